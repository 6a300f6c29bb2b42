from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.pinyin import Style
from reader.qt.dialogs.pagelist import PageList
from reader.qt.dialogs.settings import SettingsDialog
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.dropdown import DropDown
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import Row, SettingRow, SliderRow
from reader.qt.widgets.sliders import Slider
from reader.settings import (
    Control,
    ReadingsShown,
    Settings,
    SettingsPage,
    ThemeChoice,
    declaration,
    declarations,
)

LIGHT = theme("light")
WITH_ROWS = [
    one
    for page in SettingsPage
    for one in declarations(page)
    if one.control not in (Control.KEYS, Control.NONE)
]


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def opened(qtbot):
    made = SettingsDialog(LIGHT, Settings())
    made.set_families(["Song One", "Kai Two"], ["Sans One"])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.told = []
    made.changed.connect(made.told.append)
    return made


@pytest.fixture
def dialog(qtbot):
    made = opened(qtbot)
    qtbot.addWidget(made)
    return made


@pytest.fixture(scope="module")
def looked_at(qapp, request):
    """One that stays for all that look at each of its rows or pages: half a second to make."""
    made = opened(QtBot(request))
    yield made
    made.close()
    made.deleteLater()


def row(dialog, name):
    (found,) = (r for r in dialog.findChildren(SettingRow) if r.declaration.name == name)
    return found


def shown_page(dialog):
    return dialog.findChild(QStackedWidget).currentWidget()


def footer(dialog):
    (found,) = (
        b for b in shown_page(dialog).findChildren(TextButton) if b.text().startswith("Restore")
    )
    return found


@pytest.mark.parametrize("name", [one.name for one in WITH_ROWS])
def test_every_declared_setting_has_a_row_with_its_words(looked_at, name):
    words = [label.text() for label in row(looked_at, name).findChildren(Label)]
    assert declaration(name).label in words
    assert not declaration(name).note or declaration(name).note in words


def test_a_switch_changes_its_setting_at_once(dialog, qtbot):
    dialog.show_page(SettingsPage.PAGE)
    qtbot.mouseClick(row(dialog, "justify_lines").findChild(Switch), Qt.MouseButton.LeftButton)
    assert dialog.told == [replace(Settings(), justify_lines=False)]


def test_a_slider_changes_its_setting_at_each_step_and_shows_the_number(dialog, qtbot):
    spacing = row(dialog, "line_spacing")
    qtbot.keyClick(spacing.findChild(Slider), Qt.Key.Key_Right)
    assert dialog.told == [replace(Settings(), line_spacing=2.0)]
    assert "2.00" in [label.text() for label in spacing.findChildren(Label)]


def test_a_slider_of_whole_numbers_tells_whole_numbers_with_their_unit(dialog):
    size = row(dialog, "ruby_size")
    size.findChild(Slider).setValue(0)
    assert dialog.told[-1].ruby_size == 30
    assert type(dialog.told[-1].ruby_size) is int
    assert "30 %" in [label.text() for label in size.findChildren(Label)]


@pytest.mark.parametrize("one", [each for each in WITH_ROWS if each.control is Control.SLIDER])
def test_a_slider_reaches_its_least_and_its_most(looked_at, one):
    slider = row(looked_at, one.name).findChild(Slider)
    for value, end in (
        (slider.maximum(), one.most),
        (slider.minimum(), one.least),
        (slider.maximum(), one.most),
    ):
        slider.setValue(value)
        assert getattr(looked_at.told[-1], one.name) == end


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("readings_shown", ReadingsShown.UNKNOWN),
        ("theme", ThemeChoice.SEPIA),
        ("spelling", Style.DIGITS),
    ],
)
def test_a_drop_down_offers_the_declared_choices(dialog, name, value):
    box = row(dialog, name).findChild(DropDown)
    told = [box.itemText(n) for n in range(box.count())]
    assert told == list(declaration(name).offered.values())
    box.setCurrentIndex(list(declaration(name).offered).index(value))
    box.activated.emit(box.currentIndex())
    assert dialog.told == [replace(Settings(), **{name: value})]


def test_families_stand_after_those_that_duyin_chooses(dialog):
    base = row(dialog, "base_font").findChild(DropDown)
    ruby = row(dialog, "ruby_font").findChild(DropDown)
    assert [base.itemText(n) for n in range(base.count())][3:] == ["Song One", "Kai Two"]
    assert [ruby.itemText(n) for n in range(ruby.count())] == ["Automatic", "Sans One"]
    base.activated.emit(4)
    assert dialog.told[-1].base_font == "Kai Two"


def test_a_family_that_is_gone_is_still_shown_as_the_one_chosen(dialog):
    dialog.set_settings(Settings(base_font="Gone"))
    assert row(dialog, "base_font").findChild(DropDown).currentText() == "Gone"


