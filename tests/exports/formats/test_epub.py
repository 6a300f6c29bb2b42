"""Books with sound: what is heard is lit."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from lxml import etree

from reader.article import Article, Cues, Heading
from reader.composition.composer import Composer
from reader.exports import Options, ReadText, read_text
from reader.exports.sound import Sound, sound_in
from reader.learning.sentences import sentences
from reader.opening import open_bytes
from reader.reading import shared_engine
from reader.script import Script
from tests.exports.formats.test_subtitles import heard
from tests.exports.made import read_text as made_read_text
from tests.exports.test_round_trips import TALE, written

SOUND = Sound(".mp3", lambda: b"ID3")
XHTML, SMIL = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/ns/SMIL}"
CHECKER, JAVA = shutil.which("epubcheck"), shutil.which("java")  # Debian has it as a jar


def sentence_cues(text: str) -> Cues:
    offsets = np.array([start for start, _ in sentences(text)], np.int32)
    starts = 2500 * np.arange(len(offsets), dtype=np.int32)
    return Cues(offsets, starts, starts + np.int32(2000))


def book(options: Options, script: Script = Script.SOURCE, cues: Cues | None = None) -> bytes:
    cues = sentence_cues(TALE) if cues is None else cues
    headings = (Heading(0, 1), Heading(4, 1))
    article = Article(TALE, title="雨停了", headings=headings, cues=cues)
    return written("epub", read_text(Composer(article, shared_engine), script), options)


def parts(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(made)) as package:
        return {name: package.read(name) for name in package.namelist()}


def spans(page: bytes) -> dict[str, str]:
    """What stands in each span of a page, readings left out."""
    found = dict[str, str]()
    for span in etree.fromstring(page).iter(f"{XHTML}span"):
        if "id" in span.attrib:
            for reading in [*span.iter(f"{XHTML}rt"), *span.iter(f"{XHTML}rp")]:
                reading.text = ""
            found[span.get("id")] = "".join(span.itertext())
    return found


def clips(overlay: bytes) -> list[tuple[str, str, str, str]]:
    return [
        (par[0].get("src"), par[1].get("src"), par[1].get("clipBegin"), par[1].get("clipEnd"))
        for par in etree.fromstring(overlay).iter(f"{SMIL}par")
    ]


def test_every_sentence_is_a_span_and_has_its_time():
    made = parts(book(Options(sound=SOUND)))
    assert made["EPUB/sound.mp3"] == b"ID3"
    first, second = spans(made["EPUB/chapter1.xhtml"]), spans(made["EPUB/chapter2.xhtml"])
    said = [TALE[slice(*each)] for each in sentences(TALE)]
    assert [*first.values(), *second.values()] == said
    told = clips(made["EPUB/chapter1.smil"]) + clips(made["EPUB/chapter2.smil"])
    assert [text.split("#")[1] for text, *_ in told] == [*first, *second]
    assert {sound for _, sound, *_ in told} == {"sound.mp3"}
    assert told[1][2:] == ("0:00:02.500", "0:00:04.500")
    assert b"0:00:%02d.000</meta>" % (2 * len(said)) in made["EPUB/book.opf"]


@pytest.mark.parametrize(
    "options",
    [Options(sound=SOUND, by_words=True), Options(sound=SOUND, tone_colours=True)],
    ids=["words", "tones"],
)
def test_a_book_with_sound_says_what_one_without_says(options: Options):
    plain, other = open_bytes(book(Options()), None), open_bytes(book(options), None)
    assert other.text == plain.text
    cues, known = other.cues, sentence_cues(TALE)
    assert (cues.starts.tolist(), cues.ends.tolist()) == (
        known.starts.tolist(),
        known.ends.tolist(),
    )
    begins = [other.text[at:].lstrip()[:2] for at in cues.offsets.tolist()]
    assert begins == [TALE[at:].lstrip()[:2] for at in known.offsets.tolist()]
    assert len(other.given) >= 0.9 * len(plain.given)


def test_without_sound_or_times_a_book_is_as_it_was():
    for made in (book(Options()), book(Options(sound=SOUND), cues=Cues())):
        names = parts(made)
        assert not [name for name in names if name.endswith((".smil", ".mp3"))]
        assert b"media" + b":" not in names["EPUB/book.opf"]


@given(heard())
def test_spans_say_the_text_whatever_the_cues_are(article: Article):
    read = made_read_text(article.text)
    read = ReadText(read.text, read.codes, read.whose, cues=article.cues)
    for by_words in (False, True):
        made = parts(written("epub", read, Options(sound=SOUND, by_words=by_words)))
        page = etree.fromstring(made["EPUB/chapter1.xhtml"])
        for reading in [*page.iter(f"{XHTML}rt"), *page.iter(f"{XHTML}rp")]:
            reading.text = ""
        lines = ["".join(each.itertext()) for each in page.iter(f"{XHTML}p")]
        assert lines == article.text.split("\n")
        told = clips(made["EPUB/chapter1.smil"]) if "EPUB/chapter1.smil" in made else []
        assert [text for text, *_ in told] == [
            f"chapter1.xhtml#{name}" for name in spans(made["EPUB/chapter1.xhtml"])
        ]


def test_sound_that_a_book_carries_is_taken_as_it_is(tmp_path: Path):
    for name, kind in (("a.MP3", "audio/mpeg"), ("a.m4a", "audio/mp4")):
        (tmp_path / name).write_bytes(b"no sound")
        sound = sound_in(tmp_path / name)
        assert (sound.media_type, sound.read()) == (kind, b"no sound")


@pytest.mark.skipif(not (CHECKER and JAVA), reason="epubcheck is not installed")
def test_a_book_with_overlays_is_valid(tmp_path: Path):
    path = tmp_path / "a.epub"
    path.write_bytes(book(Options(sound=SOUND, by_words=True), Script.TAIWAN))
    quickly = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # in half the time
    command = [str(JAVA), *quickly, "-jar", str(CHECKER), "--failonwarnings", str(path)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert checked.returncode == 0, checked.stdout + checked.stderr
