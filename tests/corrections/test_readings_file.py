"""The reader's own readings as a text file: what is written comes back, what is wrong is told."""

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Corrections, Scope
from reader.corrections.readings_file import MOST_LINES, Wrong, decoded, read_back, written

TEXT = "他看见一行人走过来。\n银行的[行]长\t也在\\里面，这行不行？"
XING, HANG = pinyin.parse("xíng"), pinyin.parse("háng")


def here(text: str, at: int, *codes: int) -> Correction:
    return Correction(Scope.HERE, text[at : at + len(codes)], codes, Place.of(text, at))


def test_what_is_written_is_readable_and_comes_back():
    at = TEXT.index("行")
    kept = (
        here(TEXT, at, XING),
        Correction(Scope.ARTICLE, "银行", (0, HANG)),
        Correction(Scope.EVERYWHERE, "行", (HANG,)),
        Correction(Scope.EVERYWHERE, "里面", (0, pinyin.SILENT)),
    )
    content = written(Corrections(TEXT, kept))
    assert "行\txíng\there\t他看见一[行]人走过来。\\n银行的\\[行\t4\n" in content
    assert "银行\t- háng\tarticle\n" in content
    assert "里面\t- none\teverywhere\n" in content
    assert read_back(content, TEXT).corrections == kept
    assert read_back(content, TEXT).wrong == ()


@given(st.text("行人\n\t[]\\\r#a", min_size=1, max_size=30), st.data())
def test_every_place_comes_back_whatever_stands_around_it(text, data):
    places = [at for at, character in enumerate(text) if character in "行人"]
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True)) if places else []
    kept = tuple(here(text, at, XING) for at in sorted(chosen))
    read = read_back(written(Corrections(text, kept)), text)
    assert set(read.corrections) == set(kept)
    assert read.wrong == ()


def test_the_places_of_a_file_are_found_in_an_edited_text():
    kept = here(TEXT, TEXT.index("行人"), XING)
    content = written(Corrections(TEXT, [kept]))
    edited = "新的开头。\n" + TEXT
    assert read_back(content, edited).corrections == (here(edited, edited.index("行人"), XING),)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("行", Wrong.UNCLEAR),
        ("行 xíng here", Wrong.UNCLEAR),
        ("\txíng\there", Wrong.UNCLEAR),
        ("行\txíng\tsomewhere", Wrong.UNCLEAR),
        ("行\thello\tarticle", Wrong.NOT_PINYIN),
        ("银行\tháng\tarticle", Wrong.NOT_PINYIN),
        ("行\t-\tarticle", Wrong.NOT_PINYIN),
        ("行\tbang\tarticle", Wrong.NOT_PINYIN),
        ("行\txíng\there", Wrong.NO_PLACE),
        ("行\txíng\there\t他看见一行人\t4", Wrong.NO_PLACE),
        ("行\txíng\there\t他看见一[人]行\t4", Wrong.NO_PLACE),
        ("行\txíng\there\t在别的文章里[行]，不在这里\t4", Wrong.NO_PLACE),
    ],
)
def test_a_wrong_line_is_told_by_its_number_and_the_others_come_in(line, wrong):
    content = f"# head\n银行\tyin2 hang2\tEverywhere\r\n\n{line}\n长城\tchángchéng\tarticle"
    read = read_back(content, TEXT)
    assert [one.word for one in read.corrections] == ["银行", "长城"]
    assert [(one.number, one.wrong) for one in read.wrong] == [(4, wrong)]


@pytest.mark.parametrize("place", ["9" * 5000, "²", "-4", "", "1e9", "four"])
def test_a_word_is_found_by_its_context_whatever_its_place_says(place):
    line = f"行\txíng\there\t他看见一[行]人走过来\t{place}"
    assert read_back(line, TEXT).corrections == (here(TEXT, TEXT.index("行"), XING),)


@given(st.text(max_size=200) | st.text("行xíng here\t[]\\\n0-9", max_size=120))
def test_whatever_the_file_holds_it_is_read_to_its_end(content):
    read = read_back(content, TEXT)
    assert len(read.wrong) + len(read.corrections) <= content.count("\n") + 1


@given(st.binary(max_size=300))
def test_bytes_that_are_no_text_are_wrong_lines(data):
    read_back(decoded(data), TEXT)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_may_have_been_saved_by_another_program(coding):
    content = "银行\tyín háng\teverywhere\r\n"
    assert len(read_back(decoded(content.encode(coding)), TEXT).corrections) == 1


def test_what_comes_in_takes_the_place_of_what_was_there():
    at = TEXT.index("行")
    old = Corrections(TEXT, [here(TEXT, at, HANG), Correction(Scope.ARTICLE, "银行", (0, XING))])
    new = (here(TEXT, at, XING), Correction(Scope.ARTICLE, "银行", (0, HANG)))
    assert set(old.changed(old.taking(new)).entries) == set(new)
    again = Corrections(TEXT, new)
    assert again.taking(new) == Change()


def test_a_place_moved_by_an_edit_is_the_same_place():
    edited = "新的开头。\n" + TEXT
    old = Corrections(edited, [here(TEXT, TEXT.index("行人"), HANG)])
    new = (here(edited, edited.index("行人"), XING),)
    assert old.changed(old.taking(new)).entries == new


def test_an_endless_file_is_read_so_far_and_no_further():
    read = read_back("银行\tyín háng\tarticle\n" * (MOST_LINES + 5), TEXT)
    assert read.is_cut
    assert len(read.corrections) == 1
