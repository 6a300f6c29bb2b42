"""Sliders and lines of work as assistive tools know them."""

from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import theme
from reader.qt.widgets.accessible.telling import tell_tools
from reader.qt.widgets.progressline import WorkLine
from reader.qt.widgets.sliders import SliderRow
from tests.qt.interfaces import NAME, Role, interface_of


def test_a_slider_tells_numbers_and_not_its_steps(qtbot):
    tell_tools()
    row = SliderRow(theme("light"), "Line spacing", 1.6, 2.6, 0.05)
    qtbot.addWidget(row)
    row.set_value(1.95)
    told = interface_of(row.slider)
    value = told.valueInterface()
    assert (told.role(), told.text(NAME)) == (Role.Slider, "Line spacing")
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (1.6, 1.95, 2.6)
    assert value.minimumStepSize() == 0.05
    changed = []
    row.changed.connect(changed.append)
    value.setCurrentValue(2.1)
    assert changed == [2.1]
    value.setCurrentValue(99)
    assert row.value() == 2.6


def test_work_under_way_tells_how_far_it_is(qtbot):
    tell_tools()
    window = QWidget()
    qtbot.addWidget(window)
    line = WorkLine(theme("light"), window)
    window.show()
    line.set_share(0.42)
    told = interface_of(line)
    assert (told.role(), told.text(NAME)) == (Role.ProgressBar, "Opening")
    assert told.valueInterface().currentValue() == 42
    assert not told.state().invisible
    line.set_share(1)
    assert told.state().invisible
