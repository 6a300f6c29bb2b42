"""What was asked or pointed at in one article is not asked about in the next."""

import pytest

from reader.settings import ReadingsShown
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = "他在银行里干活，一行人走了过去。\n" * 20


@pytest.fixture
def window(qtbot, tmp_path):
    (tmp_path / "short.txt").write_text("好", "utf-8")
    return open_window(qtbot, tmp_path, TEXT)


def open_short(window, qtbot, tmp_path):
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.open_path(tmp_path / "short.txt")


def test_where_a_menu_was_opened_is_forgotten(window, qtbot, tmp_path):
    window.presenters.card.point_at(TEXT.rindex("行"))
    open_short(window, qtbot, tmp_path)
    window.frame.actions["choose_reading"].trigger()
    assert window.presenters.card.offset <= 0


def test_a_card_that_is_hidden_with_its_window_is_closed_too(window, qtbot, tmp_path):
    window.presenters.card.ask(TEXT.index("行"))
    assert window.presenters.card.offset >= 0
    window.hide()
    open_short(window, qtbot, tmp_path)
    assert window.presenters.card.offset == -1
    window.show()
    window.frame.page.navigation.moved.emit()


@pytest.mark.parametrize("shown", [ReadingsShown.CHOSEN, ReadingsShown.FILE])
def test_what_one_article_showed_is_turned_while_it_is_still_asked_about(
    window, qtbot, tmp_path, shown
):
    card = window.presenters.card
    window.session.readings.show(shown)
    card.ask(TEXT.rindex("行"))
    asked = list[int]()
    window.session.settings_changed.connect(lambda *_told: asked.append(card.offset))
    open_short(window, qtbot, tmp_path)
    assert asked == [TEXT.rindex("行")]
    assert card.offset == -1
    assert window.session.settings.readings_shown is ReadingsShown.ALL
