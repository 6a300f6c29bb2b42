"""Runs of brackets, found and decided for a whole text at once."""

import re

import numpy as np
from hypothesis import given, strategies as st
from numpy.typing import NDArray

from reader import pinyin
from reader.article import RepairKind
from reader.dictionaries.characters import known_readings
from reader.opening.annotations.alone import alone, are_letters
from reader.opening.annotations.bracketed import find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.fitting import Before, fit, only_syllables, spelling_of
from reader.opening.annotations.letters import LETTERS
from reader.opening.annotations.ragged import Ragged, places_in
from reader.opening.annotations.runs import A_LINK, CONTENT, MOST_PIECES, Brackets
from reader.opening.annotations.spans import Known, Spans
from reader.text import code_points

ONE = rf"[(（\[][{CONTENT}]{{1,300}}[)）\]](?!{A_LINK})"
RUN = re.compile(f"{ONE}(?: ?{ONE})*")
MIXED = Brackets("(（[", ")）]", not_before={"(": A_LINK})
PIECES = (
    "(xíng)",
    "（ㄒㄧㄥˊ）",
    "[a b]",
    "(a.b)",
    "(",
    "）",
    "[",
    " ",
    "行",
    "a",
    "()",
    "a" * 299,
)

ROUND = Brackets("(（", ")）")
READ = (
    *("行(háng)", "行(xíng)走", "长(cháng)(zhǎng)", "银行(yínháng)", "好(hǎo)(hao3)", "人(AI)"),
    *(
        "一 (yī)",
        "得(de)了(le)",
        "花儿(huār)",
        "他(tā)(he)",
        "字(Zì) (zì)",
        "（xíng）",
        "水",
        " ，",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_the_runs_of_a_text_are_those_that_a_pattern_finds(pieces: list[str]):
    text = "".join(pieces)
    runs = MIXED.runs(text, code_points(text))
    found = [match.span() for match in RUN.finditer(text)]
    assert list(zip(runs.starts.tolist(), runs.ends.tolist(), strict=True)) == found


@given(st.lists(st.text("xíng\u0301ㄒˊa1 Ｘ·z", min_size=1, max_size=10), min_size=1, max_size=8))
def test_contents_have_one_number_where_they_are_one(contents: list[str]):
    text = "行".join(f"({content})" for content in contents)
    found = ROUND.runs(text, code_points(text)).contents.tolist()
    for content, number in zip(contents, found, strict=True):
        assert number == 0 or len(content) <= 8
        if are_letters(number):
            assert {other for other, one in zip(contents, found, strict=True) if one == number} == {
                content
            }
        else:
            assert len(content) > 8 or "Ｘ" in content


SPELLINGS = st.builds(pinyin.spell, st.integers(6, pinyin.CODES - 1), st.sampled_from(pinyin.Style))


@given(st.lists(SPELLINGS | st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=8))
def test_contents_told_together_are_the_syllables_that_each_is_by_itself(contents: list[str]):
    text = "".join(f"({content})" for content in contents)
    runs = [ROUND.runs(f"({content})", code_points(f"({content})")) for content in contents]
    numbers = np.concatenate([run.contents for run in runs])
    spellings = list(map(spelling_of, contents))

    def tell(place: int) -> tuple[tuple[int, ...], bool]:
        spelling = spellings[place]
        return (only_syllables(spelling), spelling.is_name) if spelling else ((), False)

    found = alone(numbers, tell)
    for place, (spelling, syllable) in enumerate(zip(spellings, found.syllables, strict=True)):
        expected, is_name = tell(place)
        assert syllable == (expected or (0,))[0], text
        assert found.others[place] == (*expected, 0, 0)[1] // 6
        if syllable:
            assert found.are_names[place] == is_name
            assert alone(numbers, tell, needs_tones=True).syllables[place] == syllable or (
                spelling is not None and not spelling.is_toned
            )


@given(st.lists(st.lists(st.sampled_from(READ), max_size=6).map("".join), max_size=12))
def test_what_a_line_reads_does_not_depend_on_what_was_read_before_it(lines: list[str]):
    whole, alone = find_bracketed("\n".join(lines), ROUND), Findings()
    start = 0
    for line in lines:
        found = find_bracketed(line, ROUND)
        for into, places in (
            (alone.removed, found.removed),
            (alone.offsets, found.offsets),
            (alone.repaired, found.repaired),
        ):
            into.extend(start + at for at in places)
        alone.codes.extend(found.codes)
        alone.kinds.extend(found.kinds)
        start += len(line) + 1
    assert told(whole) == told(alone)


def told(findings: Findings) -> list[object]:
    """All that was found, in the order of the text."""
    pairs = (
        (findings.removed[::2], findings.removed[1::2]),
        (findings.offsets, findings.codes),
        (findings.repaired, findings.kinds),
    )
    return [sorted(zip(*each, strict=True)) for each in pairs]


@given(
    st.sampled_from("行长乐县安女率得儿一了嗯哟々⾏𠮷a。"),
    st.sampled_from(list(pinyin.Style)),
    st.data(),
)
def test_one_syllable_behind_a_character_is_its_reading_where_it_fits(character, style, data):
    readings = known_readings(character) or (pinyin.code("xing", 2),)
    codes = st.sampled_from(readings) | st.sampled_from(range(6, pinyin.CODES))
    text = f"{character}({pinyin.spell(data.draw(codes), style)})"
    found, spelling = find_bracketed(text, ROUND), spelling_of(text[2:-1])
    fitting = fit(spelling, Before(text, 1), 1) if spelling else None
    assert list(zip(found.offsets, found.codes, strict=True)) == list(fitting or ())
    assert found.removed.tolist() == ([1, len(text)] if fitting else [])
    again = text + data.draw(st.sampled_from(("", " "))) + text[1:]
    twice = find_bracketed(again, ROUND)
    assert (twice.offsets, twice.codes) == (found.offsets, found.codes)
    if fitting:
        assert (min(twice.removed), max(twice.removed)) == (1, len(again))
        assert (twice.repaired.tolist(), twice.kinds.tolist()) == ([0], [RepairKind.REPEAT.value])


@given(st.integers(1, 40), st.sampled_from(("", " ")), st.sampled_from(("", "(he)", "(háng)")))
def test_a_reading_counts_once_however_often_it_stands_there(times: int, gap: str, behind: str):
    found = find_bracketed(f"行{gap.join(['(xíng)'] * times)}{behind}走", ROUND)
    assert (found.offsets.tolist(), found.codes.tolist()) == ([0], [pinyin.code("xing", 2)])
    seen = min(times, MOST_PIECES)
    assert found.kinds.tolist().count(RepairKind.REPEAT.value) == seen - 1
    assert max(found.removed) >= 1 + seen * len("(xíng)") + (seen - 1) * len(gap)


def test_a_run_without_end_is_decided_as_a_short_one_is():
    findings = find_bracketed("行" + "(xíng)" * 10_000 + "。", ROUND)
    assert findings.removed[:2].tolist() == [1, 7]
    assert findings.offsets.tolist() == [0]


@given(st.lists(st.lists(st.tuples(st.integers(0, 99), st.integers(-9, 9)), max_size=4)), st.data())
def test_rows_are_looked_up_as_they_were_added(rows: list[list[tuple[int, int]]], data):
    ragged = Ragged(2)
    for row in rows:
        ragged.append(number for entry in row for number in entry)
    asked = data.draw(st.lists(st.sampled_from(range(len(rows))))) if rows else []
    entries, of = ragged.entries(np.array(asked, np.intp))
    assert [tuple(entry) for entry in entries.tolist()] == [e for at in asked for e in rows[at]]
    assert of.tolist() == [number for number, at in enumerate(asked) for _ in rows[at]]
    assert ragged.lengths(np.array(asked, np.intp)).tolist() == [len(rows[at]) for at in asked]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5))))
