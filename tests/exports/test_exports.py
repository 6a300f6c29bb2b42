import numpy as np

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.readings import Whose
from reader.exports import known_formats, read_text
from reader.reading import shared_engine
from reader.script import Script


def test_forms_are_found_by_being_there() -> None:
    assert {
        "json",
        "html",
        "brackets",
        "epub",
        "docx",
        "odt",
        "markdown",
        "anki",
        "words",
        "text",
    } <= set(known_formats())


def test_no_two_forms_claim_one_suffix() -> None:
    suffixes = [suffix for form in known_formats().values() for suffix in form.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_all_is_parallel_to_the_text_where_words_gave_way() -> None:
    composer = Composer(Article("他买了软件和出租车。\n" * 3), shared_engine)
    read = read_text(composer, Script.TAIWAN_WORDS)
    assert "軟體" in read.text
    for each in (read.codes, read.whose, read.doubts):
        assert len(each) == len(read.text)
    assert {read.whose.dtype, read.doubts.dtype} == {np.dtype(np.uint8)}
    assert set(read.whose.tolist()) == {Whose.NOBODY, Whose.ENGINE}
