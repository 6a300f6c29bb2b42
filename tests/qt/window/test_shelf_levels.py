"""What articles on the start page ask of the reader: level and share known, told and ordered."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtWidgets import QApplication

from reader.article import Article, Origin
from reader.concordance import Concordance, Held
from reader.folders import Folders
from reader.learning.headwords import Headword, State
from reader.library import Library
from reader.library.marginalia import Sat
from reader.qt.jobs.background import Background
from reader.qt.session.concordance.sentences import FILE
from reader.qt.session.session import Session
from reader.qt.start.continuecard import ContinueCard
from reader.qt.start.shelfface import DATE, KNOWN, LEVEL, READ, places
from reader.qt.start.shelflist import ShelfHeads
from reader.qt.widgets.menu import Menu
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.settings import LevelList, LibraryOrder
from tests.qt.windows import close

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PATIENCE = 20_000
TEXTS = {
    "容易": "我们喝水。你们吃饭。他们看书。",
    "中间": "我们喝水。你们吃饭。经济和环境。",
    "很难": "饕餮魑魅魍魉。我吃饭。",
    "未读": "",
}


def filled(folder: Path, script: str = "simplified") -> dict[str, int]:
    """A library of these articles, all but the last written down; the first opened last."""
    folders, keys = Folders.inside(folder), dict[str, int]()
    times = iter(range(1_700_000_000, 1_800_000_000, 1000))
    concordance = Concordance(folders.cache / FILE)
    with closing(Library(folders.library, lambda: float(next(times)))) as library:
        for title, text in reversed(TEXTS.items()):
            path = folder / f"{title}.txt"  # there is no such file
            made = Article(text, Origin(path), title)
            entry = library.remember(made, characters=9, script=script)
            keys[title] = entry.key
            if text:
                concordance.put(Held(entry.key, entry.added_at, title), made)
    concordance.close()
    return keys


def opened(qtbot, folder: Path) -> Window:
    session = Session(Folders.inside(folder), Background(), shared_engine)
    window = Window(session)
    qtbot.addWidget(window, before_close_func=lambda _window: close(qtbot, window))
    window.resize(1000, 760)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot, tmp_path):
    filled(tmp_path)
    return opened(qtbot, tmp_path)


def told(window: Window) -> dict[str, str]:
    """What a screen reader says of each row."""
    model = window.frame.start.articles.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return {row.data(): row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows}


def more(window: Window, title: str) -> list[str]:
    """The lines of a row's tooltip."""
    model = window.frame.start.articles.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    (found,) = (row for row in rows if row.data() == title)
    tip = found.data(Qt.ItemDataRole.ToolTipRole)
    assert found.data(Qt.ItemDataRole.AccessibleDescriptionRole) == tip.replace("\n", ", ")
    return tip.split("\n")


def titles(window: Window) -> list[str]:
    return list(told(window))


def orders(window: Window) -> list[str]:
    window.frame.start.shelf.order.click()
    menu = window.frame.start.shelf.order.findChild(Menu)
    found = [action.text() for action in menu.actions()]
    menu.close()
    QApplication.processEvents()
    return found


def test_who_has_told_nothing_of_what_he_knows_sees_nothing_of_it(window, qtbot):
    qtbot.wait(300)
    assert all("known" not in said for said in told(window).values())
    assert orders(window) == ["Last read", "Title", "Length", "How far", "Added"]


def test_level_and_share_known_are_told_once_a_level_is_set(window, qtbot):
    window.session.change(known_up_to=2)
    qtbot.waitUntil(lambda: "HSK 1 · 100 % known" in told(window)["容易"], timeout=PATIENCE)
    assert "HSK 7–9 · " not in told(window)["很难"]
    assert "% known" in told(window)["很难"], "its level is beyond the list"
    assert "known" not in told(window)["未读"], "it is not counted yet"


def test_they_follow_a_word_that_is_set_and_the_list_that_is_chosen(window, qtbot):
    words = window.session.words
    words.set_state([Headword("饭")], State.KNOWN, "known")
    qtbot.waitUntil(lambda: "% known" in told(window)["容易"], timeout=PATIENCE)
    before = told(window)["容易"]
    words.set_state([Headword("水"), Headword("书"), Headword("我们")], State.KNOWN, "known")
    qtbot.waitUntil(lambda: told(window)["容易"] != before, timeout=PATIENCE)
    window.session.change(level_list=LevelList.FREQUENCY)
    qtbot.waitUntil(lambda: "first " in told(window)["容易"], timeout=PATIENCE)


