"""Pages as sites make them: the article stays, all of it, and hardly anything beside it."""

import pytest
from hypothesis import given, strategies as st

from reader.article import Article
from reader.opening import open_bytes

PARAGRAPHS = (
    "小镇的车站在山脚下，每天只有两趟车，一趟早上开，一趟晚上回来，坐车的人不多。",
    "站长姓周，他在这里工作了二十三年，镇上的孩子几乎都认识他，叫他周爷爷。",
    "“火车晚一点没关系，”他常常说，“要紧的是大家都平安地到家。”",
    "去年秋天下了一个月的雨，铁路断了，镇里的人就走山路，把菜和药背进来。",
    "水退了以后，年轻人修好了站台，老人们在旁边种了一排桃树，春天开得很好看。",
    "现在来看花的人越来越多，周站长却说，他最喜欢的还是没有人的早上。",
)
ALL = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
LINKS = (
    "<ul><li><a href=/1>山里的早市为什么这么热闹</a></li><li><a href=/2>"
    "今年的桃花比去年开得早</a></li>"
    "<li><a href=/3>五条适合散步的小路</a></li></ul>"
)
WECHAT = (
    "<div id=js_article class=rich_media><div class=rich_media_inner><div id=page-content>"
    "<h1 class=rich_media_title id=activity-name>山脚下的车站</h1>"
    "<div id=meta_content class=rich_media_meta_list><span>原创</span><span>小周</span>"
    "<a href=#>小镇生活</a><em>2026-03-02</em></div><div class=rich_media_content id=js_content>"
    + "".join(f"<section><span>{each}</span></section>" for each in PARAGRAPHS)
    + "</div><div class=rich_media_tool><a href=#>阅读原文</a><span>阅读 1024</span><span>赞</span>"
    "<span>在看</span></div></div><div id=js_pc_qr_code class=qr_code_pc><p>微信扫一扫<br>"
    "关注该公众号"
    "</p></div></div></div>"
)
NOVEL = (
    "<div class=ywtop><a href=/>首页</a><a href=/in>登录</a></div><div class=nav><ul><li>"
    "<a href=/a>"
    "玄幻</a></li><li><a href=/b>言情</a></li></ul></div><div class=content_read>"
    "<div class=box_con>"
    "<div class=con_top><a href=/>笔下</a> &gt; <a href=/1>山脚</a> &gt; 第一章</div>"
    "<div class=bookname>"
    "<h1>第一章 车站</h1><div class=bottem1><a href=#>上一章</a> ← <a href=#>章节目录</a> → "
    "<a href=#>下一章</a> <a href=#>加入书签</a></div></div><div id=content>"
    + "<br><br>".join(f"&nbsp;&nbsp;{each}" for each in PARAGRAPHS)
    + "</div><div class=bottem2><a href=#>上一章</a> ← <a href=#>章节目录</a> → <a href=#>"
    "下一章</a>"
    "</div></div></div><div class=footer><p>本站所有小说都由网友上传，只为了让更多的人看到。</p>"
    "</div>"
)
NEWS = (
    "<div class=header><a href=/>首页</a> <a href=/1>社会</a></div><div class=crumb>"
    "首页 &gt; 社会</div>"
    "<div class=main><div class=left><h1>山脚下的车站</h1><div class=info>"
    "2026年03月02日 09:30 来源："
    "小镇日报 <span>我要评论(2)</span></div><div class=post_body>"
    f"{ALL}<p class=otitle><a href=#>更多</a></p></div><div class=hot-news><h3>热门</h3>"
    f"{LINKS}</div>"
    f"</div><div class=right><div class=rank><h3>排行</h3>{LINKS}</div></div></div>"
    "<div class=foot><p>关于我们 | 联系我们 | 招聘</p><p>版权所有 不得转载</p></div>"
)
ENCYCLOPEDIA = (
    "<div class=header-wrapper><a href=/>百科</a><a href=/in>登录</a></div><div class=main-content>"
    "<h1>山脚车站</h1><a class=edit-lemma href=#>编辑</a><a href=#>播报</a>"
    "<div class=lemma-summary>"
    f"<div class=para>{PARAGRAPHS[0]}<sup>[1]</sup></div></div><div class=catalog-list id=toc>"
    "<h2>目录</h2><ol><li><a href=#1>历史</a></li><li><a href=#2>桃树</a></li></ol></div>"
    "<h2>历史<a class=edit-icon href=#>编辑</a><a href=#>播报</a></h2>"
    + "".join(f"<div class=para>{each}</div>" for each in PARAGRAPHS[1:4])
    + "<h2>桃树<a class=edit-icon href=#>编辑</a></h2>"
    + "".join(f"<div class=para>{each}</div>" for each in PARAGRAPHS[4:])
    + "<h2>参考资料</h2><ul class=reflist><li>小周. 车站. 2020</li></ul></div>"
    f"<div class=side-content>{LINKS}</div>"
)
FORUM = (
    "<header class=site-header><h2><a href=/>小镇论坛</a></h2></header><article><h1>"
    "山脚下的车站</h1>"
    f"<div class=meta>作者：小周 2026-03-02</div>{ALL}<section class=related><h2>相关</h2>"
    f"{LINKS}</section>"
    "</article><section id=comments><h2>2 条评论</h2><p>写得真好，明年春天我也想去看一看。</p>"
    "</section>"
)


