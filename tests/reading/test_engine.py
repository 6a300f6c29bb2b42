from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings, strategies as st

from reader import pinyin
from reader.dictionaries.characters import known_readings
from reader.reading import Engine, Passage, load_engine, shared_engine
from reader.review.character import DOUBTFUL

hanzi = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
common = st.sampled_from("的一是不了在人有我他这中大来上国行长重还得着都为好看只乐发干差")
texts = st.text(st.one_of(hanzi, common, common, st.characters()), max_size=60)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return shared_engine()


def read(engine: Engine, image: str, source: str = "", **given_at: str) -> str:
    """The readings of a text as one spelling a character; given syllables by character."""
    syllables = [pinyin.parse(given_at.get(character, "")) for character in image]
    codes = engine.read(image, source or image, np.array(syllables, np.uint16)).codes
    return " ".join(
        pinyin.spell(code) or character
        for character, code in zip(image, codes.tolist(), strict=True)
    )


@given(texts)
@example("\U0002f912")  # a look-alike of 濆 beyond the first plane
@settings(max_examples=60, deadline=None)
def test_every_known_hanzi_is_read_and_nothing_else(engine: Engine, text: str):
    readings = engine.read(text, text, np.zeros(len(text), np.uint16))
    assert len(readings.codes) == len(readings.doubts) == len(text)
    for character, code in zip(text, readings.codes.tolist(), strict=True):
        assert bool(code) == bool(known_readings(character))
        assert not code or pinyin.tone_of(code)


@given(texts, st.randoms())
@settings(max_examples=60, deadline=None)
def test_what_the_file_gives_is_obeyed(engine: Engine, text: str, random):
    syllables = np.zeros(len(text), np.uint16)
    for place, character in enumerate(text):
        readings = known_readings(character)
        if readings and random.random() < 0.5:
            syllables[place] = random.choice(readings) // 6 * 6 + random.choice((0, 1, 4))
    codes = engine.read(text, text, syllables).codes
    toned = syllables % 6 > 0
    assert (codes[toned] == syllables[toned]).all()
    limited = (syllables > 0) & ~toned
    assert (codes[limited] // 6 == syllables[limited] // 6).all()
    assert (codes[limited] % 6 > 0).all()


@given(texts)
@settings(max_examples=20, deadline=None)
def test_a_paragraph_is_read_alike_wherever_it_stands(engine: Engine, text: str):
    text = text.replace("\n", "")
    twice = f"{text}\n山\n{text}"
    alone = engine.read(text, text, np.zeros(len(text), np.uint16)).codes
    both = engine.read(twice, twice, np.zeros(len(twice), np.uint16)).codes
    assert (both[: len(text)] == alone).all()
    assert (both[len(both) - len(text) :] == alone).all()


@given(st.lists(texts, max_size=8), st.randoms())
@settings(max_examples=40, deadline=None)
def test_passages_read_together_are_read_as_each_by_itself(engine: Engine, texts_, random):
    given_ = [np.zeros(len(text), np.uint16) for text in texts_]
    for syllables, text in zip(given_, texts_, strict=True):
        for place, character in enumerate(text):
            if (readings := known_readings(character)) and random.random() < 0.1:
                syllables[place] = random.choice(readings)
    passages = [Passage(text, text, told) for text, told in zip(texts_, given_, strict=True)]
    for found, passage in zip(engine.read_each(passages), passages, strict=True):
        alone = engine.read(*passage)
        assert (found.codes == alone.codes).all()
        assert ((found.doubts >= DOUBTFUL) == (alone.doubts >= DOUBTFUL)).all()


def test_long_texts_are_read_in_slices_without_a_seam(engine: Engine):
    line = "我们的银行行长重新长大了，"
    many = line * 6000
    codes = engine.read(many, many, np.zeros(len(many), np.uint16)).codes.reshape(6000, -1)
    assert (codes == codes[0]).all()


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("银行行长", "yín háng háng zhǎng"),
        ("孩子长大了", "hái zi zhǎng dà le"),
        ("乾隆皇帝", "qián lóng huáng dì"),
        ("项目的启动", "xiàng mù de qǐ dòng"),
        ("了解情况", "liǎo jiě qíng kuàng"),
        ("朋友", "péng you"),
        ("一个不是", "yī gè bù shì"),
        ("一点儿", "yī diǎn r"),
        ("女儿", "nǚ ér"),
        ("手中的书", "shǒu zhōng de shū"),
    ],
)
def test_phrases_decide(engine: Engine, text: str, spelled: str):
    assert read(engine, text) == spelled


