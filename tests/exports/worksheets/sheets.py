"""Worksheets of our own texts, as tests want them."""

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.sparing import Chosen
from reader.exports.worksheets.making import Wanted, worksheet
from reader.exports.worksheets.passage import passage
from reader.exports.worksheets.picking import Picked, WordsFrom, picked
from reader.exports.worksheets.sheet import Worksheet
from reader.learning.knowledge import Knowledge
from reader.reading import shared_engine
from reader.reading.views import AS_THEY_ARE, View
from reader.script import Script
from reader.settings import LevelList

STORY = (
    "灯塔下的面馆\n"
    "去年秋天，一场台风把灯塔的玻璃打碎了。镇上的人都劝他搬走，他却摇头。第二天，他找来梯子和工具，"
    "一块一块地把玻璃补好。\n"
    "现在，每到傍晚，灯塔还是准时亮起来。渔船慢慢靠岸，年轻的船员走进面馆，抖一抖身上的雨水。\n"
    "墙上挂着一张褪色的海图，海图上画满了细细的航线。他最想念的是家里那碗热汤面。雨很大，屋里却很"
    "暖和。总得有人在岸上等。\n"
)
KNOWN = Knowledge(levels=LevelList.HSK2021, up_to=3)


def composer(text: str = STORY) -> Composer:
    """A text as the window has it."""
    return Composer(Article(text, title="灯塔下的面馆"), shared_engine)


def made(
    text: str = STORY,
    source: WordsFrom = WordsFrom.UNKNOWN,
    *,
    knowledge: Knowledge = KNOWN,
    chosen: tuple[Chosen, ...] = (),
    listed: tuple[str, ...] = (),
    wanted: Wanted | None = None,
    script: Script = Script.SOURCE,
    view: View = AS_THEY_ARE,
) -> Worksheet:
    """A sheet of a text."""
    return both(text, source, knowledge, chosen, listed, wanted, script, view)[1]


def both(
    text: str = STORY,
    source: WordsFrom = WordsFrom.UNKNOWN,
    knowledge: Knowledge = KNOWN,
    chosen: tuple[Chosen, ...] = (),
    listed: tuple[str, ...] = (),
    wanted: Wanted | None = None,
    script: Script = Script.SOURCE,
    view: View = AS_THEY_ARE,
) -> tuple[Picked, Worksheet]:
    """The words that were picked, and the sheet of them."""
    read = passage(composer(text), 0, len(text), script, view)
    words = picked(read, source, knowledge, chosen, listed)
    return words, worksheet(read, words, wanted or Wanted())