def page(body: str, title: str = "山脚下的车站_小镇网") -> Article:
    head = f"<head><meta charset=utf-8><title>{title}</title></head>"
    return open_bytes(f"<!DOCTYPE html><html>{head}<body>{body}</body></html>".encode(), None)


@pytest.mark.parametrize("body", [WECHAT, NOVEL, NEWS, ENCYCLOPEDIA, FORUM])
def test_the_article_is_whole_and_stands_nearly_alone(body: str):
    rest = page(body).text
    for each in PARAGRAPHS:
        assert each in rest
        rest = rest.replace(each, "", 1)
    beside = "".join(line for line in rest.split("\n") if "2026" not in line and "车站" not in line)
    assert len("".join(beside.split())) <= 20, beside


def test_a_site_has_no_part_in_the_title():
    assert page(NEWS).title == "山脚下的车站"
    assert page(FORUM, "山脚下的车站").title == "山脚下的车站"


def test_a_sentence_beside_the_article_is_kept():
    lead = "<div class=lead>这个小镇在两座山之间，一年里有半年下雾，来的人都说它好看。</div>"
    assert "两座山之间" in page(f"<div>{LINKS}{lead}<div>{ALL}</div></div>").text


def test_lines_of_verse_and_dialogue_within_the_article_are_kept():
    text = page(f"<div>{LINKS}</div><div>{ALL}<p>山高</p><p>水长</p><p>“嗯。”</p></div>").text
    assert text.endswith("山高\n水长\n“嗯。”")


def test_a_paragraph_with_many_links_and_a_table_are_kept():
    linked = (
        "<p><a href=#>周站长</a>和<a href=#>小镇</a>的<a href=#>孩子们</a>，<a href=#>"
        "都很好</a>。</p>"
    )
    table = "<table><tr><td><a href=#>早上</a></td><td><a href=#>晚上</a></td></tr></table>"
    text = page(f"<div class=nav>{LINKS}</div><div>{ALL}{linked}{table}</div>").text
    assert "周站长和小镇的孩子们，都很好。" in text
    assert "早上\u3000晚上" in text


def test_readings_stay_wherever_they_stand():
    ruby = "<div><ruby>山<rt>shān</rt></ruby></div>"
    article = page(f"<div class=nav>{LINKS}</div>{ruby}<div>{ALL}</div>{ruby}")
    assert len(article.given) == 2


@pytest.mark.parametrize(
    "aside",
    [
        "<aside epub:type=footnote id=n1>“周”是站长的姓。</aside>",
        "<aside role=doc-footnote>“周”是站长的姓。</aside>",
        "<aside class=footnotes><p>“周”是站长的姓。</p></aside>",
        "<aside>① “周”是站长的姓。</aside>",
        "<aside>注：“周”是站长的姓。</aside>",
    ],
)
def test_a_note_beside_the_text_is_kept(aside: str):
    assert "“周”是站长的姓。" in page(f"<div>{LINKS}</div><div>{ALL}{aside}</div>").text


def test_an_aside_that_is_no_note_goes():
    assert "更多" not in page(f"<div>{ALL}<aside><h2>更多内容</h2></aside></div>").text


def test_words_of_buttons_in_a_sentence_are_its_own():
    sentence = "<p>按<span>收藏</span>就能<a href=#>分享</a>，很方便，大家都会用的。</p>"
    assert "按收藏就能分享" in page(f"<div>{LINKS}</div><div>{ALL}{sentence}</div>").text


_CLASSES = st.sampled_from(["", "a", "text", "para", "left", "author", "tips", "wrap top", "tag"])


@given(st.lists(st.tuples(_CLASSES, st.sampled_from(["p", "div", "section", "li"])), min_size=6))
def test_no_paragraph_is_lost_whatever_it_is_called(shapes: list[tuple[str, str]]):
    said = [f"{PARAGRAPHS[at % len(PARAGRAPHS)]}（{at}）" for at in range(len(shapes))]
    body = "".join(
        f"<{tag} class='{name}'>{each}</{tag}>"
        for each, (name, tag) in zip(said, shapes, strict=True)
    )
    text = page(f"<div class=nav>{LINKS}</div><div class=body>{body}</div>").text
    assert all(each in text for each in said)