def test_digits_letters_and_marks_are_not_read(engine: Engine):
    assert read(engine, "A4，１２3 。！") == "A 4 ， １ ２ 3   。 ！"
    assert read(engine, "88") == "8 8"


def test_a_given_syllable_breaks_a_phrase_that_contradicts_it(engine: Engine):
    assert read(engine, "项目的", 的="de") == "xiàng mù de"
    assert read(engine, "行长", 行="xing").startswith("xíng")


def test_a_given_syllable_that_only_the_sources_form_has_receives_its_tone(engine: Engine):
    assert read(engine, "随着由", "隨著由", 着="zhu").split()[1] == "zhù"


def test_a_given_syllable_receives_its_tone(engine: Engine):
    assert read(engine, "文章", 文="wen", 章="zhang") == "wén zhāng"
    assert read(engine, "还", 还="huan") == "huán"
    assert read(engine, "还", 还="hai") == "hái"


@pytest.mark.parametrize(
    ("source", "image", "spelled"),
    [
        ("一根白髮", "一根白发", "fà"),
        ("出發", "出发", "fā"),
        ("乾", "干", "gān"),
        ("能幹", "能干", "gàn"),
        ("一隻", "一只", "zhī"),
        ("骯髒", "肮脏", "zāng"),
        ("心臟", "心脏", "zàng"),
        ("捨", "舍", "shě"),
        ("規劃", "规划", "huà"),
        ("呼籲", "呼吁", "yù"),
    ],
)
def test_a_traditional_form_says_which_reading_is_meant(
    engine: Engine, source: str, image: str, spelled: str
):
    assert read(engine, image, source).split()[-1] == spelled


def test_an_empty_text_has_no_readings(engine: Engine):
    assert len(engine.read("", "", np.zeros(0, np.uint16)).codes) == 0


def test_the_engine_is_built_where_the_cache_cannot_be_used(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    assert read(load_engine(tmp_path / "file" / "cache"), "银行") == "yín háng"


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("任先生来了", "rén"),
        ("他姓单", "shàn"),
        ("曾伟明毕业了", "zēng"),
        ("曾某说", "zēng"),
        ("朴女士", "piáo"),
    ],
)
def test_a_surname_has_its_own_reading(engine: Engine, text: str, spelled: str):
    assert spelled in read(engine, text).split()


@pytest.mark.parametrize(
    ("text", "spelled"),
    [("百姓任意", "rèn"), ("他曾说过", "céng"), ("我区主任", "qū"), ("单位", "dān")],
)
def test_what_only_looks_like_a_surname_is_left_alone(engine: Engine, text: str, spelled: str):
    assert spelled in read(engine, text).split()


def test_a_plain_word_is_sure_and_a_lone_polyphone_is_in_doubt(engine: Engine):
    doubts = engine.read("山水。行。", "山水。行。", np.zeros(5, np.uint16)).doubts.tolist()
    assert doubts[0] == doubts[1] == doubts[2] == 0
    assert doubts[3] > 0


def test_what_the_file_gives_with_a_tone_is_no_doubt(engine: Engine):
    given_codes = np.array([pinyin.parse("háng")], np.uint16)
    assert engine.read("行", "行", given_codes).doubts.tolist() == [0]


def test_text_of_latin_letters_alone_is_read_as_nothing(engine: Engine):
    assert not engine.read("no hanzi", "no hanzi", np.zeros(8, np.uint16)).codes.any()


@given(st.text("干发尽卷的了银行长得为了，。\n\u200b", min_size=1, max_size=40), st.data())
@settings(max_examples=40, deadline=None)
def test_some_characters_are_read_as_in_the_whole_text(text: str, data: st.DataObject):
    one = data.draw(st.integers(0, len(text) - 1))
    whole = shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    assert shared_engine().read_some(text, text, np.array([one], np.int32)) == whole[one]
