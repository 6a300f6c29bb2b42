"""The table of the words of a text."""

from reader.article import Article
from reader.composition.composer import Composer
from reader.exports import Options, known_formats, read_text
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import LevelList

TEXT = "她走进银行，看见一行人。银行很大。"


def rows(script: Script = Script.SOURCE, options: Options | None = None) -> list[dict[str, str]]:
    read = read_text(Composer(Article(TEXT), shared_engine), script)
    text = "".join(map(str, known_formats()["words"].write(read, options or Options())))
    head, *lines = (line.split("\t") for line in text.splitlines())
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_its_first_columns_are_what_they_always_were():
    assert list(rows()[0]) == [
        "word", "pinyin", "count", "sentence", "meaning", "traditional", "zhuyin", "level",
        "frequency",
    ]  # fmt: skip
    bank = next(row for row in rows() if row["word"] == "银行")
    assert (bank["pinyin"], bank["count"]) == ("yínháng", "2")
    assert bank["sentence"] == "她走进银行，看见一行人。"


def test_it_tells_what_a_word_means_and_how_hard_it_is():
    bank = next(row for row in rows() if row["word"] == "银行")
    assert bank["meaning"].startswith("bank")
    assert (bank["traditional"], bank["zhuyin"]) == ("銀行", "ㄧㄣˊ ㄏㄤˊ")
    assert bank["level"] == "HSK 2021: 2"
    assert int(bank["frequency"]) > 0


def test_levels_are_those_of_the_list_that_is_chosen():
    found = rows(options=Options(levels=LevelList.HSK20))
    assert next(row for row in found if row["word"] == "银行")["level"] == "HSK 2.0: 3"


def test_in_traditional_script_words_are_known_all_the_same():
    bank = next(row for row in rows(Script.TRADITIONAL) if row["word"] == "銀行")
    assert bank["traditional"] == "銀行"
    assert bank["level"] == "HSK 2021: 2"
