"""Quotation marks on the page, in copies and in exports."""

from PySide6.QtGui import QGuiApplication

from reader.exports import read_text
from reader.script import Script
from tests.qt.windows import open_window


def test_they_follow_the_script_at_once_and_only_if_one_wishes(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, "他说：“雨停了吗？”\n")
    session = window.session
    session.set_script(Script.TAIWAN)
    with qtbot.waitSignal(session.opened, timeout=10_000):
        session.change(quotes_follow_script=True)
    assert session.script is Script.TAIWAN
    window.frame.actions["select_all"].trigger()
    window.frame.actions["copy"].trigger()
    qtbot.waitUntil(lambda: "「雨停了嗎？」" in QGuiApplication.clipboard().text())
    exported = read_text(session.current.composer, session.script)
    assert "".join(exported.text).strip() == "他說：「雨停了嗎？」"
