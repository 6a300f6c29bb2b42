"""Sentences laid along a recording by their lengths and its pauses."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Cues
from reader.listening.aligning import aligned
from reader.listening.pauses import pauses_in
from reader.listening.recording import Recording, cues_of, may_be_of
from reader.opening.loudness import Loudness, loudness_of
from tests.listening.sounds import RATE, recording

TEXT = (
    "雨停了。\n今天早上七点，小林推开窗户，看见院子里的石榴树上还挂着水珠。她问：“你去不去？”\n……\n"
    "奶奶在厨房里说，长大了就好！我走了 2 km。再见。"
)
SAID = [
    "雨停了。",
    "今天早上七点，小林推开窗户，看见院子里的石榴树上还挂着水珠。",
    "她问：“你去不去？”",
    "奶奶在厨房里说，长大了就好！",
    "我走了 2 km。",
    "再见。",
]
LENGTHS = [3, 26, 6, 12, 5, 2]


def loudness(samples: np.ndarray) -> Loudness:  # type: ignore[type-arg]
    return loudness_of([samples], RATE)


def said(text: str, cues: Cues) -> list[str]:
    ends = [*cues.offsets.tolist()[1:], len(text)]
    stretches = zip(cues.offsets.tolist(), ends, strict=True)
    return [text[start:end].split("\n", maxsplit=1)[0].strip() for start, end in stretches]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("noise", [0.0, 30.0, 120.0])
def test_sentences_are_heard_when_they_are_said(seed: int, noise: float):
    lengths = np.random.default_rng(seed).integers(2, 40, 60).tolist()
    samples, starts, ends = recording(lengths, seed, noise=noise)
    begin, end = aligned(loudness(samples), lengths)
    assert np.abs(begin - starts).max() <= 30
    assert np.abs(end - ends).max() <= 30


@pytest.mark.parametrize("seconds", [3, 12])
def test_music_before_and_behind_is_of_no_sentence(seconds: int):
    lengths = np.random.default_rng(4).integers(3, 40, 40).tolist()
    samples, starts, ends = recording(lengths)
    music = (np.random.default_rng(9).standard_normal(seconds * RATE) * 3000).astype(np.int16)
    rest = np.zeros(RATE, np.int16)
    begin, end = aligned(loudness(np.concatenate((music, rest, samples, rest, music))), lengths)
    later = (seconds + 1) * 1000
    assert np.abs(begin - later - starts).max() <= 30
    assert np.abs(end - later - ends).max() <= 30


def test_nothing_strays_by_more_than_a_clause_where_pauses_tell_nothing():
    lengths = np.random.default_rng(5).integers(2, 40, 60).tolist()
    pause = (0.15, 0.3)
    samples, starts, _ = recording(lengths, within=pause, between=pause)
    off = np.abs(aligned(loudness(samples), lengths)[0] - starts)
    assert np.median(off) <= 30
    assert off.max() <= 2000


def test_a_sentence_of_a_recording_without_a_pause_has_a_time_too():
    samples, _, _ = recording([40], within=(0, 0), between=(0, 0))
    starts, ends = aligned(loudness(samples), [10, 20, 10])
    expected = np.array([500, 2500, 6500])
    assert np.abs(starts - expected).max() < 900
    assert ends[-1] == pytest.approx(8500, abs=600)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.floats(-96, 0, width=32), max_size=400).map(lambda x: np.array(x, np.float32)),
    st.lists(st.floats(0, 60), max_size=20),
)
def test_whatever_it_is_every_sentence_has_a_time_within_it(
    levels: np.ndarray,  # type: ignore[type-arg]
    lengths: list[float],
):
    whole = Loudness(levels)
    starts, ends = aligned(whole, lengths)
    assert len(starts) == len(ends) == len(lengths)
    assert (np.diff(starts) >= 0).all()
    assert (ends >= starts).all()
    assert not len(starts) or (starts[0] >= 0 and ends[-1] <= whole.milliseconds)


def test_pauses_are_where_nothing_is_heard():
    samples, starts, ends = recording([4, 4])
    found = pauses_in(loudness(samples))
    assert len(found) == 3
    assert np.abs(10 * found.ends[:-1] - starts).max() <= 20
    assert np.abs(10 * found.starts[1:] - ends).max() <= 20


class TestARecordingOfAText:
    def test_its_cues_are_the_sentences_in_which_something_is_heard(self):
        samples, starts, _ = recording(LENGTHS)
        cues = cues_of(TEXT, loudness(samples))
        assert said(TEXT, cues)[:2] == SAID[:2]
        assert [TEXT[at] for at in cues.offsets.tolist()] == [each[0] for each in SAID]
        assert np.abs(cues.starts - starts).max() <= 30

    def test_a_start_that_the_reader_sets_stands_and_others_are_found_around_it(self):
        samples, starts, _ = recording(LENGTHS)
        heard = loudness(samples)
        offset = TEXT.index("奶奶")
        first = Recording(None, cues_of(TEXT, heard))  # type: ignore[arg-type]
        begin = round(starts[3]) + 130
        moved = first.with_start(TEXT, heard, offset, begin)
        assert moved.cues.starts[3] == begin
        assert np.abs(np.delete(moved.cues.starts - starts, 3)).max() <= 30
        assert moved.fixed == {offset: begin}

    def test_what_cannot_be_is_not_set(self):
        heard = loudness(recording(LENGTHS)[0])
        offsets = cues_of(TEXT, heard).offsets.tolist()
        for fixed in ({offsets[2]: 10**8}, {offsets[2]: -5}, {offsets[1] + 1: 100}):
            assert (
                cues_of(TEXT, heard, fixed).starts.tolist() == cues_of(TEXT, heard).starts.tolist()
            )
        fixed = {offsets[1]: 3000, offsets[3]: 2000, offsets[4]: 3000}
        starts = cues_of(TEXT, heard, fixed).starts
        assert (np.diff(starts) >= 0).all()
        assert (starts[1], starts[4]) == (3000, 3000)

    def test_it_has_about_as_much_speech_as_the_text(self):
        heard = loudness(recording(LENGTHS)[0])
        assert may_be_of(TEXT, heard)
        assert not may_be_of(TEXT * 10, heard)
        assert not may_be_of("雨。", heard)
        assert not may_be_of(TEXT, Loudness(np.full(500, -96, np.float32)))

    def test_a_text_without_a_sentence_has_no_cues(self):
        assert not len(cues_of("……\n——", loudness(recording([3])[0])))
        assert not len(cues_of("", Loudness(np.empty(0, np.float32))))
        assert cues_of("好。", Loudness(np.empty(0, np.float32))).ends.tolist() == [0]