def test_what_is_changed_elsewhere_is_shown_and_not_told(dialog):
    changed = Settings(
        text_size=40, tone_colours=True, theme=ThemeChoice.DARK, readings_shown=ReadingsShown.NONE
    )
    dialog.set_settings(changed)
    assert dialog.told == []
    assert row(dialog, "tone_colours").findChild(Switch).isChecked()
    assert row(dialog, "theme").findChild(DropDown).currentText() == "Dark"
    assert "40" in [label.text() for label in row(dialog, "text_size").findChildren(Label)]


def test_a_page_restores_its_own_defaults_and_no_others(dialog, qtbot):
    dialog.set_settings(Settings(text_size=40, tone_colours=True))
    dialog.show_page(SettingsPage.PAGE)
    qtbot.mouseClick(footer(dialog), Qt.MouseButton.LeftButton)
    assert dialog.told == [Settings(tone_colours=True)]
    assert not footer(dialog).isEnabled()


def test_there_is_nothing_to_restore_on_a_page_of_defaults(dialog):
    for page in SettingsPage:
        dialog.show_page(page)
        assert not footer(dialog).isEnabled()


def test_the_list_turns_the_pages_by_pointer_and_keys(dialog, qtbot):
    pages = dialog.findChild(PageList)
    dialog.show_page(SettingsPage.READING)
    at = pages.visualItemRect(pages.item(2)).center()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert row(dialog, "theme").isVisible()
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    assert row(dialog, "notation").isVisible()


def test_the_preview_stands_at_the_top_of_the_page_page(dialog):
    preview = QWidget()
    dialog.set_preview(preview)
    dialog.show_page(SettingsPage.PAGE)
    QApplication.processEvents()
    assert preview.isVisible()
    assert (
        preview.mapTo(dialog, QPoint()).y() < row(dialog, "base_font").mapTo(dialog, QPoint()).y()
    )


def test_the_wheel_over_a_drop_down_changes_nothing(dialog):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    box = row(dialog, "base_font").findChild(QComboBox)
    at = QPointF(5, 5)
    turned = QWheelEvent(
        at, box.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turned)
    assert box.currentIndex() == 0


def test_it_opens_780_by_640_at_most_and_can_be_480_by_360(dialog):
    assert dialog.width() <= 780
    assert dialog.height() <= 640
    assert (dialog.minimumWidth(), dialog.minimumHeight()) == (480, 360)


@pytest.mark.parametrize("page", SettingsPage)
@pytest.mark.parametrize("width", [480, 780])
def test_no_row_is_wider_than_its_page(looked_at, page, width):
    looked_at.show_page(page)
    looked_at.resize(width, 360)
    QApplication.processEvents()
    for each in shown_page(looked_at).findChildren(Row):
        assert each.mapTo(looked_at, QPoint(each.width(), 0)).x() <= looked_at.width()


def test_a_narrow_dialog_shows_the_icons_of_its_pages_with_their_names_as_tooltips(dialog):
    pages = dialog.findChild(PageList)
    wide = pages.width()
    dialog.resize(480, 360)
    assert pages.width() < wide
    assert [pages.item(n).toolTip() for n in range(pages.count())] == [
        page.value for page in SettingsPage
    ]


def test_tab_reaches_every_setting_of_a_page_and_scrolls_to_it(dialog, qtbot):
    dialog.resize(480, 360)
    dialog.show_page(SettingsPage.PAGE)
    QApplication.processEvents()
    reached = set()
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        holder = focused.parentWidget()
        if isinstance(holder, SettingRow):
            reached.add(holder.declaration.name)
            at = focused.mapTo(dialog, focused.rect().center())
            assert 0 < at.y() < 360 - 56
    assert reached == {one.name for one in declarations(SettingsPage.PAGE)}


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_a_theme_colours_the_dialog(dialog, name):
    dialog.set_theme(theme(name))
    image = dialog.grab().toImage()
    assert image.pixelColor(20, dialog.height() - 20).name() == theme(name).surface.name()
    assert image.pixelColor(dialog.width() - 12, 200).name() == theme(name).paper.name()


def test_escape_closes_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_slider_rows_keep_numbers_in_one_column(dialog):
    rows = shown_page(dialog).findChildren(SliderRow)
    rights = {each.findChildren(Label)[-1].geometry().right() for each in rows}
    assert len(rights) == 1


@pytest.mark.parametrize("corner", [QPoint(-300, -200), QPoint(5000, 5000)])
def test_it_opens_whole_on_the_screen_wherever_its_window_is(qtbot, corner):
    made = SettingsDialog(LIGHT, Settings())
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.move(corner)
    with qtbot.waitExposed(made):
        made.show()
    assert made.screen().availableGeometry().contains(made.frameGeometry())
