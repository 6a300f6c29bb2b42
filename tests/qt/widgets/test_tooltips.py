"""Tooltips with words from elsewhere."""

import ast

import pytest
from hypothesis import given, strategies as st
from PySide6.QtGui import Qt, QTextDocument

from reader.qt.widgets.tooltips import plain_tip
from tests.repository import ROOT


@given(st.text(st.sampled_from("<>&/ab=\"'!-雨\n "), max_size=40))
def test_a_tooltip_shows_the_words_as_they_stand(text: str):
    tip = plain_tip(text)
    if not Qt.mightBeRichText(tip):
        assert tip == text
        return
    shown = QTextDocument()
    shown.setHtml(tip)
    assert shown.toPlainText().split() == text.split()


@pytest.mark.parametrize("text", ["<img src='file:///etc/x'>", "<a href='x'>雨</a>", "<b>雨</b>"])
def test_markup_in_a_heading_is_words(text: str):
    assert text not in plain_tip(text)


def test_every_tooltip_is_the_programs_own_words_or_made_plain():
    for path in sorted((ROOT / "reader" / "qt").rglob("*.py")):
        source = path.read_text("utf-8")
        assert "ToolTipRole" not in source or "plain_tip" in source, path
        for call in ast.walk(ast.parse(source)):
            if isinstance(call, ast.Call) and _name(call.func) == "setToolTip":
                words = [_name(each.func) for each in ast.walk(call) if isinstance(each, ast.Call)]
                assert {"tr", "plain_tip"} & set(words), f"{path}:{call.lineno}"


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))
