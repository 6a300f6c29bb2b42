from dataclasses import replace

from hypothesis import given, strategies as st

from reader.learning.headwords import Headword
from reader.learning.practice.agenda import Agenda
from reader.learning.practice.schedule import OF_WORDS, Answer, Item, Kind, Practised, answered

DAY = 86_400.0
TODAY = 1_000 * DAY
NOW = TODAY + 8 * 3_600.0
WORDS = tuple(Headword(word) for word in "灯塔面馆航线")


def asked(word, kind=Kind.READING, *, due=NOW - 1, last=TODAY - 5 * DAY, begun=0.0):
    return Practised.mended(Item(word, kind), 2, 0, 5.0, 5.0, (due, begun, last))


def agenda(*kept, words=WORDS, now=NOW, new=5, kinds=OF_WORDS):
    return Agenda(words, {one.item: one for one in kept}, now, TODAY, new, kinds)


def sat_through(made, answers, most=400):
    """Practise until nothing is left; what was asked, and how all stands then."""
    asked_items, last = [], None
    for turn in range(most):
        item = made.next(last)
        if item is None:
            break
        after = answered(item, made.kept.get(item), answers(turn), made.now)
        asked_items.append(item)
        made = replace(made, kept={**made.kept, item: after}, now=made.now + 5)
        last = item
    return asked_items, made


def test_what_is_due_comes_before_what_is_new_and_the_longest_due_first():
    made = agenda(asked(WORDS[3], due=NOW - 10), asked(WORDS[2], due=NOW - 100))
    assert [item.headword for item in made.all[:3]] == [WORDS[2], WORDS[3], WORDS[0]]
    assert made.due_words == 2


def test_only_a_few_new_words_are_begun_in_a_day():
    assert len(agenda(new=2).new) == 2
    begun = asked(WORDS[0], due=NOW + DAY, last=NOW - 60, begun=NOW - 60)
    assert agenda(begun, new=2).new == (Item(WORDS[1], Kind.READING),)
    assert agenda(new=0).next() is None


def test_a_clock_that_was_ahead_once_takes_no_new_words_away():
    then = NOW + 900 * DAY
    begun = [asked(word, due=then + DAY, last=then, begun=then) for word in WORDS[:2]]
    made = agenda(*begun, new=2)
    assert made.new == (Item(WORDS[2], Kind.READING), Item(WORDS[3], Kind.READING))
    assert made.due_words == 2


def test_a_word_that_is_not_among_the_words_any_more_is_not_asked():
    made = agenda(asked(WORDS[0]), words=WORDS[1:], new=0)
    assert made.next() is None
    assert made.due_words == 0


def test_the_next_question_of_a_word_comes_a_day_after_it_was_learned():
    learned = asked(WORDS[0], due=NOW + DAY, last=NOW - 60)
    assert agenda(learned, new=0).next() is None
    tomorrow = replace(agenda(learned, new=0), now=NOW + DAY - 60, day=TODAY + DAY)
    assert tomorrow.next() == Item(WORDS[0], Kind.MEANING)


def test_two_questions_of_a_word_are_a_day_apart():
    both = asked(WORDS[0], due=NOW - 9), asked(WORDS[0], Kind.MEANING, due=NOW - 99)
    made = agenda(*both, new=0)
    assert made.due == (Item(WORDS[0], Kind.MEANING),)
    items, after = sat_through(made, lambda _turn: Answer.GOOD)
    assert items == [Item(WORDS[0], Kind.MEANING)]
    tomorrow = replace(after, now=NOW + DAY, day=TODAY + DAY)
    assert Item(WORDS[0], Kind.READING) in tomorrow.due


def test_words_are_learned_once_all_that_is_asked_of_them_is():
    stands = [replace(asked(WORDS[0], kind, due=NOW + DAY), stability=30.0) for kind in OF_WORDS]
    assert agenda(*stands).learned == (WORDS[0],)
    assert agenda(*stands[:2]).learned == ()
    assert agenda(*stands[:2], replace(stands[2], stability=3.0)).learned == ()


def test_it_is_told_how_many_were_asked_today_and_when_the_next_one_is_due():
    made = agenda(asked(WORDS[0], due=NOW + 70, last=NOW - 9), asked(WORDS[1], due=NOW + 90))
    assert made.practised_words == 1
    assert made.next_due_at == NOW + 70


def test_what_was_forgotten_comes_again_in_the_same_sitting():
    items, _ = sat_through(agenda(new=2), lambda turn: Answer.AGAIN if turn < 2 else Answer.EASY)
    assert [item.headword for item in items] == [WORDS[0], WORDS[1], WORDS[0], WORDS[1]]


stands = st.builds(
    lambda word, kind, due, last, stage: Practised.mended(
        Item(word, kind), stage, 0, 5.0, 5.0, (NOW + due, 0.0, NOW + last)
    ),
    st.sampled_from(WORDS),
    st.sampled_from(OF_WORDS),
    st.floats(-90 * DAY, 90 * DAY),
    st.floats(-90 * DAY, DAY),
    st.sampled_from([1, 2, 3]),
)


@given(st.lists(stands, max_size=12), st.lists(st.sampled_from(list(Answer)), min_size=1))
def test_nothing_due_is_forgotten_and_nothing_is_asked_twice_in_a_row(kept, answers):
    made = agenda(*kept)
    items, after = sat_through(made, lambda turn: answers[turn % len(answers)])
    for one, other in zip(items, items[1:], strict=False):
        assert one.headword.word != other.headword.word
    words_of_today = {
        one.item.headword for one in after.kept.values() if after.day <= one.last_at <= after.now
    }
    last = items[-1].headword.word if items else None
    for one in made.kept.values():
        if one.is_due(NOW) and one.item.headword.word != last:
            assert one.item.headword in words_of_today


@given(st.lists(stands.filter(lambda one: one.last_at <= NOW), max_size=12))
def test_who_practises_every_day_is_asked_all_that_is_due_within_days(kept):
    made = agenda(*kept, new=0)
    due, seen = {one.item for one in made.kept.values() if one.is_due(NOW)}, set()
    for day in range(4):
        now, begun = NOW + day * DAY, TODAY + day * DAY
        items, made = sat_through(replace(made, now=now, day=begun), lambda _turn: Answer.EASY)
        seen.update(items)
    assert due <= seen


def test_of_readings_a_character_is_asked_in_each_and_never_twice_in_a_row():
    words = (Headword("行", "hang2"), Headword("行", "xing2"), Headword("长", "zhang3"))
    made = agenda(words=words, kinds=(Kind.POLYPHONE,))
    items, _ = sat_through(made, lambda _turn: Answer.EASY)
    assert [item.headword for item in items] == [words[0], words[2], words[1]]
