"""What is known as a plain text file, written and read back."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.corrections.places import Place
from reader.learning.backup import is_backup, read_back, written
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected, KeptWord

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
WORDS = st.text(st.sampled_from("银行雨停了A龘\u3007"), min_size=1, max_size=6)
MOMENTS = st.floats(0, 4e9, allow_nan=False)


@st.composite
def kept_words(draw: st.DrawFn) -> KeptWord:
    word = draw(WORDS)
    syllables = st.sampled_from(["yin2", "hang2", "nü3", "le5", "r5", "-", "zhong"])
    reading = draw(
        st.one_of(
            st.just(""), st.lists(syllables, min_size=len(word), max_size=len(word)).map(" ".join)
        )
    )
    state, note = draw(st.sampled_from([*State, None])), draw(TEXT)
    if state is None and not note:
        note = "a note"
    return KeptWord(Headword(word, reading), state, draw(TEXT), note, draw(MOMENTS))


@st.composite
def kept_sentences(draw: st.DrawFn) -> Collected:
    sentence = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40))
    syllables = draw(st.sampled_from(["", " ".join(["-"] * len(sentence))]))
    start = draw(st.integers(0, len(sentence)))
    length = draw(st.integers(0, len(sentence) - start))
    place = Place(draw(st.integers(0, 1 << 50)), 0.0, draw(TEXT), draw(TEXT))
    head = draw(kept_words()).headword
    return Collected(head, sentence, syllables, start, length, draw(TEXT), 0, place, draw(MOMENTS))


def file_of(*words: KeptWord, sentences: Iterable[Collected] = ()) -> str:
    return "".join(written(words, sentences))


def one(word: str, state: State | None = State.KNOWN, at: float = 0.0, **rest: str) -> KeptWord:
    return KeptWord(Headword(word, rest.pop("reading", "")), state, changed_at=at, **rest)


@given(
    st.lists(kept_words(), max_size=8, unique_by=lambda each: each.headword),
    st.lists(kept_sentences(), max_size=8, unique_by=lambda each: each.where),
)
def test_it_is_read_back_equal(words, sentences):
    text = file_of(*words, sentences=sentences)
    assert is_backup(text)
    back = read_back(text)
    assert back.words == tuple(words)
    assert back.sentences == tuple(sentences)
    assert not back.wrong


@given(kept_words(), kept_sentences())
def test_no_cell_is_a_formula_and_none_begins_with_a_quotation_mark(word, sentence):
    for line in file_of(word, sentences=[sentence]).lstrip("\ufeff").split("\n"):
        assert not any(cell[:1] in '=+-@＝＋－＠"' for cell in line.split("\t") if cell)


def test_people_can_read_it():
    word = one("银行", at=1_796_000_000.5, reading="yin2 hang2", origin="card", note="mine")
    assert file_of(word).splitlines()[1] == (
        "银行\t銀行\tyin2 hang2\tknown\t2026-11-30 00:53:20.5\tcard\tmine"
    )


def sentence_kept(at: float = 1_796_000_000.5) -> Collected:
    place = Place(3, 0.0, "前", "后")
    syllables = "ta1 qu4 yin2 hang2 -"
    return Collected(
        Headword("银行", "yin2 hang2"), "她去银行。", syllables, 2, 2, "船", 0, place, at
    )


def test_people_can_read_the_sentences_too():
    kept = replace(sentence_kept(1_796_000_000), headword=Headword("银行"))
    assert file_of(sentences=[kept]).splitlines()[1:] == [
        "",
        "word\tpinyin\tsentence\tsyllables\tstart\tlength\ttitle\toffset\tbefore\tafter\twhen",
        "银行\t\t她去银行。\tta1 qu4 yin2 hang2 -\t2\t2\t船\t3\t前\t后\t2026-11-30 00:53:20",
    ]


def test_a_spreadsheet_fills_lines_up_to_the_widest():
    text = file_of(one("雨"), sentences=[sentence_kept()])
    lines = [line + "\t" * (10 - line.count("\t")) for line in text.splitlines()]
    back = read_back("\r\n".join(lines))
    assert (back.words, back.sentences, back.wrong) == ((one("雨"),), (sentence_kept(),), ())


@pytest.mark.parametrize(
    "line",
    [
        "银行", "银行\t\t\t\t0\t0", "银行\t\t她去。\t\t2\t2\t\t0", "银行\t\t她去。\t-\t0\t1\t\t0",
        "银行\t\t她去。\t\t-1\t1\t\t0", "银行\t\t她去。\t\t0\t1\t\tfar",
        "银行\t\t她去。\t\t²\t1\t\t0",
        "银行\t\t她去。\t\t0\t1\t\t0\t\t\tthen", "银行\t\t她去。\t\t0\t" + "9" * 5000 + "\t\t0",
    ],
)  # fmt: skip
def test_a_sentence_that_is_none_is_told_by_its_number(line):
    back = read_back(file_of(sentences=[sentence_kept()]) + line + "\n")
    assert back.wrong == (5,)
    assert back.sentences == (sentence_kept(),)


def test_of_a_word_that_stands_twice_what_was_changed_later_stands():
    early, late = one("雨", State.LEARNING, 10.0), one("雨", State.KNOWN, 20.0)
    for both in ((early, late), (late, early)):
        assert read_back(file_of(*both)).words == (late,)


def test_a_spreadsheet_may_have_written_it_again():
    lines = file_of(one("雨", note='say "rain"')).lstrip("\ufeff").splitlines()
    again = lines[0] + '\r\n"雨"\t雨\t\tknown\t1970-01-01 00:00:00\t\t"say ""rain"""\r\n'
    [word] = read_back(again).words
    assert word.note == 'say "rain"'


@pytest.mark.parametrize(
    "line",
    [
        "雨", "雨\t\t\tbetter\t\t\t", "雨\t\tyu3 yu3\tknown\t\t\t", "雨\t\txyz\tknown\t\t\t",
        "雨\t\t\tknown\tyesterday\t\t", "雨\t\t\tknown\t9999-99-99 99:99:99\t\t",
        "\t\t\tknown\t\t\t", "雨" * 100 + "\t\t\tknown\t\t\t",
        "雨\t\t\tknown\t\t\t" + "n" * 1_000_000,
    ],
)  # fmt: skip
def test_a_line_that_is_none_is_told_by_its_number(line):
    text = file_of(one("停")) + line + "\n"
    back = read_back(text)
    assert back.wrong == (3,)
    assert len(back.words) == 1


@given(TEXT)
def test_any_text_is_read_without_harm(text):
    read_back(file_of() + text)
    is_backup(text)
