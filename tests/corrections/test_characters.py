"""Characters written otherwise: choices where no word decides, repairs, and their places."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader import pinyin
from reader.article import Article
from reader.composition.composer import Composer
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter, OwnCharacters
from reader.corrections.places import Place
from reader.corrections.readings import Scope
from reader.reading import shared_engine
from reader.review import alternatives, repairs
from reader.script import Script

TEXT = "他们让他干，让我干。皇后的头发很干净。\n互联网让他干，他在里。"
FIRST, SECOND = TEXT.index("干"), TEXT.index("干", TEXT.index("干") + 1)
HALF_DONE = "這個村位于山區，基層干部采用新方法，干部奮斗了10余年，宣布終于完成。"


def composer_of(text: str) -> Composer:
    return Composer(Article(text), shared_engine)


def shown(composer: Composer, script: Script) -> str:
    return composer.text_shown(0, len(composer.article.text), script)


def choose(composer: Composer, offset: int, form: str, scope: Scope) -> list[int]:
    change = alternatives.choice(composer, offset, form, scope)
    return composer.rewrite(composer.own_characters.changed(change))


def left(composer: Composer, script: Script) -> list[int]:
    numbers = range(len(composer.sections))
    return [
        at for n in numbers for at in alternatives.undecided_places(composer, n, script).tolist()
    ]


def test_a_form_chosen_here_is_shown_at_this_place_alone():
    composer = composer_of(TEXT)
    assert choose(composer, FIRST, "乾", Scope.HERE) == [0]
    assert shown(composer, Script.TRADITIONAL).startswith("他們讓他乾，讓我幹。皇后的頭髮很乾淨。")
    assert shown(composer, Script.SOURCE) == TEXT
    assert shown(composer, Script.SIMPLIFIED) == TEXT


def test_a_form_chosen_for_all_alike_leaves_what_words_decided():
    composer = composer_of(TEXT)
    choose(composer, FIRST, "干", Scope.ARTICLE)
    assert shown(composer, Script.TRADITIONAL) == (
        "他們讓他干，讓我干。皇后的頭髮很乾淨。\n互聯網讓他干，他在裏。"
    )


def test_a_choice_for_one_place_outranks_the_one_for_all_until_all_are_chosen_anew():
    composer = composer_of(TEXT)
    choose(composer, SECOND, "乾", Scope.HERE)
    choose(composer, FIRST, "干", Scope.ARTICLE)
    assert shown(composer, Script.TRADITIONAL).startswith("他們讓他干，讓我干。")
    choose(composer, SECOND, "乾", Scope.HERE)
    assert shown(composer, Script.TRADITIONAL).startswith("他們讓他干，讓我乾。")


def test_a_chosen_form_is_written_as_each_region_writes_it():
    composer = composer_of("他们在里面住。他在里，她去里。")
    at = composer.article.text.rindex("里")
    assert alternatives.alternatives(composer, at, Script.TAIWAN).forms[:2] == ("裡", "里")
    choose(composer, at, "里", Scope.HERE)
    assert shown(composer, Script.TAIWAN).endswith("去里。")
    choose(composer, at, "裡", Scope.HERE)
    assert shown(composer, Script.TAIWAN).endswith("去裡。")
    assert shown(composer, Script.HONGKONG).endswith("去裏。")


def test_a_choice_holds_where_words_before_it_changed_their_length():
    composer = composer_of(TEXT)
    choose(composer, TEXT.rindex("干"), "乾", Scope.HERE)
    assert "網際網路讓他乾，他在裡" in shown(composer, Script.TAIWAN_WORDS)


def test_a_chosen_form_is_read_as_it_is_written():
    composer = composer_of(TEXT)
    assert pinyin.spell(composer.reading_at(FIRST)) == "gàn"
    choose(composer, FIRST, "乾", Scope.HERE)
    assert pinyin.spell(composer.reading_at(FIRST)) == "gān"
    assert pinyin.spell(composer.reading_at(SECOND)) == "gàn"


def test_marks_are_left_where_the_reader_has_yet_to_choose():
    composer = composer_of(TEXT)
    assert left(composer, Script.TRADITIONAL) == [
        at for at, c in enumerate(TEXT) if c in "干里" and TEXT[at : at + 2] != "干净"
    ]
    assert left(composer, Script.SOURCE) == []
    choose(composer, FIRST, "幹", Scope.HERE)
    assert FIRST not in left(composer, Script.TRADITIONAL)
    choose(composer, SECOND, "幹", Scope.ARTICLE)
    assert [TEXT[at] for at in left(composer, Script.TRADITIONAL)] == ["里"]


def test_one_goes_from_mark_to_mark_and_round():
    composer = composer_of(TEXT)
    places = left(composer, Script.TAIWAN)
    for at, following in zip(places, [*places[1:], places[0]], strict=True):
        assert alternatives.next_undecided(composer, at, 1, Script.TAIWAN) == following
        assert alternatives.next_undecided(composer, following, -1, Script.TAIWAN) == at
    assert alternatives.next_undecided(composer, 0, 1, Script.SOURCE) is None


def test_the_forms_of_a_character_say_which_is_shown_and_how_far_that_reaches():
    composer = composer_of(TEXT)
    before = alternatives.alternatives(composer, FIRST, Script.TRADITIONAL)
    assert before.forms[before.current] == "幹"
    assert before.scope is None
    choose(composer, FIRST, "乾", Scope.HERE)
    after = alternatives.alternatives(composer, FIRST, Script.TRADITIONAL)
    assert (after.forms[after.current], after.scope) == ("乾", Scope.HERE)
    settled = TEXT.index("干净")
    assert alternatives.alternatives(composer, settled, Script.TRADITIONAL) is None


def test_exchanged_words_are_told_at_their_places_and_together():
    text = "软件和软件，程序员在互联网上"
    composer = composer_of(text)
    found = alternatives.by_words(alternatives.exchanged_words(composer, Script.TAIWAN_WORDS))
    assert found[0] == (("软件", "軟體"), [0, 3])
    assert {pair for pair, _ in found[1:]} == {
        ("程序员", "程式設計師"),
        ("互联网", "網際網路"),
    }
    one = alternatives.exchanged_at(composer, text.index("序"), Script.TAIWAN_WORDS)
    assert (one.written, text[one.start : one.end]) == ("程序员", "程序员")
    assert alternatives.exchanged_at(composer, 2, Script.TAIWAN_WORDS) is None
    assert alternatives.exchanged_words(composer, Script.TAIWAN) == []


def test_a_change_and_its_inverse_leave_everything_as_it_was():
    composer = composer_of(TEXT)
    choose(composer, FIRST, "乾", Scope.HERE)
    before = shown(composer, Script.TRADITIONAL), set(composer.own_characters.entries)
    change = alternatives.choice(composer, SECOND, "干", Scope.ARTICLE)
    composer.rewrite(composer.own_characters.changed(change))
    composer.rewrite(composer.own_characters.changed(change.inverse))
    assert (shown(composer, Script.TRADITIONAL), set(composer.own_characters.entries)) == before


@given(st.text("他们说的好人，。\n", max_size=12))
@settings(max_examples=40, deadline=None)
def test_a_choice_survives_what_is_written_before_it(prefix: str):
    composer = composer_of(TEXT)
    choose(composer, FIRST, "乾", Scope.HERE)
    edited = prefix + TEXT
    forms = OwnCharacters(edited, composer.own_characters.entries)
    assert [at for at, _ in forms.placed] == [FIRST + len(prefix)]


def test_a_choice_whose_place_is_gone_holds_nowhere():
    composer = composer_of(TEXT)
    choose(composer, FIRST, "乾", Scope.HERE)
    assert (
        OwnCharacters("完全不同的文章，没有这一处。", composer.own_characters.entries).placed == ()
    )


@pytest.mark.parametrize(
    ("word", "form", "scope"),
    [("干部", "乾", Scope.HERE), ("干", "", Scope.HERE), ("干", "乾", Scope.EVERYWHERE)],
)
def test_a_form_is_a_character_for_a_character_in_one_article(word, form, scope):
    with pytest.raises(ValueError, match="character"):
        OwnCharacter(Layer.CHOICE, scope, word, form)


# Repairs ---------------------------------------------------------------------------------------


def decide(composer: Composer, words: set[str]) -> Change[OwnCharacter]:
    offered = repairs.proposals(composer.article.text, composer.found)
    chosen = [one for one in offered if one.written in words]
    change = repairs.deciding(composer.article.text, composer.own_characters, offered, chosen)
    composer.rewrite(composer.own_characters.changed(change))
    return change


def test_repairs_that_are_alike_are_offered_together_with_their_places():
    composer = composer_of(HALF_DONE)
    offered = {one.written: one for one in repairs.proposals(HALF_DONE, composer.found)}
    assert {"位于", "干部", "采用", "奮斗", "余年", "終于"} - set(offered) <= {"余年"}
    cadres = offered["干部"]
    assert (cadres.proposed, cadres.form, len(cadres.offsets)) == ("幹部", "幹", 2)
    assert all(HALF_DONE[at] == "干" for at in cadres.offsets)
    assert "基層干部" in cadres.context
    assert offered["宣布"].is_taste
    assert not cadres.is_taste


def test_an_accepted_repair_is_under_every_script_but_as_written():
    composer = composer_of(HALF_DONE)
    decide(composer, {"位于", "干部", "采用"})
    assert shown(composer, Script.SOURCE) == HALF_DONE
    mended = HALF_DONE.replace("位于", "位於").replace("干部", "幹部").replace("采用", "採用")
    assert shown(composer, Script.TRADITIONAL) == mended
    assert shown(composer, Script.TAIWAN) == mended
    assert "位于山区，基层干部采用" in shown(composer, Script.SIMPLIFIED)
    assert composer.article.text == HALF_DONE


def test_a_repair_is_taken_back_by_its_switch_or_with_all_others():
    composer = composer_of(HALF_DONE)
    decide(composer, {"位于", "干部"})
    decide(composer, {"位于"})
    assert len(repairs.accepted(composer.own_characters)) == 1
    decide(composer, set())
    assert shown(composer, Script.TRADITIONAL) == HALF_DONE
    assert composer.own_characters.entries == ()


def test_deciding_the_same_again_changes_nothing():
    composer = composer_of(HALF_DONE)
    decide(composer, {"位于", "干部"})
    assert not decide(composer, {"位于", "干部"})


def test_repairs_leave_the_readers_choices_alone():
    composer = composer_of(HALF_DONE)
    kept = OwnCharacter(Layer.CHOICE, Scope.HERE, "后", "後", Place(0, 0.0, "", "后"))
    composer.rewrite(composer.own_characters.changed(Change(added=(kept,))))
    decide(composer, {"干部"})
    decide(composer, set())
    assert composer.own_characters.entries == (kept,)


def test_a_repaired_character_is_read_by_its_own_form():
    text = "這幾天他沒有干活，大家都說這個村位于山區。"
    composer = composer_of(text)
    at = text.index("干")
    offered = [one.written for one in repairs.proposals(text, composer.found)]
    decide(composer, set(offered))
    assert pinyin.spell(composer.reading_at(at)) == "gàn"


PIECES = ("他们让他干，", "在里，", "互联网", "软件", "她姓后。", "发", "\n", "皇后的头发")


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=12).map("".join), st.data())
@settings(max_examples=40, deadline=None)
def test_choices_change_their_own_characters_alone_and_are_undone_in_turn(
    text: str, data: st.DataObject
):
    text += "说"
    composer = composer_of(text)
    script = data.draw(st.sampled_from((Script.TRADITIONAL, Script.TAIWAN_WORDS, Script.HONGKONG)))
    before, done = shown(composer, script), []
    alignment = composer.shown(0, script).alignment
    for _ in range(data.draw(st.integers(1, 3))):
        places = left(composer, script)
        if not places:
            break
        at = data.draw(st.sampled_from(places))
        forms = alternatives.alternatives(composer, at, script).forms
        form = data.draw(st.sampled_from(forms))
        scope = data.draw(st.sampled_from((Scope.HERE, Scope.ARTICLE)))
        change = alternatives.choice(composer, at, form, scope)
        composer.rewrite(composer.own_characters.changed(change))
        done.append((change, at, form))
        assert shown(composer, script)[alignment.to_shown(at)] == form
        assert at not in left(composer, script)
    now = shown(composer, script)
    assert len(now) == len(before)
    touched = {text[at] for _, at, _ in done}
    source = alignment.to_source(np.flatnonzero([a != b for a, b in zip(now, before, strict=True)]))
    assert {text[at] for at in source.tolist()} <= touched
    for change, _, _ in reversed(done):
        composer.rewrite(composer.own_characters.changed(change.inverse))
    assert shown(composer, script) == before
