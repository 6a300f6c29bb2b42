"""The reader's own readings: where they hold, which one wins, and that they survive edits."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.article import Annotations, Article
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.composition.readings import Whose
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Corrections, Scope
from reader.exports import clipboard, read_text
from reader.find.finder import Finder
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown, Settings

TEXT = "他在银行排队，前面还有一行人。\n银行的行长走过来，说这一行不好做。"
HANG, XING = pinyin.parse("háng"), pinyin.parse("xíng")


def here(text: str, offset: int, *spelled: str) -> Correction:
    word = text[offset : offset + len(spelled)]
    return Correction(Scope.HERE, word, codes(*spelled), Place.of(text, offset))


def wide(scope: Scope, word: str, *spelled: str) -> Correction:
    return Correction(scope, word, codes(*spelled))


def codes(*spelled: str) -> tuple[int, ...]:
    return tuple(map(pinyin.parse, spelled))


def composer_of(*corrections: Correction, text: str = TEXT, given: Annotations | None = None):
    article = Article(text, given=given or Annotations())
    return Composer(article, shared_engine, corrections)


def readings(composer: Composer, word: str) -> list[str]:
    """How a character is read at each of its places."""
    text = composer.article.text
    found = [at for at in range(len(text)) if text[at] == word]
    return [pinyin.spell(composer.reading_at(at)) for at in found]


def test_a_reading_of_one_place_changes_that_place_alone():
    at = TEXT.index("行人")
    before = readings(composer_of(), "行")
    after = readings(composer_of(here(TEXT, at, "xing2")), "行")
    which = [n for n in range(len(TEXT)) if TEXT[n] == "行"].index(at)
    assert after == [*before[:which], "xíng", *before[which + 1 :]]


def test_a_word_s_reading_holds_where_it_is_a_word_of_its_own():
    text = "他说了，他了解。明白了。"
    composer = composer_of(wide(Scope.EVERYWHERE, "了", "liao3"), text=text)
    assert readings(composer, "了") == ["liǎo", "liǎo", "liǎo"]
    assert not composer.own[text.index("了解")]


def test_a_syllable_left_open_leaves_its_character_alone():
    composer = composer_of(wide(Scope.ARTICLE, "银行", "-", "xing2"))
    assert readings(composer, "银") == ["yín", "yín"]
    assert composer.own[TEXT.index("银行")] == 0
    assert composer.own[TEXT.index("银行") + 1] == XING


def test_the_narrowest_scope_wins():
    everywhere = wide(Scope.EVERYWHERE, "银行", "yin2", "xing1")
    article = wide(Scope.ARTICLE, "银行", "yin2", "xing3")
    one = here(TEXT, 3, "xing4")
    assert readings(composer_of(one, everywhere, article), "行")[0] == "xìng"
    assert readings(composer_of(article, everywhere), "行")[0] == "xǐng"
    assert readings(composer_of(everywhere), "行")[0] == "xīng"


def test_the_reader_outranks_the_file_even_where_it_gives_the_tone():
    at = TEXT.index("银行") + 1
    given = Annotations(np.array([at], np.int32), np.array([XING], np.uint16))
    assert readings(composer_of(given=given), "行")[0] == "xíng"
    corrected = composer_of(here(TEXT, at, "hang4"), given=given)
    assert readings(corrected, "行")[0] == "hàng"
    whose = corrected.whose(0, corrected.shown(0, Script.SOURCE))
    assert whose[at] == Whose.READER
    assert set(whose.tolist()) == {Whose.NOBODY, Whose.ENGINE, Whose.READER}
    assert corrected.uncorrected[at] == XING


def test_only_the_file_s_readings_shown_still_shows_the_reader_s_own():
    composer = composer_of(here(TEXT, 3, "hang2"))
    shown = composer.shown(0, Script.SOURCE)
    assert np.flatnonzero(composer.readings_shown(0, shown, ReadingsShown.FILE)).tolist() == [3]


def test_a_reading_is_carried_into_another_script():
    at = TEXT.index("行人")
    composer = composer_of(here(TEXT, at, "xing4"))
    shown = composer.shown(0, Script.TRADITIONAL)
    assert composer.readings_of(0, shown)[shown.alignment.to_shown(at)] == pinyin.parse("xing4")


def test_copies_exports_and_finding_know_the_reader_s_own_readings():
    at = TEXT.index("行人")
    composer = composer_of(here(TEXT, at, "heng4"))
    composer.read(0)
    composer.doubts[at] = 200
    read = read_text(composer, Script.TRADITIONAL)
    assert read.codes[at] == pinyin.parse("heng4")
    assert read.whose[at] == Whose.READER
    assert read.doubts[at] == 0
    look = look_of(Settings(), Script.SOURCE)
    form, style = clipboard.CopyFormat.CHARACTERS, pinyin.Style.MARKS
    assert clipboard.copied(composer, at, at + 1, look, form, style).text == "行(hèng)"
    assert Finder(TEXT, composer.readings).find("hèng", match_tones=True).starts.tolist() == [at]


def test_a_word_of_all_articles_is_the_same_word_in_the_other_script():
    word = wide(Scope.EVERYWHERE, "银行", "yin2", "xing2")
    composer = composer_of(word, text="他在銀行門口等人，等了很久。")
    assert readings(composer, "行") == ["xíng"]


def test_a_character_alone_is_not_its_simplified_form():
    composer = composer_of(wide(Scope.EVERYWHERE, "乾", "qian2"), text="这件事他干了三天，很干。")
    assert not composer.own.any()


def test_a_change_touches_only_the_sections_that_it_reaches_and_can_be_taken_back():
    text = (
        "\n".join(f"第{n}天，他又去了银行。" * 40 for n in range(40)) + "\n最后一天他在家里睡觉。"
    )
    composer = composer_of(text=text)
    while (number := composer.next_unread()) is not None:
        composer.read(number)
    before = composer.readings.copy()
    one = here(text, text.index("银行") + 1, "xing2")
    assert composer.correct(composer.corrections.changed(Change(added=(one,)))) == [0]
    assert composer.next_unread() == 0
    composer.read(0)
    assert composer.next_unread() is None
    every = wide(Scope.ARTICLE, "睡觉", "shui4", "jue2")
    last = len(composer.sections) - 1
    assert composer.correct(composer.corrections.changed(Change(added=(every,)))) == [last]
    composer.correct(composer.corrections.changed(Change(removed=(one, every))))
    while (number := composer.next_unread()) is not None:
        composer.read(number)
    assert np.array_equal(composer.readings, before)
    assert not composer.own.any()


PIECES = st.lists(st.text("春夏秋冬去来，。\n", min_size=0, max_size=12), min_size=4, max_size=4)


@given(PIECES, PIECES)
def test_a_reading_of_one_place_survives_edits_elsewhere(old, new):
    around = "那年冬天，银行门口站着一个人"
    before = old[0] + old[1] + around + old[2]
    after = new[0] + old[1] + around + new[2] + new[3]
    at = before.index("银行")
    kept = here(before, at, "yin2", "xing2")
    own = Corrections(after, [kept]).readings(0, len(after), lambda: np.ones(len(after) + 1, bool))
    assert np.flatnonzero(own).tolist() == [after.index("银行"), after.index("银行") + 1]


def test_what_moved_one_place_is_known_for_the_next():
    """The same line over and over: the places can only be told apart by how far all moved."""
    text = "开头。\n" + "他走了一行路。\n" * 30
    at = [n for n in range(len(text)) if text[n] == "行"]
    kept = [here(text, 0, "kai1"), *(here(text, n, "hang2") for n in at[::7])]
    longer = "新写的一个很长很长的题目，加在最前面\n" + text
    moved = len(longer) - len(text)
    found = [start for start, _ in Corrections(longer, kept).placed]
    assert found == [moved, *(n + moved for n in at[::7])]


def test_a_place_whose_word_is_gone_waits_for_it():
    kept = here(TEXT, 3, "xing2")
    gone = Corrections(TEXT.replace("银行", "商店"), [kept])
    assert gone.placed == []
    assert gone.entries == (kept,)


def test_a_wider_choice_is_not_hidden_by_a_narrower_one():
    one = here(TEXT, 3, "xing4")
    corrections = Corrections(TEXT, [one])
    every = wide(Scope.EVERYWHERE, "银行", "-", "hang2")
    after = corrections.changed(corrections.putting(every, 2))
    assert after.entries == (every,)


def test_two_syllables_of_one_word_come_together():
    first = wide(Scope.ARTICLE, "银行", "-", "hang2")
    corrections = Corrections(TEXT, [first])
    second = wide(Scope.ARTICLE, "银行", "yin3", "-")
    after = corrections.changed(corrections.putting(second, 2))
    assert after.entries == (wide(Scope.ARTICLE, "银行", "yin3", "hang2"),)


def test_the_corrections_of_a_character_are_told_the_narrowest_first():
    everywhere = wide(Scope.EVERYWHERE, "银行", "yin2", "xing1")
    article = wide(Scope.ARTICLE, "银行", "-", "xing3")
    one = here(TEXT, 3, "xing4")
    corrections = Corrections(TEXT, [everywhere, one, article])
    reaching = [each for _, each in corrections.reaching(3, (2, 4))]
    assert reaching == [one, article, everywhere]
    assert [each for _, each in corrections.reaching(2, (2, 4))] == [everywhere]


SOME = st.lists(st.sampled_from([wide(Scope.ARTICLE, w, "a1") for w in "一二三四五"]), unique=True)


@given(st.data(), SOME)
def test_changes_in_a_row_are_one_change_and_undone_by_its_inverse(data, start):
    first = Corrections("", start)
    steps, now = Change(), first
    for _ in range(3):
        removed = [one for one in data.draw(SOME) if one in now.entries]
        added = [one for one in data.draw(SOME) if one not in now.entries]
        step = Change(tuple(removed), tuple(added))
        steps, now = steps.then(step), now.changed(step)
    assert set(first.changed(steps).entries) == set(now.entries)
    assert set(now.changed(steps.inverse).entries) == set(start)


def test_a_correction_has_a_syllable_for_each_character():
    with pytest.raises(ValueError):
        Correction(Scope.ARTICLE, "银行", (HANG,))


def test_places_that_are_in_another_text_cost_little_and_are_kept():
    """Thousands of them, in a long text in which none is."""
    old = "".join(f"第{n}个人在银行里等了{n}天。" for n in range(3000))
    at = [n for n in range(len(old)) if old[n] == "行"]
    kept = [here(old, n, "xing2") for n in at]
    other = "他去了河边，河里没有鱼。\n" * 60_000
    corrections = Corrections(other, kept)
    assert corrections.placed == []
    assert len(corrections.entries) == 3000
