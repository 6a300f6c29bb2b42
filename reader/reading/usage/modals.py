"""得 by itself: děi where something must be done, dé where something is gained.

Labels are few and from books; in speech děi is the most usual. It follows who must (我得回家) or an
adverb (还得去), a time (明天得早起), what must be (衣服得洗), or nothing (得赶紧走).
"""

from reader import pinyin
from reader.reading.usage.draft import Draft, Word

_DEI, _DE = pinyin.code("dei", 3), pinyin.code("de", 2)
_WHO = frozenset(
    (
        "我 你 您 他 她 它 咱 谁 我们 你们 他们 她们 它们 咱们 大家 大伙 大伙儿 人家 自己 人人 "
        "每人 各位 这 那 人 这样 那样 有人 没人 双方"
    ).split()
)
_ADVERBS = frozenset(
    (
        "还 就 都 也 总 又 可 必须 至少 看来 看样子 看起来 听起来 说起来 算起来 想来 恐怕 早晚 "
        "迟早 起码 最少 最多 一定 肯定 只怕 可能 大概 大约 估计 反正 横竖 好歹 首先 然后 以后 "
        "今后 往后 将来 现在 如今 这下 仍 仍然 依然 难免 当然 自然 所以 因此 那么 要不 否则 "
        "不然 接着 但 但是 可是 而且 不过 怎么 怎么也 怎么着 说不定 没准 没准儿 毕竟 到底 究竟 "
        "非 硬 每天 每次 每年 每月 有时 有时候 平时 通常 往往 下次 下回 这回 这次 一会儿 "
        "待会儿 马上 立刻 赶紧 随后 最后 另外 同时 起先 事先 偏偏 只 才 再 便"
    ).split()
)
_LOOSE = frozenset("又 再 便 才 可 总 自然 现在 如今".split())  # 又得一子
_GAINED_AFTER = frozenset("了 过 到 以 的 其 此 于 第 知 出 着 逞 罪 证 分 利 益 力".split())
_GAINED = frozenset(
    (
        "奖 大奖 冠军 亚军 季军 金牌 银牌 铜牌 奖牌 奖金 奖学金 病 重病 大病 感冒 癌 癌症 肺炎 "
        "分 高分 满分 零分 票 第一 第二 第三 第一名 第二名 便宜 利 名 胜 救 道 志 势 宠 力 "
        "名次 天下 人心 民心 好处 逞 手 法 名声 奖状 头奖 一等奖 头彩 真传 传 证 失 其所 头名 "
        "名利 报应 好评 好报 怪病 绝症 肝炎 肺病 艾滋病 糖尿病 抑郁症 传染病 病毒"
    ).split()
)
_SCORES = frozenset("分票奖名次冠等")
_DEGREES = frozenset(
    "很 极 非常 太 比 如 多 更 厉害 慌 不 像 跟 好 如此 那么 这么 这样 那样 越来越".split()
)
_BEFORE_GAIN = frozenset(
    (
        "深 尽 易 愿 喜 幸 荣 痛 勇 夺 骗 占 摘 投 谋 赢 获 求 难 不 所 只 仅 共 各 均 已 应 "
        "可 始 方 终"
    ).split()
)
_THINGS = frozenset("人饭书车钱事话水活病账菜药路字债戏课家门肉鱼票灯地")
_KINDS_OF_THINGS = frozenset("子服书车票机人员生师们单钱业件稿案饭菜")
_FIRST = frozenset(
    (
        "先 多 多少 赶紧 赶快 快 有 要 把 给 去 让 等 看 想 找 用 花 靠 跟 从 在 好好 马上 立刻 "
        "尽快 小心 注意"
    ).split()
)
_VERBAL = frozenset("vpd")


def must_be(draft: Draft) -> None:
    """Decide 得 where usage tells it."""
    for place in draft.alone("得"):
        before, after = draft.before(place), draft.word_at(place + 1)
        if before.text == "得" or not after:
            continue
        syllable = _syllable(draft, place, before, after)
        if syllable:
            draft.put(place, syllable)


def _syllable(draft: Draft, place: int, before: Word, after: Word) -> int:
    """děi, dé, or 0 for what the model says."""
    gained = _is_gain(draft, after)
    tells = before.text in _WHO or before.text in _ADVERBS
    if before.text in _BEFORE_GAIN and before.text != "只" and before.text != "可":
        return _DE if gained or after.kind == "n" else 0
    if tells:
        if gained:
            return _DE
        is_loose = before.text in _LOOSE and after.kind not in "vpdrmtc"
        is_degree = _is_degree(draft, after) and draft.codes[place] != _DE
        return 0 if is_degree or is_loose else _DEI
    if not before:
        if after.text[0] in _GAINED_AFTER or gained:
            return 0
        return _DEI if after.text in _FIRST or after.kind in ("v", "p") else 0
    return _DEI if not gained and _is_due(draft, place, before, after) else 0


def _is_gain(draft: Draft, after: Word) -> bool:
    """Whether what follows is gained, or says that something was."""
    if after.text[0] in _GAINED_AFTER or after.text in _GAINED:
        return True
    if after.kind != "m" and not after.text[0].isdigit():
        return False
    rest = draft.text[after.start : after.end + 3].split("，")[0]
    return not _SCORES.isdisjoint(rest)


def _is_degree(draft: Draft, after: Word) -> bool:
    """Whether this tells how well or how much; not 多 before a verb: 得多穿点."""
    return after.text in _DEGREES and (after.text != "多" or draft.after(after).kind != "v")


def _is_due(draft: Draft, place: int, before: Word, after: Word) -> bool:
    """Whether a thing, a person or a time must: 衣服得洗, 学生得听, 明天得早起."""
    acts = after.kind in _VERBAL or (after.kind == "z" and len(after.text) == 1)
    following = draft.after(after)
    acts |= len(after.text) == 1 and following.text in ("着", "一", "了")
    is_thing = before.kind == "n" and before.text[-1] in _KINDS_OF_THINGS and acts
    if draft.codes[place] == _DEI:
        return False
    if _is_degree(draft, after):
        return False
    if draft.sure[place] and not is_thing:
        return False
    is_who = before.kind in "nrs" and (len(before.text) > 1 or before.text in _THINGS)
    is_when = before.kind in "tf" or before.text[-1] in "后前时天晚月年日周"
    acts |= after.text == "多"
    return (is_who or is_when) and (acts or after.kind in ("m", "r", "c"))
