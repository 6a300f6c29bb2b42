"""What CONTRIBUTING shows: its examples are modules that the house takes as they stand."""

import re
from typing import Any

import pytest

from tests.repository import ROOT

_MAP = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
_EXAMPLES = re.findall(r"```python\n(.*?)```", _MAP, re.DOTALL)
_IMPORTS = """
import re
from collections.abc import Iterator
from reader.exports import Options, ReadText
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed
from reader.opening.encoding import decode
from reader.opening.formats import Blocks, Recognition, Source
from reader.opening.plain.paragraphs import paragraphs_of
from reader.qt.card.sections import Card, Section
from reader.qt.card.surroundings import Surroundings
from reader.qt.messages.wording import tr
from reader.qt.session.session import Session
from reader.qt.widgets.buttons import TextButton
"""


def example(named: str) -> dict[str, Any]:
    """The module that the map shows with this in it."""
    found = next(one for one in _EXAMPLES if named in one)
    module: dict[str, Any] = {}
    exec(_IMPORTS + found, module)
    return module


def test_a_format_is_read():
    from reader.opening.formats import Recognition, Source

    shown = example("def recognises")
    source = Source("小明：你好\n小红：早\n".replace("：", ":").encode(), ROOT / "a.chat")
    assert shown["recognises"](source) is Recognition.BY_NAME
    assert shown["read"](source).text == "你好\n早"


def test_a_dialect_finds_its_readings():
    from reader.opening.annotations.cleaning import Cleaned, clean

    shown = example("_MARKED")
    text = "我认识几个⟦字:zi4⟧。"
    assert clean(Cleaned(text), shown["find"](text)).text == "我认识几个字。"


def test_a_format_of_an_export_writes():
    from reader.exports import Options
    from tests.exports.made import read_text

    written = "".join(example("def write")["write"](read_text("好"), Options()))
    assert written == "好\thǎo\n"


@pytest.mark.parametrize("room", re.findall(r"`([a-z_]+(?:[./][a-z_]+)+)`", _MAP))
def test_what_the_map_names_is_there(room):
    path = ROOT / "reader" / room.replace(".", "/")
    is_place = path.exists() or path.with_suffix(".py").exists()
    is_name = path.parent.exists() or path.parent.with_suffix(".py").exists()
    assert is_place or is_name or (ROOT / room).exists()
