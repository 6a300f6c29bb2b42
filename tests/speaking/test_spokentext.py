"""What is shown is what is said."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article
from reader.composition.composer import Composer
from reader.corrections.readings import Correction, Corrections, Scope
from reader.opening import open_file
from reader.pinyin import SILENT, Style, parse, spell
from reader.reading import shared_engine
from reader.reading.views import View
from reader.resources import resource
from reader.script import Script
from reader.settings import ReadingsShown
from reader.speaking.sentences import LONGEST, PARAGRAPH
from reader.speaking.spokentext import SpokenText
from reader.speaking.utterance import Pause, SpokenSyllable
from reader.text import is_a_hanzi
from tests.repository import SHARED

MINING = SHARED / "articles" / "mining-group.txt"


def composed(text: str | Article) -> Composer:
    return Composer(text if isinstance(text, Article) else Article(text), shared_engine)


def told(spoken: SpokenText, start: int = 0, end: int | None = None) -> str:
    found = spoken.utterances(start, end)
    return " ".join(part.says for one in found for part in one.sounding)


def check_all_is_said_as_shown(article: Article) -> int:
    """How many characters are said, each in its shown syllable in the spoken tone."""
    composer, said = composed(article), dict[int, int]()
    for utterance in SpokenText(composer).utterances():
        for part in utterance.sounding:
            if isinstance(part, SpokenSyllable) and is_a_hanzi(article.text[part.start]):
                assert part.end == part.start + 1
                assert part.start not in said
                said[part.start] = part.code
    hanzi = [at for at, each in enumerate(article.text) if is_a_hanzi(each)]
    assert sorted(said) == hanzi
    spoken = list[int]()
    for number in range(len(composer.sections)):
        shown = composer.shown(number, Script.SOURCE)
        view = View(sandhi=True)
        spoken += composer.readings_shown(number, shown, ReadingsShown.ALL, view).tolist()
    for at in hanzi:
        assert said[at] // 6 == spoken[at] // 6
    beside_figures = {
        at for at in hanzi if any(e.isdigit() for e in article.text[max(0, at - 1) : at + 2])
    }
    assert [at for at in hanzi if said[at] != spoken[at] and at not in beside_figures] == []
    return len(hanzi)


@pytest.mark.skipif(not MINING.is_file(), reason="needs ../shared/articles")
def test_every_character_of_a_real_article_is_said_as_it_is_shown() -> None:
    assert check_all_is_said_as_shown(open_file(MINING)) == 926


@pytest.mark.parametrize("name", ["bookshop", "market", "bus", "cards"])
def test_every_character_of_a_sample_is_said_as_it_is_shown(name: str) -> None:
    assert check_all_is_said_as_shown(open_file(resource("samples", f"{name}.txt"))) > 100


def test_a_corrected_reading_is_said_at_once() -> None:
    composer = composed("他长得高。")
    spoken = SpokenText(composer)
    assert told(spoken) == "ta1 zhang3 de5 gao1"
    composer.correct(
        Corrections(composer.article.text, [Correction(Scope.ARTICLE, "长", (parse("chang2"),))])
    )
    assert told(spoken) == "ta1 chang2 de5 gao1"


def test_a_reading_that_is_not_to_be_shown_is_said_all_the_same() -> None:
    composer = composed("他在家。")
    composer.correct(
        Corrections(composer.article.text, [Correction(Scope.ARTICLE, "在", (SILENT,))])
    )
    assert told(SpokenText(composer)) == "ta1 zai4 jia1"


def test_readings_of_the_file_are_said() -> None:
    article = open_file(resource("samples", "bookshop.txt"))
    composer = composed(article)
    codes = article.given.codes.tolist()
    given = dict(zip(article.given.offsets.tolist(), codes, strict=True))
    said = {part.start: part for one in SpokenText(composer).utterances() for part in one.sounding}
    for at, code in given.items():
        assert said[at].says.rstrip("12345") == spell(code, Style.PLAIN)


def test_taiwan_readings_are_said_where_they_are_shown() -> None:
    composer = composed("垃圾和企业。")
    assert told(SpokenText(composer)).startswith("la1 ji1 he2 qi3")
    assert told(SpokenText(composer, taiwan=True)).startswith("le4 se4 han4 qi4")


def test_the_words_of_the_script_that_is_shown_are_said_at_their_places() -> None:
    composer = composed("他买软件和互联网。")
    spoken = SpokenText(composer, Script.TAIWAN_WORDS)
    assert told(spoken) == "ta1 mai3 ruan2 ti3 he2 wang3 ji4 wang3 lu4"
    (one,) = spoken.utterances()
    assert (one.start, one.end) == (0, 9)
    assert [part.start for part in one.sounding] == sorted(part.start for part in one.sounding)
    assert all(0 <= part.start < part.end <= 8 for part in one.sounding)
    assert told(SpokenText(composed("裡面有隻貓"), Script.SIMPLIFIED)) == "li3 mian4 you3 zhi1 mao1"


LONG = "\n".join(f"第{n}段。我们每天去学校，他们在家。" for n in range(400))


def test_from_any_place_on_only_what_stands_behind_it_is_said() -> None:
    spoken = SpokenText(composed(LONG))
    at = LONG.index("第300段") + 6
    first = next(spoken.utterances(at))
    assert LONG[first.start : first.end] == "我们每天去学校，他们在家。"
    inside = next(spoken.utterances(at + 3))
    assert LONG[inside.start :].startswith("每天去学校")
    assert inside.end == first.end
    assert [inside.parts[0].start] == [inside.start]


def test_of_a_selection_only_what_is_in_it_is_said() -> None:
    spoken = SpokenText(composed("我们去学校，他们在家。好。"))
    assert told(spoken, 3, 5) == "xue2 xiao4"
    assert told(spoken, 6, 8) == "ta1 men5"
    assert told(spoken, 5, 6) == ""


def test_nothing_is_read_that_is_not_asked_for() -> None:
    composer = composed(LONG)
    next(SpokenText(composer).utterances(LONG.index("第300段")))
    assert sum(composer.article_readings.is_found(n) for n in range(len(composer.sections))) == 1


_ANYTHING = st.text(
    "我们行长得不一了的3,.5%-/年月2：:（）“”。，！…\n a1WTO~ǎ́🙂\u200b\u3000々〇", max_size=60
)


@settings(max_examples=150)
@given(_ANYTHING, st.sampled_from((Script.SOURCE, Script.TAIWAN_WORDS)), st.booleans())
def test_whatever_stands_there_is_said_in_order_and_in_its_place(
    text: str, script: Script, taiwan: bool
) -> None:
    composer, before = composed(text), 0
    for one in SpokenText(composer, script, taiwan=taiwan).utterances():
        assert before <= one.start < one.end <= len(text)
        before = one.end
        assert one.sounding
        assert len(one.sounding) <= LONGEST
        for part in one.sounding:
            assert one.start <= part.start < part.end <= one.end
            start, end = one.words[part.word]
            assert start <= part.start
            assert part.end <= end
            assert not isinstance(part, SpokenSyllable) or part.code % 6


def test_sentences_are_found_before_and_around_a_place() -> None:
    spoken = SpokenText(composed("一。二三。四五。\n\n六。"))
    one = spoken.at(3)
    assert one is not None
    assert (one.start, one.end) == (2, 5)
    before = spoken.before(one.start)
    assert before is not None
    assert (before.start, before.end) == (0, 2)
    assert spoken.before(0) is None
    last = spoken.at(9)
    assert last is not None
    assert last.start == 10
    assert spoken.at(12) is None


def test_the_neighbourhood_of_a_place_is_said_as_in_the_whole() -> None:
    text = "他说：“好。”我们每天去学校，" * 30 + "\n" + "图书馆" * 500 + "。" + "我也很好，" * 300
    spoken = SpokenText(composed(text))
    whole = list(spoken.utterances())
    assert [one for one in whole if "图" in text[one.start : one.end]]
    for number, one in list(enumerate(whole))[:: len(whole) // 20]:
        assert next(spoken.utterances(one.start)) == one
        assert spoken.at(one.end - 1) == one
        assert spoken.before(one.start) == (whole[number - 1] if number else None)


def test_a_sentence_without_end_is_cut_between_words_and_goes_on_without_a_pause() -> None:
    found = list(SpokenText(composed("图书馆" * 2_700)).utterances())
    assert all(one.start % 3 == 0 for one in found)
    assert "".join(part.says for one in found for part in one.sounding) == "tu2shu1guan3" * 2_700
    pauses = [part.ms for one in found for part in one.parts if isinstance(part, Pause)]
    assert [ms for ms in pauses if ms] == [PARAGRAPH]
