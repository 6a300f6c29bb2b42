"""A text in parts: whole paragraphs, and nothing lost between them."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

import reader.exports
from reader.composition.composer import Composer
from reader.exports import Options, known_formats, read_in_parts
from reader.opening import open_text
from reader.reading import shared_engine
from reader.script import Script
from tests.exports.made import read_text

LINES = ("今天我们去河边，", "软件", "", "花开了。" * 40, "頭髮" * 9)


@given(st.text("山水人\n", max_size=60), st.integers(1, 30))
def test_the_parts_are_the_text(text: str, size: int):
    whole = read_text(text)
    parts = list(whole.parts(size))
    assert "\n".join(part.text for part in parts) == text
    assert all(len(part.text) >= size for part in parts[:-1])
    codes = np.concatenate([part.codes for part in parts])
    assert codes[codes > 0].tolist() == whole.codes[whole.codes > 0].tolist()


@pytest.mark.parametrize("script", [Script.SOURCE, Script.SIMPLIFIED, Script.TAIWAN_WORDS])
@pytest.mark.parametrize("size", [1, 5_000, 1 << 20])
def test_lines_of_json_are_the_same_when_they_are_read_in_parts(script: Script, size: int):
    text = "\n".join(LINES[number % len(LINES)] * (number % 30) for number in range(400))
    composer = Composer(open_text(text), shared_engine)
    form = known_formats()["json"]
    whole = "".join(map(str, form.write(reader.exports.read_text(composer, script), Options())))
    parts = list(read_in_parts(composer, script, size=size))
    assert len(parts) > 1 or size > len(text)
    pieces = (str(piece) for part in parts for piece in form.write(part, Options()))
    assert "".join(pieces) == whole
