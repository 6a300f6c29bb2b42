"""Characters by themselves whose common reading is rare in print, where labels come from."""

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import Draft

_ALONE = {
    pair[0]: pinyin.parse(pair[2:])
    for pair in (
        "咋=zǎ 涌=yǒng 粘=zhān 抡=lūn 崴=wǎi 剥=bāo 呗=bei5 啦=la5 嗑=kè 攒=zǎn 彷=páng 荠=jì "
        "逮=dǎi 刹=shā 汗=hàn"
    ).split()
}
_ONLY_BEFORE = {
    "攒": expression("[了着下够钱起出足齐成到过点私]|不[下够]|得[下够]|$|[，。！？、；]"),
    "涌": expression("[上出来入进向过起动到着了]"),
    "抡": expression("[着起了开圆拳刀棍锤斧枪胳臂板大上向得]"),
    "刹": expression("[住不得车了]"),
    "崴": expression("[了脚着到断伤]"),
    "汗": expression("(?![国位王廷八])"),
    "粘": expression("(?:[上住在贴了到好成补起满]|着(?![性力系])|不[住上]|得[住上])"),
}
_NOT_BEHIND = {
    "攒": frozenset("一二三四五六七八九十两各每"),  # brackets of a roof: 平身科二攒
    "逮": frozenset("未不所"),
    "粘": frozenset("太很最真更又发"),
}
_ONLY_BEHIND = {
    "汗": frozenset("擦抹拭揩流出冒淌发滴把身头脸额手虚冷热的了是，。！？、；\n")
    | {""},  # not 思汗
}


def common(draft: Draft) -> None:
    """Read them as people speak."""
    for found in _SOME.finditer(draft.text):
        place, character = found.start(), found[0]
        if draft.fixed[place] or draft.contexts.word(place) != (place, place + 1):
            continue
        if character == "倒":
            _fall(draft, place)
        elif _may_be(draft.text, place, character):
            draft.put(place, _ALONE[character])

    for syllable, pattern in _BESIDE:
        for found in pattern.finditer(draft.text):
            start, end = draft.contexts.word(found.start())
            is_whole = end <= found.end() + 1 and start >= found.start() - 1
            if is_whole and not draft.fixed[found.start()]:
                draft.put(found.start(), syllable)
    for found in _THERE.finditer(draft.text):
        if not draft.fixed[found.start()]:
            draft.put(found.start(), _NA, 0)


def _may_be(text: str, place: int, character: str) -> bool:
    fits, behind = _ONLY_BEFORE.get(character), text[max(place - 1, 0) : place]
    if fits is not None and not fits.match(text, place + 1):
        return False
    is_so = behind in _ONLY_BEHIND.get(character, (behind,))
    return is_so and behind not in _NOT_BEHIND.get(character, frozenset())


def _fall(draft: Draft, place: int) -> None:
    """倒 dǎo: what falls (倒在路上, 吹倒), not what is poured."""
    before, after = draft.clause(place)
    lies = after.startswith("在") and not _POURED.search(before)
    if lies or (before[-1:] in _FELLED and before[-1:]):
        draft.put(place, _FALL)


_THERE, _NA = expression("那(?<=在那)(?=儿)"), pinyin.code("na", 4)
"""Never neutral, though a dictionary has 在那儿 so."""
_FALL = pinyin.code("dao", 3)
_POURED = expression("[把将水酒茶汤油奶液料药粉沙]")
_FELLED = frozenset("哭推摔撞吹绊刮压晕累跌滑砍击扳醉踢卧")
_SOME = expression(f"[倒{''.join(_ALONE)}]")
_END = r"(?=$|[，。！？；、…\n”’」』了吗呢吧啊])"
_NUMBER = "[一二两三四五六七八九十百千万几半0-9.]"
_FOR_SOMEBODY = "买|讲|打了?电话|唱|做|写|寄|介绍|准备|倒了|拍了|带了|拿了|发了|起了|配了|安排|开了"
# Readings that what stands beside tells: a gun that smokes, a room that is empty, a dozen. Each
# begins with its character, which is looked for in a tenth of the time; what stands before follows.
_BESIDE = tuple(
    (pinyin.parse(syllable), expression(pattern))
    for syllable, pattern in (
        ("chòng", f"冲(?<=[很太真挺够]冲){_END}"),
        ("chòng", "冲(?=[你我他她它这那]们?(?:[来喊笑点摇挥叫吼嚷发大眨招吐做说使跑]|一[笑喊瞪]))"),
        ("bēi", "背(?=[得不][动起])"),
        ("kòng", "空(?=着(?![手肚腹双身两眼脑]))"),
        (
            "dá",
            f"打(?<={_NUMBER}打)(?=铅笔|钢笔|鸡蛋|啤酒|汽水|可乐|毛巾|袜子|手套|杯子|筷子|蜡烛|玫瑰)",
        ),
        ("huán", f"还(?=[你我他她它]们?{_END})"),
        (
            "huán",
            f"还(?=给[你我他她它您咱]们?(?:{_END}|[了的]?{_NUMBER}+[本个件笔份张条支百千万块元]))",
        ),
        (
            "huán",
            f"还(?=[你我他她它您咱]们?(?:钱|债|清白|自由|公道|一个(?:公道|清白|说法)|{_NUMBER}+[百千万块元]))",
        ),
        ("huán", f"还(?<![才都]还)(?={_NUMBER}+(?:元|块钱|万元|亿元|美元|本书))"),
        ("hái", f"还(?=给(?:[\u4e00-\u9fff]{{1,4}})(?:{_FOR_SOMEBODY}))"),
        (
            "zā",
            "扎(?=[了着好起]?(?:[一两]?[个条])?(?:头发|小?辫子?|马尾|麻花辫|蝴蝶结|腰带|裤脚))",
        ),
        ("cuō", f"撮(?<={_NUMBER}撮)(?=盐|糖|土|茶|米|面|味精|香菜|葱|胡椒|烟|沙|人)"),
        ("lái", "来(?<=一起来)(?![就便自源])"),
        ("dé", "得(?<=[一二三四五六七八九十]得)(?=[一二三四五六七八九十])"),
        ("zhòng", f"种(?=了?{_NUMBER}+[棵株亩盆畦垄]|了?{_NUMBER}+公顷)"),
        ("zhòng", f"中(?=了?{_NUMBER}+(?:枪|弹|箭|剑|次奖|个奖|等奖))"),
        ("kòng", f"空(?=了?{_NUMBER}+[格行])"),
        ("jiāo", f"教(?={_NUMBER}+(?:年级|班|个班|门课|节课))"),
        ("shǔ", f"数(?<=[我你他她咱来再要请就先后会能只到]数)(?={_NUMBER}+[下遍秒个声])"),
        ("shǔ", "数(?:(?<=一个一个数)|(?<=一个一个地数))"),
        ("shǒu", "手(?<=把手)(?=[举放伸洗抬松递插藏缩擦握搭背拍挥按甩])"),
        (
            "zǐ",
            "子(?:(?<=老子)(?=[和与、](?:孔子|庄子)|[》曰]|的?《|的?(?:哲学|道德经)|出关)|(?<=《老子))",
        ),
        ("shǔ", f"数(?=[到至]{_NUMBER})"),
    )
)