def test_the_places_in_spans_are_those_of_one_behind_those_of_another(spans):
    starts, ends = (
        np.array([start for start, _ in spans], np.intp),
        np.array([start + length for start, length in spans], np.intp),
    )
    expected = [at for start, length in spans for at in range(start, start + length)]
    assert places_in(starts, ends).tolist() == expected


SPANS = st.lists(st.text("行走(xíng)", min_size=3, max_size=12), max_size=20)


@given(SPANS, SPANS)
def test_a_span_is_known_by_all_its_characters(added: list[str], asked: list[str]):
    known = Known()
    for text in added:
        known.add(Spans(code_points(text)), *bounds(len(text)), np.array([True]))
    for text in added + asked:
        number = int(known.find(Spans(code_points(text)), *bounds(len(text)))[0])
        assert (added[number - 1] if number else None) == (text if text in added else None)


@given(SPANS)
def test_many_spans_of_a_text_are_numbered_as_one_after_another(added: list[str]):
    ends = np.cumsum([len(text) for text in added], dtype=np.intp)
    starts = ends - np.array([len(text) for text in added], np.intp)
    known, spans = Known(), Spans(code_points("".join(added) + "。。。"))
    are_kept = np.arange(len(added)) % 3 > 0
    known.add(spans, starts, ends, are_kept)
    kept = [text for text, is_kept in zip(added, are_kept, strict=True) if is_kept]
    for text, number in zip(added, known.find(spans, starts, ends).tolist(), strict=True):
        assert (added[number - 1] if number else None) == (text if text in kept else None)
    assert len(known) == len(added)


def test_more_spans_than_there_is_room_for_that_look_alike_are_not_mistaken():
    texts = [f"行走(a{middle:06}0a)" for middle in range(50)]
    known, numbers = Known(), []
    for text in texts:
        known.add(Spans(code_points(text)), *bounds(len(text)), np.array([True]))
    for text in texts:
        numbers += known.find(Spans(code_points(text)), *bounds(len(text))).tolist()
    assert numbers[:8] == list(range(1, 9))
    assert set(numbers[8:]) == {0}


def bounds(end: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    return np.array([0], np.intp), np.array([end], np.intp)