def test_articles_are_ordered_by_level_and_by_share_known_the_uncounted_last(window, qtbot):
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: "known" in told(window)["很难"], timeout=PATIENCE)
    assert orders(window)[-2:] == ["Level", "Share known"]
    for order in (LibraryOrder.LEVEL, LibraryOrder.KNOWN):
        window.frame.start.shelf.order.chosen.emit(order)
        assert titles(window) == ["容易", "中间", "很难", "未读"]
    window.session.change(known_up_to=0)
    assert titles(window) == list(TEXTS), "as it was read last: there is nothing to order by"


def test_an_article_that_is_written_down_meanwhile_is_told_of(qtbot, tmp_path):
    filled(tmp_path)
    (tmp_path / "未读.txt").write_text("我们喝水。", "utf-8")
    window = opened(qtbot, tmp_path)
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: "100 % known" in told(window)["未读"], timeout=PATIENCE)


def test_where_sentences_are_not_kept_nothing_is_told(window, qtbot):
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: "known" in told(window)["容易"], timeout=PATIENCE)
    window.session.change(keep_sentences=False)
    assert all("known" not in said for said in told(window).values())


def test_the_cards_of_what_one_goes_on_with_tell_it_too(qtbot, tmp_path):
    keys = filled(tmp_path)
    with closing(Library(Folders.inside(tmp_path).library)) as library:
        library.set_place(keys["中间"], library.place(keys["中间"]), 0.5)
        (tmp_path / "中间.txt").write_text(TEXTS["中间"], "utf-8")
    window = opened(qtbot, tmp_path)
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: "known" in told(window)["中间"], timeout=PATIENCE)
    (card,) = window.frame.start.findChildren(ContinueCard)
    assert "% known" in card.accessibleDescription()
    assert "Next: " in card.toolTip()
    assert "Next: " in card.accessibleDescription()


def test_a_row_tells_more_of_what_its_article_asks(window, qtbot):
    assert more(window, "容易") == ["About 1 min to read"], "the rest nobody has asked for"
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: "known" in told(window)["中间"], timeout=PATIENCE)
    assert more(window, "中间") == [
        "13 characters, 12 different",
        "8 words, 8 different, 2 unknown",
        "About 1 min to read",
        "Next: 经济 环境",
    ]
    assert more(window, "未读") == ["About 1 min to read"], "it is not counted yet"


def test_words_to_learn_are_written_in_the_script_of_the_article(qtbot, tmp_path):
    filled(tmp_path, script="traditional")
    window = opened(qtbot, tmp_path)
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: "known" in told(window)["中间"], timeout=PATIENCE)
    assert "經濟" in more(window, "中间")[-1]


def test_time_is_told_at_ones_own_pace_once_that_is_known_and_kept(qtbot, tmp_path):
    keys = filled(tmp_path)
    with closing(Library(Folders.inside(tmp_path).library)) as library:
        library.marginalia.keep_sitting(keys["中间"], Sat(1.0, 2.0, 1800.0, 30))
    window = opened(qtbot, tmp_path)
    assert more(window, "容易") == ["1 min at your pace"]
    window.session.change(keep_reading_time=False)
    assert more(window, "容易") == ["About 1 min to read"]


def test_which_list_levels_are_of_is_said(window, qtbot):
    window.session.change(known_up_to=1, level_list=LevelList.HSK2025)
    heads = window.frame.start.findChild(ShelfHeads)
    assert "HSK 2025" in heads.toolTip()


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        (760, [LEVEL, KNOWN, READ, DATE]),
        (712, [LEVEL, KNOWN, READ, DATE]),
        (711, [KNOWN, READ]),
        (572, [KNOWN, READ]),
        (571, [READ]),
        (432, [READ]),
    ],
)
def test_level_and_date_go_first_where_there_is_little_room_then_known(qapp, width, columns):
    found = places(QRectF(0, 0, width, 62), has_demands=True)
    assert sorted(set(found) - {""}, key=lambda name: found[name].left()) == columns
    assert set(places(QRectF(0, 0, width, 62))) <= {"", READ, DATE}


def test_a_title_keeps_its_room_at_a_large_size_of_the_interface(window):
    window.session.change(interface_size=150)
    found = places(QRectF(0, 0, 760, 93), has_demands=True)
    window.session.change(interface_size=100)
    assert set(found) == {"", KNOWN, READ, DATE}
    assert found[""].width() >= 300
