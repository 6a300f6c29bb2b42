import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolTip

from reader.qt.style.typeface import BODY, NOTE, interface_font, size_interface


@pytest.fixture
def application(qapp):
    yield qapp
    size_interface(100)


def test_all_sizes_of_the_interface_move_with_its_own(application: QCoreApplication) -> None:
    usual = [interface_font(size).pointSizeF() for size in (BODY, NOTE)]
    size_interface(150)
    larger = [interface_font(size).pointSizeF() for size in (BODY, NOTE)]
    assert larger == pytest.approx([size * 1.5 for size in usual])


def test_what_names_no_font_of_its_own_is_written_in_the_interfaces(
    application: QCoreApplication,
) -> None:
    size_interface(125)
    assert QFont().pointSizeF() == pytest.approx(interface_font().pointSizeF())


def test_tooltips_are_written_as_the_interface_is(application: QCoreApplication) -> None:
    size_interface(150)
    large = QToolTip.font()
    assert large.families() == interface_font().families(), "Chinese words in a font made for them"
    size_interface(100)
    assert large.pointSizeF() > QToolTip.font().pointSizeF()
