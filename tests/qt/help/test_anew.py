"""The help after a change of the language: open as before, in the other one."""

import pytest
from shiboken6 import isValid

from reader.qt.help.window import HelpWindow
from reader.settings import LanguageChoice
from tests.qt.sessions import renewed_over, session_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def renewed(qtbot, qapp, tmp_path):
    with session_in(qtbot, tmp_path) as session, renewed_over(qtbot, qapp, session) as made:
        yield made


def test_the_help_stays_open_at_its_topic(qtbot, renewed):
    before = renewed.window
    for topic in ("anki", "vertical"):
        before.presenters.dialogs.show_help(topic)
    before.session.change(language=LanguageChoice.TAIWAN)
    qtbot.waitUntil(lambda: not isValid(before))
    (help_,) = renewed.window.findChildren(HelpWindow)
    assert help_.isVisible()
    assert help_.windowTitle() == "直排 – 說明"
