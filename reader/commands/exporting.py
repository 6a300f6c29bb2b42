"""One file exported: what a command does itself, and each worker of many at once."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.commands.knowing import noted, sparing_of
from reader.commands.streams import (
    Failure,
    bytes_lost,
    check_out,
    encoded,
    parts_missing,
    read_article,
    readings_left_out,
    tell,
    write_pieces,
)
from reader.display import drawing_obstacle
from reader.language import Language, listed, tr, use
from reader.language.system import system_reason
from reader.pinyin import Style
from reader.quoting import quoted
from reader.settings import ReadingsShown, Settings
from reader.wholefile import write_unfinished

if TYPE_CHECKING:
    from reader.article import Article
    from reader.composition.composer import Composer
    from reader.exports import Format, Options, ReadText
    from reader.exports.sound import Sound
    from reader.reading import Engine
    from reader.reading.views import View
    from reader.script import Script

LONGEST_PARAGRAPH = 1 << 20
"""Characters of a paragraph that is written with marks of any kind: each takes some 350 bytes
until the paragraph is written. A chapter has some ten thousand."""

PDF = "pdf"
"""The form that is drawn, and so is none of `reader.exports`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How texts are exported; plain values, that go to other processes and machines."""

    form: str
    script: str = "source"
    style: str = "marks"
    readings: str = "all"
    by_words: bool = False
    sandhi: bool = False
    taiwan: bool = False
    tone_colours: bool = False
    pictures: bool = True
    known: str = ""  # as `knowing` writes it
    recording: str = ""  # the file with the text's sound
    spoken: bool = False  # whether a voice reads it aloud
    language: str = Language.ENGLISH.value  # in which is told what goes wrong

    @property
    def noted(self) -> dict[str, Any]:
        """What a record keeps of it, to know whether a file would be made otherwise now."""
        told = asdict(self) | {"known": noted(self.known)}
        del told["language"], told["recording"]  # a folder of texts has none
        later = "known", "spoken"  # what records of before do not tell
        return {name: value for name, value in told.items() if name not in later or value}


def engine() -> "Engine":
    """The engine, loaded once in each process."""
    from reader.reading import shared_engine

    return shared_engine()


def format_of(name: str | None, out: str | None, usual: Mapping[str, str]) -> "Format":
    """The form of this name or of names that end so, or the one that a file's name asks for.

    `usual` are the forms of endings that mean another one in this command, and for none ("").
    """
    from reader.exports import known_formats

    known = known_formats()
    by_suffix = {ending: form.NAME for form in known.values() for ending in form.SUFFIXES}
    by_suffix |= usual
    if name is not None and name not in known:
        asked = by_suffix.get(f".{name.lower().removeprefix('.')}")
        if asked is None:
            told = tr("there is no form {name}, only {names}")
            raise Failure(told.format(name=quoted(name), names=listed(known)), 2)
        return known[asked]
    suffix = Path(out or "").suffix.lower()
    found = name or by_suffix.get(suffix) or usual.get("")
    if found is None:
        told = tr("{name} is no form; give one with --as: {names}")
        raise Failure(told.format(name=quoted(suffix), names=listed(known)), 2)
    return known[found]


def read_as_wanted(article: "Article", wanted: "Wanted") -> "tuple[ReadText, Options]":
    """The article's text with its readings, and how they are written."""
    from reader.exports import read_text

    return read_text(*_to_read(article, wanted)), _options(wanted)


def _to_read(
    article: "Article", wanted: "Wanted"
) -> "tuple[Composer, Script, ReadingsShown, View]":
    """What reads the article, and how it is to be read."""
    from reader.composition.composer import Composer
    from reader.reading.views import View
    from reader.script import Script

    which = ReadingsShown(wanted.readings)
    view = View(taiwan=wanted.taiwan, sandhi=wanted.sandhi)
    composer = Composer(article, engine)
    composer.spare(sparing_of(wanted.known))
    return composer, Script(wanted.script), which, view


def _options(wanted: "Wanted") -> "Options":
    from reader.exports import Options

    return Options(
        Style(wanted.style),
        by_words=wanted.by_words,
        tone_colours=wanted.tone_colours,
        pictures=wanted.pictures,
    )


