"""What is on a worksheet: every word that was meant, whole sentences, right answers."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.composition.sparing import Chosen
from reader.exports.worksheets.making import Wanted, worksheet
from reader.exports.worksheets.passage import passage
from reader.exports.worksheets.picking import WordsFrom, picked
from reader.exports.worksheets.sheet import (
    Boxes,
    Choose,
    Cloze,
    Match,
    Task,
    TaskKind,
    WordList,
    Worksheet,
    Write,
    numeral,
)
from reader.learning.headwords import Headword
from reader.learning.knowledge import Knowledge
from reader.pinyin import Style
from reader.reading.views import View
from reader.script import Script
from tests.exports.worksheets.sheets import STORY, both, composer, made

HOSTILE = (
    "", "\n", "\n\n\n", "字", "no hanzi at all, none.", "123 456", "\ufffc", "\u200d\u202e𠀀𠀁。",
    "行" * 500, "“行行行。", "a行b乐c，d重e。" * 40, "。。。！！！", "玻璃\x00碎了，\x07他摇头。",
)  # fmt: skip
ANY_TEXT = st.text(
    st.sampled_from("玻璃台风灯塔摇头的了，。！“”《》 \n行长乐ab1\u3000\ufffc𠀀"), max_size=120
)


def of_kind(sheet: Worksheet, kind: TaskKind) -> list[Task]:
    return [task for task in sheet.tasks if task.kind is kind]


def boxed(sheet: Worksheet) -> set[str]:
    tasks = (task for task in sheet.tasks if isinstance(task, Boxes))
    return {piece.text for task in tasks for piece in task.pieces if piece.readings}


def written(sheet: Worksheet) -> set[str]:
    tasks = (task for task in sheet.tasks if isinstance(task, Write))
    return {word.word for task in tasks for word in task.words}


def listed(sheet: Worksheet) -> set[str]:
    tasks = (task for task in sheet.tasks if isinstance(task, WordList))
    return {word.word for task in tasks for word in task.words}


def test_a_story_gives_every_task() -> None:
    assert [task.kind for task in made().tasks] == list(TaskKind)


def test_every_word_chosen_by_hand_is_asked_and_listed() -> None:
    stretches = tuple(
        Chosen(STORY.index(word), STORY.index(word) + len(word), True)
        for word in ("玻璃", "摇头", "航线", "傍晚")
    )
    sheet = made(source=WordsFrom.CHOSEN, chosen=stretches)
    for words in (boxed(sheet), written(sheet), listed(sheet)):
        assert words == {"玻璃", "摇头", "航线", "傍晚"}


def test_every_word_of_a_long_list_is_asked_on_as_many_tasks_as_it_takes() -> None:
    words, sheet = both(source=WordsFrom.LIST, listed=tuple(set(all_words())))
    assert len(words) > 40
    assert written(sheet) == listed(sheet) == boxed(sheet)
    assert len(of_kind(sheet, TaskKind.WRITE)) > 1


def all_words() -> list[str]:
    words, _ = both(source=WordsFrom.ALL, knowledge=Knowledge())
    return [word.image for word in words.words]


def test_of_very_many_words_that_were_chosen_the_first_are_taken_and_the_rest_told() -> None:
    text = "\n".join(
        f"他{word}了一次又一次。" for word in ("摇头", "点头", "洗澡", "跑步", "唱歌") * 400
    )
    everything = (Chosen(0, len(text), True),)
    read = passage(composer(text), 0, len(text))
    words = picked(read, WordsFrom.CHOSEN, Knowledge(), everything, most=3)
    assert (len(words), words.left_out > 3) == (3, True)
    sheet = worksheet(read, words, Wanted())
    assert len(sheet.tasks) < 10


def test_collected_words_are_those_that_the_reader_keeps() -> None:
    kept = Knowledge(collected=frozenset((Headword("玻璃"), Headword("梯子"))))
    assert listed(made(source=WordsFrom.COLLECTED, knowledge=kept)) == {"玻璃", "梯子"}


def test_known_words_are_not_asked() -> None:
    assert not {"他", "的", "人"} & listed(made())


def test_boxes_have_a_reading_for_each_character() -> None:
    for task in made().tasks:
        if isinstance(task, Boxes):
            assert all(len(p.readings) in (0, len(p.text)) for p in task.pieces)


def test_the_text_with_boxes_is_the_articles_own() -> None:
    task = next(task for task in made().tasks if isinstance(task, Boxes))
    for paragraph in task.paragraphs:
        assert "".join(piece.text for piece in paragraph) in STORY


def test_sentences_with_a_gap_are_whole_and_have_their_word_once() -> None:
    task = next(task for task in made().tasks if isinstance(task, Cloze))
    for gap in task.sentences:
        whole = gap.before + gap.word + gap.after
        assert whole in STORY
        assert whole.count(gap.word) == 1
        assert whole[-1] in "。！？”"
        assert whole.count("“") == whole.count("”")


def test_no_sentence_with_a_gap_has_a_word_of_another_gap() -> None:
    task = next(task for task in made().tasks if isinstance(task, Cloze))
    for gap in task.sentences:
        others = {each.word for each in task.sentences} - {gap.word}
        assert not any(word in gap.before + gap.after for word in others)


def test_the_words_for_the_gaps_are_those_that_fill_them_in_another_order() -> None:
    task = next(task for task in made().tasks if isinstance(task, Cloze))
    answers = [gap.word for gap in task.sentences]
    assert sorted(task.words) == sorted(answers)
    assert list(task.words) != answers


def test_each_word_is_joined_with_its_own_meaning_only() -> None:
    task = next(task for task in made().tasks if isinstance(task, Match))
    assert sorted(task.partners) == list(range(len(task.words)))
    assert len(set(task.meanings)) == len(task.meanings)
    at = task.words.index("玻璃") if "玻璃" in task.words else 0
    assert task.meanings[task.partners[at]]
    assert list(task.partners) != list(range(len(task.words)))


def test_a_word_that_is_two_in_simplified_means_the_usual_one() -> None:
    sheet = made(source=WordsFrom.LIST, listed=("台风", "玻璃"))
    task = next(task for task in sheet.tasks if isinstance(task, Match))
    assert task.meanings[task.partners[task.words.index("台风")]] == "typhoon"


def test_the_right_reading_is_among_those_to_choose() -> None:
    task = next(task for task in made().tasks if isinstance(task, Choose))
    by_character = {one.character: one for one in task.questions}
    assert all(len(set(one.readings)) == len(one.readings) > 1 for one in task.questions)
    if "得" in by_character:
        one = by_character["得"]
        assert one.readings[one.right] == "děi"


@given(st.integers(0, 1 << 30))
@settings(max_examples=10, deadline=None)
def test_the_same_seed_makes_the_same_sheet(seed: int) -> None:
    assert made(wanted=Wanted(seed=seed)) == made(wanted=Wanted(seed=seed))


def test_other_seeds_make_other_orders() -> None:
    orders = {
        task.meanings
        for seed in range(12)
        for task in made(wanted=Wanted(seed=seed)).tasks
        if isinstance(task, Match)
    }
    assert len(orders) > 1


def test_leaving_out_a_task_changes_no_other() -> None:
    sheet = made()
    without = sheet.only(frozenset((TaskKind.MATCH, TaskKind.CHOOSE)))
    assert without.tasks == tuple(
        task for task in sheet.tasks if task.kind in (TaskKind.MATCH, TaskKind.CHOOSE)
    )
    assert [number for number, _, _ in without.numbered()] == ["一", "二"]


def test_readings_are_those_that_are_shown() -> None:
    text = "他把垃圾扔了，然后慢慢走回家。"
    words = ("垃圾",)
    taiwan = made(text, WordsFrom.LIST, listed=words, view=View(taiwan=True))
    spoken = made(text, WordsFrom.LIST, listed=words, wanted=Wanted(style=Style.ZHUYIN))
    assert [p.readings for t in taiwan.tasks if isinstance(t, Boxes) for p in t.pieces][1] == (
        "lè", "sè",
    )  # fmt: skip
    assert [p.readings for t in spoken.tasks if isinstance(t, Boxes) for p in t.pieces][1] == (
        "ㄌㄚ", "ㄐㄧ",
    )  # fmt: skip
    assert spoken.heading(spoken.tasks[0]) == "给字注上注音"


def test_a_sheet_in_traditional_has_its_headings_in_traditional() -> None:
    sheet = made(script=Script.TAIWAN)
    assert [heading for _, heading, _ in sheet.numbered()][1] == "看拼音，寫詞語"
    assert sheet.title == "燈塔下的麵館"
    assert "玻璃" in listed(sheet)


def test_tasks_are_counted_as_people_count() -> None:
    assert [numeral(n) for n in (1, 9, 10, 11, 20, 34)] == [
        "一",
        "九",
        "十",
        "十一",
        "二十",
        "三十四",
    ]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("source", [WordsFrom.UNKNOWN, WordsFrom.ALL])
def test_any_text_gives_a_sheet_with_something_in_each_task(text: str, source: WordsFrom) -> None:
    for task in made(text, source, knowledge=Knowledge()).tasks:
        assert task.count > 0


@given(ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_whatever_is_asked_stands_in_the_text(text: str) -> None:
    words, sheet = both(text, WordsFrom.ALL, Knowledge())
    for task in sheet.tasks:
        assert task.count > 0
    assert all(word in text for word in written(sheet) | listed(sheet) | boxed(sheet))
    chosen = both(text, WordsFrom.LIST, listed=tuple({w.image for w in words.words}))[1]
    assert boxed(chosen) == written(chosen) == listed(chosen)


def test_a_novel_of_200_000_characters_makes_sheets_that_are_as_short_as_any() -> None:
    lines = [line for line in STORY.split("\n") if line]
    novel = "\n".join(f"第{n}章 雨夜\n{lines[1]}{lines[2]}\n{lines[3]}" for n in range(1_200))
    assert len(novel) > 200_000
    _, sheet = both(novel)
    assert len(sheet.tasks) == len(TaskKind)
    assert sheet.count(TaskKind.WRITE) == 12
    assert sheet.count(TaskKind.CHOOSE) == 2
