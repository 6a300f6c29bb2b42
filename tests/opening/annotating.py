"""A writer of annotated texts, and sentences of our own to write them over."""

from enum import Enum

from reader import pinyin
from reader.dictionaries.characters import known_readings
from reader.pinyin import Style
from reader.text import code_points, is_hanzi

SIMPLIFIED = (
    "早上下了一场小雨，院子里的花都开了。",
    "奶奶在厨房包饺子，锅里的水还没有开。",
    "他把旧自行车修好了，骑着去图书馆借书。",
    "我们坐火车去北方看雪，路上走了两天。",
    "小店的老板会说三种语言，客人都喜欢他。",
    "下午三点以后，河边有很多人钓鱼。",
    "妹妹学会了游泳，每天都想去海边。",
    "那座老桥已经两百岁了，还是很结实。",
)
TRADITIONAL = (
    "早上下了一場小雨，院子裡的花都開了。",
    "奶奶在廚房包餃子，鍋裡的水還沒有開。",
    "他把舊自行車修好了，騎著去圖書館借書。",
    "我們坐火車去北方看雪，路上走了兩天。",
    "小店的老闆會說三種語言，客人都喜歡他。",
    "妹妹學會了游泳，每天都想去海邊。",
    "那座老橋已經兩百歲了，還是很結實。",
)
SENTENCES = SIMPLIFIED + TRADITIONAL


class Unit(Enum):
    """What a bracket stands after."""

    CHARACTER = 1
    WORD = 2  # two characters, the syllables written together
    PHRASE = 3  # all up to the next mark, spaced, a space before the bracket


def usual_reading(character: str) -> int:
    """The commonest reading that has a tone; 0 for what is no Chinese character."""
    if not is_hanzi(code_points(character))[0]:
        return pinyin.NO_SYLLABLE
    readings = known_readings(character)
    return next((one for one in readings if one % 6 in (1, 2, 3, 4)), readings[0])


def readings_of(text: str) -> list[int]:
    return [usual_reading(character) for character in text]


def annotate(text: str, style: Style, unit: Unit = Unit.CHARACTER, brackets: str = "()") -> str:
    """The text with every character's usual reading in brackets."""
    written: list[str] = []
    for run in runs(text):
        if not usual_reading(run[0]):
            written.append(run)
            continue
        size = {Unit.CHARACTER: 1, Unit.WORD: 2, Unit.PHRASE: len(run)}[unit]
        for start in range(0, len(run), size):
            piece = run[start : start + size]
            joint = " " if unit is Unit.PHRASE else ""
            spelled = joint.join(
                syllable if joint or not at else _joined(syllable)
                for at, syllable in enumerate(
                    pinyin.spell(one, style) for one in readings_of(piece)
                )
            )
            written.append(f"{piece}{joint}{brackets[0]}{spelled}{brackets[1]}")
    return "".join(written)


def runs(text: str) -> list[str]:
    """The text cut between Chinese characters and everything else."""
    found: list[str] = []
    for character in text:
        if found and bool(usual_reading(found[-1][-1])) == bool(usual_reading(character)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _joined(syllable: str) -> str:
    """A syllable within a word: an apostrophe before its vowel (GB/T 16159, 4.4)."""
    plain = pinyin.fold(syllable)[0]
    return "'" + syllable if plain in "aoe" else syllable