def check_carried(wanted: Wanted) -> None:
    """Raise Failure where the form cannot have what is wanted of colours and pictures."""
    from reader.exports import (
        EVERYTHING,
        Carried,
        carried_by,
        carries_sound,
        known_formats,
        needs_cues,
    )

    carried = {form.NAME: carried_by(form) for form in known_formats().values()}
    carried[PDF] = EVERYTHING - {Carried.PICTURES}  # the page has them
    for is_wanted, what, option in (
        (wanted.tone_colours, Carried.TONE_COLOURS, "--tone-colours"),
        (not wanted.pictures, Carried.PICTURES, "--no-pictures"),
    ):
        if is_wanted and what not in carried[wanted.form]:
            raise _not_for(option, (name for name, some in carried.items() if what in some), wanted)
    forms = known_formats().values()
    sounding = [form.NAME for form in forms if carries_sound(form)]
    heard = [*sounding, *(form.NAME for form in forms if needs_cues(form))]
    if wanted.recording and wanted.form not in heard:
        raise _not_for("--recording", heard, wanted)
    if wanted.spoken and wanted.form not in heard:
        raise _not_for("--spoken", heard, wanted)


def _not_for(option: str, able: Iterable[str], wanted: Wanted) -> Failure:
    told = tr("{option} is for {forms}, not for {form}")
    forms = listed(sorted(able))
    return Failure(told.format(option=option, forms=forms, form=wanted.form), 2)


def export(file: str, out: str | None, wanted: Wanted) -> None:
    """Write a file in the form wanted. Raises Failure."""
    check_out(file, out)
    article = read_article(file)
    left_out = set[int]()
    write_pieces(out, _pieces(file, article, wanted, left_out))
    if note := readings_left_out(file, left_out):
        tell(note)
    if lack := _lack(file, article):
        if article.origin.parts_missing:
            raise lack
        tell(lack.sentence)  # all that is text was written, and its gaps are seen


def _pieces(
    file: str, article: "Article", wanted: Wanted, left_out: set[int]
) -> "Iterable[str | bytes]":
    """What is to be written. Failure for a paragraph that the form would need all memory for.

    Once it is written, `left_out` holds the paragraphs that could not have their readings.
    """
    from reader.exports import needs_cues

    if wanted.form == PDF:
        return [_pdf(article, wanted)]
    form = format_of(wanted.form, None, {})
    article, sound = _with_sound(file, article, wanted, form)
    if needs_cues(form) and not len(article.cues):
        told = tr(
            "{name} has no times: {form} is made of subtitles, of lyrics, or of a text with a"
            " recording of it"
        )
        raise Failure(told.format(name=quoted(Path(file).name), form=form.NAME))
    if not getattr(form, "ANY_LENGTH", False):
        _check_paragraphs(file, article.text)
    if getattr(form, "IN_PARTS", False):
        from reader.exports import read_in_parts

        parts = read_in_parts(*_to_read(article, wanted))
        return (piece for part in parts for piece in form.write(part, _options(wanted)))
    read, options = read_as_wanted(article, wanted)
    return form.write(read, replace(options, left_out=left_out.add, sound=sound))


def _with_sound(
    file: str, article: "Article", wanted: Wanted, form: "Format"
) -> "tuple[Article, Sound | None]":
    """A text with the times that it is to have, and the sound that goes along with it."""
    from reader.commands import sounding
    from reader.exports import carries_sound

    carries = carries_sound(form)
    if wanted.recording:
        sound = sounding.sound_of(wanted.recording) if carries else None
        return sounding.with_cues(article, wanted.recording), sound
    if wanted.spoken and carries:
        return sounding.spoken_article(article, wanted.script, taiwan=wanted.taiwan)
    if wanted.spoken:
        return sounding.timed_by_voice(article, wanted.script, taiwan=wanted.taiwan), None
    return article, sounding.own_sound(file, article) if carries else None


