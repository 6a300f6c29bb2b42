import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reader.qt.style.theme import theme
from reader.qt.widgets.scrollbar import GUTTER, OverlayScrollBar

LIGHT = theme("light")


@pytest.fixture
def area(qtbot):
    made = QPlainTextEdit("\n".join(f"第{n}行" for n in range(2000)))
    made.bar = OverlayScrollBar(made, LIGHT)
    qtbot.addWidget(made)
    made.resize(300, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def drag(bar, start, end):
    def event(kind, at, buttons):
        from PySide6.QtGui import QMouseEvent

        place = QPointF(5, at)
        button = Qt.MouseButton.LeftButton
        moved = QMouseEvent(
            kind, place, bar.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(bar, moved)

    from PySide6.QtCore import QEvent

    event(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    event(QEvent.Type.MouseMove, end, Qt.MouseButton.LeftButton)
    event(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)


def colour_at(bar, y):
    return bar.grab().toImage().pixelColor(GUTTER - 5, y).name()


@pytest.fixture
def level(area):
    area.bar.lie_at(Qt.Edge.BottomEdge)
    return area


def from_the_right(bar, pixels):
    return QPoint(bar.width() - pixels, 5)


def test_a_level_bar_lies_at_the_foot_of_its_area_and_back_at_its_side(level):
    view = level.viewport().geometry()
    assert level.bar.height() == GUTTER
    assert (level.bar.width(), level.bar.geometry().bottom()) == (view.width(), view.bottom())
    level.bar.lie_at(Qt.Edge.RightEdge)
    assert (level.bar.height(), level.bar.geometry().right()) == (view.height(), view.right())


def test_the_handle_of_a_level_bar_begins_at_the_right(level, qtbot):
    bar = level.bar
    level.verticalScrollBar().setValue(0)

    def colours():
        picture, y = bar.grab().toImage(), GUTTER - 5
        return [picture.pixelColor(from_the_right(bar, 20).x(), y), picture.pixelColor(20, y)]

    at_first = colours()
    level.verticalScrollBar().setValue(level.verticalScrollBar().maximum())
    assert colours() == at_first[::-1]
    assert at_first[0] != at_first[1]


def test_a_level_handle_is_dragged_to_the_left(level, qtbot):
    level.verticalScrollBar().setValue(0)
    qtbot.mousePress(level.bar, Qt.MouseButton.LeftButton, pos=from_the_right(level.bar, 10))
    qtbot.mouseMove(level.bar, QPoint(-400, 5))
    qtbot.mouseRelease(level.bar, Qt.MouseButton.LeftButton, pos=QPoint(-400, 5))
    assert level.verticalScrollBar().value() == level.verticalScrollBar().maximum()


def test_a_click_at_the_left_of_a_level_handle_goes_a_page_on(level, qtbot):
    level.verticalScrollBar().setValue(0)
    qtbot.mouseClick(level.bar, Qt.MouseButton.LeftButton, pos=from_the_right(level.bar, 200))
    assert level.verticalScrollBar().value() == level.verticalScrollBar().pageStep()


def test_a_level_bar_is_ticked_from_the_right(level):
    level.bar.set_ticks([0.75])
    picture = level.bar.grab().toImage()
    at = from_the_right(level.bar, round(0.75 * level.bar.width()))
    assert picture.pixelColor(at.x(), GUTTER - 5).name() == LIGHT.doubt.name()


def test_it_takes_no_room_from_what_it_scrolls(area):
    assert area.viewport().width() >= area.width() - 4
    assert area.bar.geometry().right() == area.viewport().geometry().right()
    assert area.bar.width() == GUTTER


def test_it_follows_the_area_and_the_area_follows_it(area):
    area.verticalScrollBar().setValue(500)
    assert area.bar.value() == 500
    area.bar.setValue(700)
    assert area.verticalScrollBar().value() == 700


def test_the_range_may_shrink_without_moving_the_area_twice(area):
    moves = []
    area.verticalScrollBar().setValue(0)
    area.verticalScrollBar().valueChanged.connect(moves.append)
    area.setPlainText("一行")
    assert moves == []
    assert not area.bar.isVisible()


def test_the_handle_dragged_to_the_end_shows_the_end(area):
    area.verticalScrollBar().setValue(0)
    drag(area.bar, 10, 4000)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_the_handle_is_never_lower_than_36_pixels(area):
    area.verticalScrollBar().setValue(0)
    lit = [y for y in range(area.bar.height()) if area.bar.grab().toImage().pixelColor(5, y)]
    assert lit
    handle = [
        y for y in range(area.bar.height()) if colour_at(area.bar, y) == colour_at(area.bar, 20)
    ]
    assert len(handle) >= 34  # 36 with its round ends


def test_a_click_beside_the_handle_goes_a_page_on(area):
    area.verticalScrollBar().setValue(0)
    drag(area.bar, 300, 300)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().pageStep()


def test_ticks_stand_at_their_part_of_the_height(area, qtbot):
    area.bar.set_ticks([0.5, 1.0])
    assert colour_at(area.bar, area.bar.height() // 2) == LIGHT.doubt.name()
    assert colour_at(area.bar, area.bar.height() - 1) == LIGHT.doubt.name()
    assert colour_at(area.bar, area.bar.height() // 4) != LIGHT.doubt.name()


def test_a_click_on_a_tick_goes_to_its_place(area):
    area.bar.set_ticks([0.75])
    drag(area.bar, round(0.75 * area.bar.height()), round(0.75 * area.bar.height()))
    whole = area.verticalScrollBar().maximum() + area.verticalScrollBar().pageStep()
    top = area.verticalScrollBar().value()
    assert top < 0.75 * whole < top + area.verticalScrollBar().pageStep()


def test_the_wheel_over_the_bar_scrolls_the_area(area):
    area.verticalScrollBar().setValue(0)
    at = QPointF(5, 200)
    turned = QWheelEvent(
        at, area.bar.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(area.bar, turned)
    assert area.verticalScrollBar().value() > 0


def test_a_hundred_thousand_ticks_are_drawn(area):
    area.bar.set_ticks([n / 100_000 for n in range(100_000)])
    assert colour_at(area.bar, 77) == LIGHT.doubt.name()
