"""What there is to review: disputes, doubts, the reader's own readings."""

import numpy as np
import pytest

from reader import pinyin
from reader.article import Annotations, Article
from reader.composition.composer import Composer
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.reading import shared_engine
from reader.review.doubts import doubt_beyond, doubtful
from reader.review.questions import (
    Question,
    Questioned,
    joined,
    open_still,
    own_readings,
    questioned,
    settled,
)


def composer_of(text: str, given: dict[int, str] | None = None) -> Composer:
    said = sorted((given or {}).items())
    offsets = np.array([at for at, _ in said], np.int32)
    codes = np.array([pinyin.parse(spelled) for _, spelled in said], np.uint16)
    composer = Composer(Article(text, given=Annotations(offsets, codes)), shared_engine)
    while (number := composer.next_unread()) is not None:
        composer.read(number)
    return composer


def all_of(composer: Composer, why: Question) -> Questioned:
    return joined(questioned(composer, n, why) for n in range(len(composer.sections)))


def change(composer: Composer, *added: Correction) -> None:
    composer.correct(composer.corrections.changed(Change(added=added)))
    while (number := composer.next_unread()) is not None:
        composer.read(number)


def test_a_dispute_is_where_the_file_reads_what_the_engine_would_not():
    text = "他在银行上班。\n我们还书。"
    composer = composer_of(text, {3: "xing2", 5: "ban1", 10: "huan"})
    found = all_of(composer, Question.DISPUTE)
    assert found.offsets.tolist() == [3]
    assert (found.starts.tolist(), found.ends.tolist()) == ([2], [4])
    assert [pinyin.spell(int(code)) for code in (*found.codes, *found.others)] == ["xíng", "háng"]


def test_without_readings_in_the_file_nothing_is_disputed():
    assert len(all_of(composer_of("他在银行上班。"), Question.DISPUTE)) == 0


def doubtful_composer() -> Composer:
    """The same sentence over and over, its 行 and one more character made doubtful."""
    composer = composer_of("他在一家银行里排队。" * 6 + "人行道。")
    for at, character in enumerate(composer.article.text):
        composer.doubts[at] = 200 if character == "行" else 0
    return composer


def test_doubts_are_listed_in_order_until_the_reader_has_chosen():
    composer = doubtful_composer()
    text = composer.article.text
    found = all_of(composer, Question.DOUBT)
    places = [at for at in range(len(text)) if text[at] == "行"]
    assert found.offsets.tolist() == places
    code = int(found.codes[0])
    change(composer, *settled(found.part(np.array([0])), text, code))
    assert open_still(found, composer).offsets.tolist() == places[1:]
    assert doubtful(composer).tolist() == places[1:]


def test_all_alike_are_those_of_the_same_word_and_reading():
    composer = doubtful_composer()
    found = all_of(composer, Question.DOUBT)
    assert found.alike(2, composer.article.text).tolist() == [0, 1, 2, 3, 4, 5]
    assert found.alike(6, composer.article.text).tolist() == [6]


def test_settling_all_alike_changes_their_readings_in_one_change():
    composer = doubtful_composer()
    text = composer.article.text
    found = all_of(composer, Question.DOUBT)
    xing = pinyin.parse("xing2")
    change(composer, *settled(found.part(found.alike(0, text)), text, xing))
    assert set(composer.readings[found.offsets[:6]].tolist()) == {xing}
    assert composer.readings[found.offsets[6]] == found.codes[6]


@pytest.mark.parametrize(("here", "step", "there"), [(-1, 1, 0), (0, 1, 1), (9, 1, 0), (1, -1, 0)])
def test_from_doubt_to_doubt_the_ends_are_joined(here, step, there):
    composer = doubtful_composer()
    places = doubtful(composer).tolist()
    offset = places[here] if 0 <= here < len(places) else (0 if here < 0 else 10**6)
    assert doubt_beyond(composer, offset, step) == places[there]
    assert doubt_beyond(composer, places[0], -1) == places[-1]


def test_without_a_doubt_there_is_nowhere_to_go():
    composer = composer_of("一二三。")
    assert doubt_beyond(composer, 0, 1) is None


def test_the_reader_s_own_readings_are_told_with_their_first_place():
    text = "他在银行里。\n银行关门了，行人走开。"
    composer = composer_of(text)
    hang, xing = pinyin.parse("hang2"), pinyin.parse("xing2")
    late = Correction(Scope.HERE, "行", (xing,), Place.of(text, text.index("行人")))
    word = Correction(Scope.ARTICLE, "银行", (0, hang))
    absent = Correction(Scope.EVERYWHERE, "长城", (0, pinyin.parse("cheng2")))
    lost = Correction(
        Scope.HERE, "山", (pinyin.parse("shan1"),), Place(3, 0.0, "高高的", "山上有雪")
    )
    change(composer, lost, late, absent, word)
    told = own_readings(composer)
    assert told == [(2, word), (text.index("行人"), late), (-1, lost)]