def _check_paragraphs(file: str, text: str) -> None:
    import numpy as np

    from reader.article import paragraph_starts

    starts = np.append(paragraph_starts(text), len(text) + 1)
    if (longest := int(np.diff(starts).max()) - 1) > LONGEST_PARAGRAPH:
        told = tr(
            "{name} has a paragraph of %n characters; one of more than {most} can be written as"
            " json or text only", "", longest,
        )  # fmt: skip
        raise Failure(told.format(name=quoted(Path(file).name), most=f"{LONGEST_PARAGRAPH:,}"))


def _lack(file: str, article: "Article") -> Failure | None:
    """What to tell after an article was written that is not whole."""
    if article.origin.bytes_were_lost:
        return bytes_lost(file, article.origin.encoding)
    if article.origin.parts_missing:
        return parts_missing(file, article.origin.parts_missing)
    return None


def _pdf(article: "Article", wanted: Wanted) -> bytes:
    """The pages as the window prints them with its usual settings."""
    if obstacle := drawing_obstacle():
        raise Failure(obstacle)
    from reader.composition.composer import Composer
    from reader.qt.printing import picture
    from reader.qt.printing.pdf import PdfWork
    from reader.qt.printing.sheets import Paper, Printed
    from reader.script import Script
    from reader.settings import Notation, TaiwanReadings

    picture.application()
    style = Style(wanted.style)
    is_zhuyin = style is Style.ZHUYIN
    settings = Settings(
        notation=Notation.ZHUYIN if is_zhuyin else Notation.PINYIN,
        spelling=Style.MARKS if is_zhuyin else style,
        readings_shown=ReadingsShown(wanted.readings),
        last_readings_shown=ReadingsShown.ALL,
        by_words=wanted.by_words,
        tone_colours=wanted.tone_colours,
        sandhi=wanted.sandhi,
        taiwan_readings=TaiwanReadings.ALWAYS if wanted.taiwan else TaiwanReadings.NEVER,
    )
    is_read = settings.readings_shown is not ReadingsShown.NONE
    composer = Composer(article, engine)
    composer.spare(sparing_of(wanted.known))
    printed = Printed(composer, settings, Script(wanted.script), is_read)
    work = PdfWork(Paper(printed), article.title)
    for _share in work:
        pass
    return work.content


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was exported and waits for its name, which is given where the run is led.

    `sentence` says what is wrong: with the file, or why there is none (`unfinished` is then "").
    `note` is to be told, and nothing is wrong.
    """

    sentence: str = ""
    note: str = ""
    unfinished: str = ""
    digest: str = ""
    size: int = 0
    modified: int = 0  # ns, of the file that was made


def made(file: str, folder: str, wanted: Wanted) -> Made:
    """Export a file of many into a folder, without a name yet. For workers: it raises nothing."""
    use(Language(wanted.language))
    try:
        if not Path(file).is_file():
            Path(file).stat()  # raises what is wrong with it, where something is
            told = tr("{name} is a pipe or a device, no file")
            return Made(told.format(name=quoted(Path(file).name)))
        article = read_article(file)
        left_out = set[int]()
        pieces = encoded(_pieces(file, article, wanted, left_out))
        waiting = _waiting(Path(folder), pieces)
        lack = _lack(file, article)
        note = readings_left_out(file, left_out)
        return replace(waiting, sentence=lack.sentence if lack else "", note=note)
    except Failure as failure:
        return Made(failure.sentence)
    except OSError as error:
        return _not_exported(file, system_reason(error))
    except Exception as error:
        return _not_exported(file, type(error).__name__)


def _not_exported(file: str, reason: str) -> Made:
    told = tr("{name} cannot be exported: {reason}")
    return Made(told.format(name=quoted(Path(file).name), reason=reason))


def _waiting(folder: Path, pieces: Iterable[bytes]) -> Made:
    digest = hashlib.sha256()

    def counted() -> Iterator[bytes]:
        for piece in pieces:
            digest.update(piece)
            yield piece

    folder.mkdir(parents=True, exist_ok=True)
    unfinished = write_unfinished(folder, counted())
    status = os.stat(unfinished)
    return Made("", "", str(unfinished), digest.hexdigest(), status.st_size, status.st_mtime_ns)
