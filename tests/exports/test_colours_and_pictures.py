"""Tones in colours, and texts without their pictures, in the forms that can have them."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from reader.article import IMAGE, Article, Image
from reader.composition.composer import Composer
from reader.exports import Carried, Options, ReadText, carried_by, known_formats, read_text
from reader.exports.markup import tone_colours
from reader.pinyin import NEUTRAL, tone_of
from reader.reading import shared_engine
from reader.script import Script
from tests.exports.made import cues_of
from tests.exports.test_round_trips import opened, written

_TEXT = "妈妈麻烦你骂他。\n西安的哪儿？"
COLOURED = sorted(
    name for name, form in known_formats().items() if Carried.TONE_COLOURS in carried_by(form)
)
PICTURED = sorted(
    name for name, form in known_formats().items() if Carried.PICTURES in carried_by(form)
)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


_PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(bytes(40 * 121)))
    + _chunk(b"IEND", b"")
)


class Square:
    """The source of a black picture."""

    def read(self) -> bytes:
        return _PNG


def read(text: str = _TEXT, description: str = "") -> ReadText:
    images = {text.index(IMAGE): Image(Square(), 40, 40, description)} if IMAGE in text else {}
    return read_text(
        Composer(Article(text, images=images, cues=cues_of(text)), shared_engine), Script.SOURCE
    )


def spoken(article: Article) -> list[tuple[int, int]]:
    """Syllables and tones; a neutral one, alone over its character, may be one that is not told."""
    return [(code // 6, tone_of(code) or NEUTRAL) for code in article.given.codes.tolist()]


def parts(made: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(made)):
        return made.decode()
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return "".join(package.read(part).decode("utf-8", "replace") for part in package.namelist())


def test_the_forms_with_colours_and_pictures_are_those_that_a_reader_opens_and_sees() -> None:
    assert PICTURED == ["docx", "epub", "html", "odt"]
    assert sorted({*PICTURED, "ass", "srt", "vtt"}) == COLOURED


@pytest.mark.parametrize("name", PICTURED)
def test_each_tone_has_its_colour_of_the_light_theme(name: str) -> None:
    what = read()
    plain, coloured = (
        parts(written(name, what, Options(tone_colours=is_on))) for is_on in (False, True)
    )
    for colour in tone_colours():
        assert colour.lstrip("#") in coloured
    assert plain != coloured


@pytest.mark.parametrize("by_words", [False, True], ids=["characters", "words"])
@pytest.mark.parametrize("name", COLOURED)
def test_a_coloured_text_opens_again_as_one_without_colours(
    name: str, by_words: bool, tmp_path: Path
) -> None:
    what = read()
    plain, coloured = (
        opened(name, what, Options(by_words=by_words, tone_colours=is_on), tmp_path)
        for is_on in (False, True)
    )
    assert coloured.text == plain.text
    assert coloured.given.offsets.tolist() == plain.given.offsets.tolist()
    assert spoken(coloured) == spoken(plain)


@pytest.mark.parametrize("name", sorted(set(known_formats()) - set(COLOURED)))
def test_a_form_without_colours_and_pictures_is_the_same_with_either(name: str) -> None:
    what = read()
    asked = Options(tone_colours=True, pictures=False)
    assert written(name, what, asked) == written(name, what, Options())


@pytest.mark.parametrize("name", PICTURED)
def test_pictures_are_left_out_and_what_they_show_is_told(name: str, tmp_path: Path) -> None:
    what = read(f"前面\n{IMAGE}\n后面", "一张地图")
    without = opened(name, what, Options(pictures=False), tmp_path)
    assert not without.images
    assert without.text.replace("\n\n", "\n") == "前面\n一张地图\n后面"
    assert opened(name, what, Options(), tmp_path).images


@pytest.mark.parametrize("name", PICTURED)
def test_of_a_picture_that_says_nothing_no_paragraph_is_left(name: str, tmp_path: Path) -> None:
    what = read(f"前面\n{IMAGE}\n后面")
    without = opened(name, what, Options(pictures=False), tmp_path)
    assert without.text.replace("\n\n", "\n") == "前面\n后面"
