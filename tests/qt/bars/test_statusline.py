import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QWidget

from reader.qt.bars.statusline import HEIGHT, StatusLine
from reader.qt.style.theme import theme
from reader.script import Script

LIGHT = theme("light")


@pytest.fixture
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def line(qtbot, english):
    made = StatusLine(LIGHT)
    made.resize(1000, HEIGHT)
    made.set_characters(3184)
    made.set_script(Script.TRADITIONAL, Script.SOURCE)
    made.set_file_readings(359)
    qtbot.addWidget(made)
    return made


def test_it_says_how_far_how_long_in_which_script_and_what_the_file_holds(line):
    line.set_progress(0.523)
    assert line.left_texts() == ["52\u00a0%", "3,184 characters"]
    assert line.right_texts() == ["Written in Traditional", "359 readings in the file"]


@pytest.mark.parametrize(
    ("found", "shown", "text"),
    [
        (Script.TRADITIONAL, Script.SIMPLIFIED, "Traditional, shown in Simplified"),
        (Script.SIMPLIFIED, Script.SIMPLIFIED, "Written in Simplified"),
        (Script.SIMPLIFIED, Script.TAIWAN, "Simplified, shown in Traditional (Taiwan)"),
    ],
)
def test_the_script_shown_is_told_where_it_is_another(line, found, shown, text):
    line.set_script(found, shown)
    assert line.right_texts()[0] == text


def test_nothing_is_said_of_a_script_that_was_not_found(line):
    line.set_script(None, Script.SOURCE)
    line.set_file_readings(0)
    assert line.right_texts() == ["No readings in the file"]


def test_vertical_lines_are_told_and_read_from_the_right(line):
    line.set_progress(0.25)

    def accented():
        picture = line.grab().toImage()
        return [x for x in (10, 990) if picture.pixelColor(x, 0) == LIGHT.accent]

    assert accented() == [10]
    line.set_vertical(True)
    assert line.right_texts() == ["Written in Traditional", "Vertical", "359 readings in the file"]
    assert "Vertical" in line.accessibleName()
    assert accented() == [990]


def test_one_is_told_as_one(line):
    line.set_characters(1)
    line.set_file_readings(1)
    assert line.left_texts()[1] == "1 character"
    assert line.right_texts()[1] == "1 reading in the file"


def test_narrow_it_keeps_percentage_and_count_and_the_script_where_there_is_room(line):
    line.resize(700, HEIGHT)
    assert line.right_texts() == ["Written in Traditional"]
    line.resize(260, HEIGHT)
    assert line.right_texts() == []
    assert len(line.left_texts()) == 2


@pytest.mark.parametrize("part", [0.0, 0.21, 0.5, 1.0])
def test_the_line_on_its_edge_is_as_long_as_what_was_read(line, part):
    line.set_progress(part)
    image = line.grab().toImage()
    accent = [x for x in range(1000) if image.pixelColor(x, 1).name() == LIGHT.accent.name()]
    assert len(accent) == round(1000 * part)


def test_it_is_never_a_hundred_per_cent_before_the_end(line):
    line.set_progress(0.999)
    assert line.percentage() == "99\u00a0%"
    line.set_progress(1)
    assert line.percentage() == "100\u00a0%"


def test_a_screen_reader_hears_all_of_it(line):
    line.set_progress(0.1)
    assert line.accessibleName() == (
        "10\u00a0%, 3,184 characters, Written in Traditional, 359 readings in the file"
    )


def test_the_doubtful_readings_are_counted_where_they_are_marked(qtbot, line):
    line.set_doubts(1234)
    assert line.right_texts()[-1] == "1,234 doubtful"
    assert "1,234 doubtful" in line.accessibleName()
    with qtbot.waitSignal(line.doubts_chosen):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 30, 14))
    with qtbot.assertNotEmitted(line.doubts_chosen):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(60, 14))
    line.resize(480, HEIGHT)
    assert line.right_texts()[-1] == "1,234 doubtful"
    line.set_doubts(0)
    assert "doubtful" not in line.accessibleName()


def test_that_nothing_is_kept_is_told_for_as_long_as_it_is_so(line, qtbot):
    line.set_progress(0.5)
    line.set_kept(False)
    assert line.left_texts() == ["50\u00a0%", "3,184 characters", "Nothing is kept"]
    assert "Nothing is kept" in line.accessibleName()
    told = line.fontMetrics().horizontalAdvance("50\u00a0%" + "3,184 characters") + 18 + 2 * 18 + 10
    with qtbot.waitSignal(line.trouble_chosen):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(told, HEIGHT // 2))
    line.set_kept(True)
    assert line.left_texts() == ["50\u00a0%", "3,184 characters"]


def test_while_a_voice_is_on_it_is_a_player_and_tells_how_long_that_goes_on(line):
    player = QWidget()
    line.hold(player)
    line.set_doubts(4)
    before = line.left_texts(), line.right_texts()
    line.set_voice(("3 min left", "sentence 4 of 42"))
    assert (line.height(), line.height_taken) == (48, 20)
    assert player.isVisibleTo(line)
    assert line.left_texts() == ["0\u00a0%", "3 min left · sentence 4 of 42"]
    assert line.right_texts() == []
    line.resize(480, line.height())
    assert line.left_texts() == ["0\u00a0%", "3 min left"]
    line.resize(1000, line.height())
    line.set_voice()
    assert (line.height(), line.height_taken) == (HEIGHT, 0)
    assert not player.isVisibleTo(line)
    assert (line.left_texts(), line.right_texts()) == before
