"""Separable verbs with something between verb and object: 理了个发, 着什么急, 散散步.

The dictionaries have their readings only where both stand together.
"""

import re
from dataclasses import dataclass
from functools import cache

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import Draft

# Verbs whose reading is that of the whole: the verb, its reading, the objects.
_VERBS = (
    "着 zháo 凉 火 急 魔 迷 慌 道儿|"
    "中 zhòng 奖 毒 计 弹 枪 箭 风 暑 邪 签 招 彩 标 榜 彩票 大奖 头奖 圈套|"
    "称 chèn 心 意 愿|吐 tù 血|"
    "种 zhòng 地 田 树 花 菜 草 瓜 豆 稻 麦 竹子 水稻 小麦 玉米 庄稼 粮食 棉花|"
    "还 huán 钱 债 书 账 帐 价 手 嘴 礼 愿 款 贷 人情 贷款|教 jiāo 书 课|调 diào 头|倒 dǎo 霉 班|"
    "转 zhuàn 圈 圈儿|"
    "散 sàn 步 心 会 场|落 lào 枕|露 lòu 面 脸 馅 头|挨 ái 打 骂 饿 批 揍 训 罚 批评|"
    "背 bēi 包 书包|背 bèi 书 课文 单词|"
    "喝 hè 彩|和 huó 面|和 hú 牌|数 shǔ 钱|晕 yùn 车 船 机|划 huá 船 拳|干 gān 杯|攒 zǎn 钱|"
    "盛 chéng 饭 汤 菜 粥|"
    "炸 zhá 鱼 鸡 油条 薯条 丸子|应 yìng 聘 战|择 zhái 菜|折 shé 本|丧 sàng 气 命|蒙 méng 面|"
    "撒 sǎ 种|煞 shā 车|"
    "刹 shā 车|扇 shān 风|削 xiāo 皮 苹果 铅笔|咽 yàn 气|屏 bǐng 气|得 dé 分 病 奖|当 dàng 真"
)
# Objects whose reading is that of the whole: the object, its reading, the verbs.
_OBJECTS = (
    "发 fà 理 剃 烫 染 剪 盘 束|觉 jiào 睡|当 dàng 上|差 chāi 出|假 jià 请 休 放 度 销|"
    "空 kòng 抽 得 腾|相 xiàng 照|"
    "行 háng 改 转 入 换|颤 zhàn 打|供 gòng 上|兴 xìng 扫 助|调 diào 跑 走 变 定|弹 dàn 中|"
    "种 zhǒng 撒|分 fēn 得"
)
_MARKS = "，,。！？!?；;：:、…\n（）()“”‘’「」『』《》—"
_DONE = f"(?:了(?![解结断却])|[过完好够])了?[^{_MARKS}]{{0,4}}?"
_ASKED = f"(?:什么|啥|哪门子|个|点儿?|一[个次下趟])[^{_MARKS}]{{0,2}}?"
_ABLE = "[不得][完成上到起着了]"
_ENDS = f"(?=$|[{_MARKS}了的吧呢吗啊呀嘛就才再也都后回来去时没不]|以[后前]|之[后前])"
_ONLY_DONE = frozenset("和还")  # which are "and" and "still" too: 和什么牌, 还一个人
_ONLY_BEHIND = {"着": expression("[^看听想说等跟随拿抱抓走站坐笑做写穿戴带用指对望叫哭]$|^$")}
_COUNTS = frozenset("个天年次回趟下")  # which nouns begin with: 调了个|头
_LE = pinyin.code("le", pinyin.NEUTRAL)


@dataclass(frozen=True, slots=True)
class _Part:
    """One of both, and how it is read within the whole."""

    is_verb: bool
    syllable: int


def together(draft: Draft) -> None:
    """Read verb and object as they are read together."""
    for found in _may_be().finditer(draft.text):
        start = found.start()
        whole = _whole(draft.text, start)
        if whole is None or not _stand_free(draft, start, whole):
            continue
        behind = _ONLY_BEHIND.get(found[0])
        if behind and whole[0][1] != "了" and not behind.search(draft.at(start - 1)):
            continue
        for part in _parts()[found[0], whole["object"]]:
            _put(draft, start if part.is_verb else whole.start("object"), part.syllable)
            if part.is_verb and whole["again"]:
                _say_again(draft, start, whole.start("again"), part.syllable)
        if draft.at(start + 1) == "了":
            _put(draft, start + 1, _LE)


def _say_again(draft: Draft, first: int, second: int, syllable: int) -> None:
    """散散步 has a neutral tone, 数了数钱 none."""
    is_doubled = second - first == 1
    _put(draft, second, syllable - syllable % 6 + pinyin.NEUTRAL if is_doubled else syllable)


def _put(draft: Draft, place: int, syllable: int) -> None:
    if not draft.fixed[place]:
        draft.put(place, syllable)


def _stand_free(draft: Draft, start: int, whole: re.Match[str]) -> bool:
    """Whether no word reaches over either part: 家|中了, 出了误|差; 上|了当 is none."""
    first, end = draft.contexts.word(whole.start("object"))
    is_own = first in (whole.start("object"), start, start + 1) or draft.at(first) in _COUNTS
    begins = draft.contexts.word(start)[0] == start or draft.is_particle(start - 1)  # 地|上了当
    return is_own and end == whole.end() and begins


@cache
def _parts() -> dict[tuple[str, str], list[_Part]]:
    """What is known of each verb with its object."""
    parts: dict[tuple[str, str], list[_Part]] = {}
    for is_verb, table in ((True, _VERBS), (False, _OBJECTS)):
        for one, syllable, *others in map(str.split, table.split("|")):
            for other in others:
                pair = (one, other) if is_verb else (other, one)
                parts.setdefault(pair, []).append(_Part(is_verb, pinyin.parse(syllable)))
    return parts


def _whole(text: str, start: int) -> re.Match[str] | None:
    """The verb at a place with what parts it from its object, and that."""
    verb, near = text[start], text[start + 1 : start + 1 + _FARTHEST]
    is_near = any(each in near for each in _objects(verb))  # or its pattern is not made at all
    return _pattern(verb).match(text, start) if is_near else None


@cache
def _objects(verb: str) -> tuple[str, ...]:
    return tuple(sorted((of for one, of in _parts() if one == verb), key=len))


_FARTHEST = 8  # characters up to the end of an object


@cache
def _pattern(verb: str) -> re.Pattern[str]:
    """What may follow a verb, up to its object; made for the verbs alone that a text has with one,
    as all of them take a tenth of a second."""
    between = [_DONE, _ABLE, f"[一了]?(?P<again>{verb})"]
    if verb not in _ONLY_DONE:
        between.append(_ASKED)
    objects = "|".join(_objects(verb))
    return re.compile(f"{verb}(?:{'|'.join(between)})(?P<object>{objects}){_ENDS}")


@cache
def _may_be() -> re.Pattern[str]:
    """A verb before what may part it from its object."""
    verbs = "".join(dict.fromkeys(verb for verb, _ in _parts()))
    return re.compile(f"[{verbs}](?=[了过完好够什啥哪个点一不得{verbs}])")
