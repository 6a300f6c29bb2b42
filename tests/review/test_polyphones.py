import numpy as np
import pytest

from reader.article import Annotations, Article
from reader.composition.collecting import collected_at
from reader.composition.composer import Composer
from reader.corrections.readings import Correction, Corrections, Scope
from reader.learning.headwords import Headword, codes_of
from reader.opening import NotFound
from reader.pinyin import parse, spell
from reader.reading import shared_engine
from reader.review.character import DOUBTFUL
from reader.review.polyphones import polyphones_elsewhere, polyphones_in, polyphones_of

TEXT = "他在银行工作。\n她走在人行道上，步行回家。\n孩子长大了，头发也长了。\n"


def composer(text=TEXT, **more):
    return Composer(Article(text, title="小城", **more), shared_engine)


def readings(found):
    return {(one.headword.word, one.headword.reading) for one in found}


def test_a_text_asks_for_the_readings_of_its_polyphones():
    found = polyphones_in(composer(), 7)
    assert {("行", "hang2"), ("行", "xing2"), ("长", "zhang3")} <= readings(found)
    first = next(one for one in found if one.headword == Headword("行", "hang2"))
    assert first.sentence == "他在银行工作。"
    assert first.character == "行"
    assert spell(first.right) == "háng"
    assert parse("xing2") in first.choices
    assert codes_of(first.reading)[first.start] == first.right
    assert (first.title, first.article, first.place.offset) == ("小城", 7, 3)


def test_what_is_doubtful_is_not_asked():
    made = composer("他还书。他行吗？这得看他。\n" * 3)
    for one in polyphones_in(made, 0):
        assert made.doubts[one.place.offset] < DOUBTFUL
        assert made.doubts[one.place.offset] == 0


def test_what_the_file_or_the_reader_says_is_sure():
    at = TEXT.index("人行道") + 1
    given = Annotations(np.array([at], np.int32), np.array([parse("hang2")], np.uint16))
    right = {one.place.offset: one.right for one in polyphones_in(composer(given=given), 0)}
    assert right[at] == parse("hang2")
    made = composer()
    said = Correction(Scope.ARTICLE, "步行", (0, parse("hang2")))
    made.correct(Corrections(TEXT, [said]))
    right = {one.place.offset: one.right for one in polyphones_in(made, 0)}
    assert right[TEXT.index("步行") + 1] == parse("hang2")


def test_traditional_text_asks_as_it_is_written():
    found = polyphones_in(composer("他在銀行工作。\n孩子長大了。\n"), 0)
    assert {("行", "hang2"), ("长", "zhang3")} <= readings(found)
    assert {one.character for one in found} >= {"行", "長"}


def test_no_more_is_taken_of_a_text_than_teaches_something():
    found = polyphones_in(composer("".join(f"第{n}天他在银行工作。\n" for n in range(900))), 0)
    assert 0 < sum(one.headword == Headword("行", "hang2") for one in found) <= 6


def test_one_begins_where_one_reads():
    text = "他在银行工作。\n" + "天亮了。\n" * 4_000 + "她步行回家。\n"
    made = composer(text)
    found = polyphones_in(made, 0, text.index("步行"))
    assert found[0].place.offset > len(text) // 2
    assert ("行", "hang2") in readings(found)


def test_sentences_that_were_collected_ask_where_their_reading_is_sure():
    made = composer()
    met = collected_at(made, 2, 4, 5)
    found = polyphones_of([met, met], shared_engine)
    assert [(one.headword, one.article, one.place.offset) for one in found] == [
        (Headword("行", "hang2"), 5, 3)
    ]
    assert found[0].title == "小城"


@pytest.mark.parametrize("texts", [(), ("",), ("\n\n",), ("ABC",)])
def test_where_nothing_is_written_nothing_is_asked(texts):
    assert all(not polyphones_in(composer(text), 0) for text in texts)
    assert polyphones_of([], shared_engine) == []


def test_an_article_that_is_gone_is_left_out():
    def gone():
        raise NotFound(None)

    articles = [(1, gone), (2, lambda: Article(TEXT)), (3, gone)]
    found = polyphones_elsewhere(articles, shared_engine, 100)
    assert {one.article for one in found} == {2}
    assert polyphones_elsewhere(articles, shared_engine, 0) == []
