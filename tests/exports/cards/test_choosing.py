"""Which words of a text, or of all that is kept, are handed on."""

from reader.composition.collecting import collected_at
from reader.exports.cards.choosing import Kept, words_kept, words_of_text
from reader.learning.headwords import State
from reader.learning.wordlist import Which
from reader.settings import LevelList
from tests.exports.cards.made import TEXT, by_word, composer, kept, known, told


def test_every_word_stands_once_in_the_order_of_the_text_with_its_count():
    words = told()
    assert [entry.simplified for entry in words][:3] == ["河边", "的", "银行"]
    assert by_word(words)["银行"].count == 4


def test_a_word_comes_with_the_sentence_in_which_it_first_stands():
    met = by_word(told())["排队"].met
    assert met is not None
    assert met.sentence == "她走进银行，看见一行人在排队。"
    assert met.sentence[met.start : met.start + met.length] == "排队"


def test_unknown_words_are_those_that_are_not_known_by_hand_or_level():
    all_words = {entry.simplified for entry in told()}
    unknown = {e.simplified for e in told(which=Which.UNKNOWN, of=kept(known("银行"), up_to=1))}
    assert "银行" in all_words - unknown
    assert "她" in all_words - unknown
    assert "队伍" in unknown


def test_learning_words_are_unknown_and_are_handed_on_by_themselves_too():
    of = kept(known("排队", state=State.LEARNING), up_to=7)
    assert [entry.simplified for entry in told(which=Which.LEARNING, of=of)] == ["排队"]
    assert "排队" in by_word(told(which=Which.UNKNOWN, of=of))
    assert "排队" not in by_word(told(which=Which.KNOWN, of=of))


def test_a_collected_word_keeps_the_sentence_with_which_it_was_collected():
    at = TEXT.index("银行很大")
    one = collected_at(composer(), at, at + 2, 7)
    of = Kept.of((), (one,), LevelList.HSK2021, 0)
    [chosen] = words_of_text(composer(), Which.COLLECTED, of)
    assert chosen.met is one
    assert one.sentence == "银行很大，银行的门很旧。"
    assert chosen.count == 4


def test_what_was_collected_in_an_article_is_of_it_though_it_stands_there_no_more():
    at = TEXT.index("队伍")
    one = collected_at(composer(), at, at + 2, 7)
    of = Kept.of((), (one,), LevelList.HSK2021, 0)
    elsewhere = composer("一个新的句子。")
    assert [c.headword.word for c in words_of_text(elsewhere, Which.COLLECTED, of, 7)] == ["队伍"]
    assert words_of_text(elsewhere, Which.COLLECTED, of, 8) == []


def test_of_the_library_only_what_was_said_is_handed_on():
    of = kept(known("银行"), known("雨", state=State.LEARNING, note="like rain"), up_to=7)
    assert [c.headword.word for c in words_kept(Which.KNOWN, of)] == ["银行"]
    [rain] = words_kept(Which.LEARNING, of)
    assert (rain.headword.word, rain.note) == ("雨", "like rain")


def test_a_word_kept_in_any_reading_has_the_dictionarys_first():
    from reader.exports.cards.entries import entries

    [entry] = entries(words_kept(Which.KNOWN, kept(known("银行"))), LevelList.HSK20)
    assert (entry.pinyin, entry.key) == ("yínháng", "银行 yin2 hang2")


def test_two_readings_of_one_spelling_are_two_words():
    words = told("他走在行人中间。一行字。他会行医，也在一家行里做事。")
    assert len({entry.key for entry in words}) == len(words)


def test_traditional_words_are_shown_as_they_were_met():
    entry = by_word(told("她走進銀行，看見一行人在排隊。"))["银行"]
    assert (entry.hanzi, entry.traditional, entry.key) == ("銀行", "銀行", "银行 yin2 hang2")


def test_everything_is_told_of_a_word():
    entry = by_word(told())["银行"]
    assert entry.pinyin == "yínháng"
    assert entry.zhuyin == "ㄧㄣˊ ㄏㄤˊ"
    assert entry.meaning.startswith("bank")
    assert entry.classifiers == "家, 个"
    assert entry.level_told == "HSK 2021: 2"
    assert entry.frequency > 0
