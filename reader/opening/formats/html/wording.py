"""The words on a Chinese page's buttons and paths, which are no part of what it tells."""

import re

from reader.ondemand import expression

_WORD = (
    "上[一个]?[章页頁篇节節回则則条條]|下[一个]?[章页頁篇节節回则則条條]|上一?[章页頁篇](?:没有了|沒有了)|"
    "(?:章节|章節)?(?:目录|目錄|列表)|返回(?:目录|目錄|首页|首頁|书页|書頁|顶部|頂部|上页|列表)?|首页|首頁|"
    "回(?:目录|首页|到?顶部)|(?:加入|放入|添加)?书签|(?:加入|放入)?书架|加入收藏|投推荐票|推荐票?|投票|打赏|"
    "(?:章节|章節|内容|內容)?(?:报错|報錯|举报|舉報|纠错|糾錯)|章节错误|点此举报|"
    "手机版|手機版|电脑版|客户端|登录|登錄|登入|注册|註冊|"
    "(?:我要)?(?:评论|評論|留言|跟贴)|(?:条|條)评论|参与讨论|"
    "(?:一键)?(?:分享|转发|轉發)(?:到|至)?(?:微信|微博|QQ|朋友圈|空间)?|收藏(?:本[站页文])?|打印(?:本[页文])?|"
    "(?:点|點)[赞讚]|[赞讚]|在看|关注|關注|阅读(?:原文|全文)?|閱讀全文|(?:展开|查看)?(?:全文|更多)|更多|"
    "字号|字號|字体|大|中|小|编辑|編輯|编辑本段|播报|讨论|討論|锁定|鎖定|上传视频|查看我的收藏|"
    "(?:当前|您的?|你的?|所在)?(?:的)?(?:当前|所在)?位置|正文|微信扫一扫|扫一扫|关闭|關閉|繁体|简体|繁體|簡體"
)
_ONLY_WORDS = expression(
    rf"(?:(?:{_WORD})|[（(\[【]?[0-9]{{1,7}}[+万]?[）)\]】]?|[\s>＞»›/|｜·•←→《》<＜«:：()（）\[\]【】_,，、-])+"
)
_PATH = expression(
    r"(?:(?:当前|您|你|所在)[^，。！？]{0,6}位置)?[:：]?\s*(?:首[页頁])\s*[>＞»›/][^，。！？]{0,80}"
)
LONGEST = 120
"""Characters of a text that may be nothing but buttons."""


def are_only_buttons(text: str) -> bool:
    """Whether a short text consists of the words of buttons, or tells where on a site one is."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return False
    if _PATH.fullmatch(text):
        return True
    return (
        _ONLY_WORDS.fullmatch(text) is not None and re.search("[\u4e00-\u9fff]", text) is not None
    )
