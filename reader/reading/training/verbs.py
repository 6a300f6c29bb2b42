"""Which characters are verbs that are doubled: 问问, 想想, 看看.

A verb of one syllable is what CC-CEDICT explains by "to …" first, jieba tags as a verb, and
plain text has with 着, 了 or 过 behind. What is doubled otherwise is left out by hand: auxiliaries
and what takes a clause (要|要求), measures (个个, 张张), what describes in pairs (闪闪, 沉沉).
"""

from collections import Counter
from pathlib import Path

import numpy as np

from reader.dictionaries.glosses import glosses
from reader.ondemand import expression
from reader.reading.lexicon import load_lexicon
from reader.reading.training.labels import SETS
from reader.reading.training.neighbours import RAW
from reader.reading.wordforms import MEASURES
from reader.reading.words import VERB

_ASPECT = expression("([\u4e00-\u9fff])[着了过]")
_ONCE = expression(r"([\u4e00-\u9fff])一(?:\1|下)")
_LEAST_SHARE, _LEAST_MET = 0.01, 2
_OTHERWISE_DOUBLED = frozenset(
    "是有会要能得为成使让请令被把给对往到应该可敢肯愿在来去起出进上下开入过加定建含持当将"
    "生死活满断切整通连分部回遍团群卷捆堆串滴层代步声阵处笔道股丝缕点时日夜口面双队排圈包封张挂"
    "闪滚飘腾喷淋漫弯浮沉涌翘垂落冲颤熊洋依念隐略哗济绵蒙默迟频频屡恰偷累忙醉饿疼痛急怕病老"
    "亡临作供烂烦露昏跃皱混滑愣惑慰忌怨悔厌毙宠辟赞存享"
    "画数吃笑哭叫喊吼嚷哼啼吠鸣吱咚嗡发化养娘爱服星泡毛泽欢圆盼盈立亭晶文迎征胜安宁宝贝乐丽达托站"
)
_DOUBLED = frozenset(
    "帮敲捶晾剪扫修挪搬追骂逗劝催扶摸闻嗅涮泡熬炖烤炸煎缝烫溜游写猜选买"
    "问谈收认换穿等比量称瞧瞅歇揉捏眨擦晒教管学认练洗聚补查讲动停歪拍抱谈拉掰遛催训治抖"
)
_BEHIND = (
    "聊天 散步 洗澡 唱歌 跳舞 见面 帮忙 睡觉 谈心 跑步 打球 打架 吵架 上网 下棋 看书 看报 "
    "读书 写字 做饭 喝茶 喝酒 吃饭 抽烟 养花 种花 种菜 钓鱼 逛街 拍照 照相 握手 点头 摇头 "
    "招手 挥手 鼓掌 排队 化妆 理发 补课 叙旧 解闷 散心 谈天 爬山 游泳 滑冰 骑车 开车 遛狗 "
    "遛弯 洗脸 洗手 洗脚 刷牙 梳头 剪发 擦汗 擦脸 扫地 拖地 浇水 浇花 听歌 听课 看病 看戏 "
    "练字 练功 吹牛 吹风 晒太阳 眨眼 耸肩 伸手 弯腰 串门 泡澡 泡茶 冲澡 把关 把脉 撑腰 出气 "
    "消气 消食 醒酒 提神 润喉 暖身 热身 活血 赔罪 道歉 还价 讲价 讲理 评理 说情 求情 "
    "锻炼身体 碰杯 碰头 翻身 歇脚 解渴 解馋 搭手 搓手 跺脚 捶背 揉肩 按摩 磨刀 切菜 炒菜 "
    "择菜 洗碗 刷碗 洗衣 晾衣 铺床 叠被 打扮 打牌 打拳 下厨 跳绳 踢球 拍球 投篮"
)


def write_verbs(path: Path, folder: Path) -> None:
    """The verbs in a line, in the next the words of a verb and its object, whose verb is doubled
    before them (散散步)."""
    text = "\n".join((folder / name).read_text("utf-8") for name in _texts())
    aspects, once = (Counter(pattern.findall(text)) for pattern in (_ASPECT, _ONCE))
    met = Counter(text)
    verbs = set(_DOUBLED)
    for code in np.flatnonzero(load_lexicon().character_tags == VERB).tolist():
        verb = chr(code)
        is_usual = aspects[verb] >= max(_LEAST_MET, _LEAST_SHARE * met[verb])
        if (is_usual or once[verb] >= _LEAST_MET) and _is_action(verb):
            verbs.add(verb)
    verbs -= _OTHERWISE_DOUBLED | frozenset(MEASURES)
    lines = ["".join(sorted(verbs)), " ".join(sorted(_BEHIND.split()))]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _texts() -> list[str]:
    return [*RAW, *(f"{name}.sent" for name in SETS)]


def _is_action(character: str) -> bool:
    """Whether one of a character's first meanings is an act."""
    said = (gloss.meaning.split(";") for gloss in glosses(character))
    return any(sense.strip().startswith("to ") for senses in said for sense in senses)
