"""`duyin words`: words of a text, or those that the reader keeps, as cards or a table; and words
that are known already taken in from elsewhere."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.knowing import add_levels, known_up_to
from reader.commands.ownlibrary import check_kept, opened_library
from reader.commands.streams import (
    STREAM,
    Failure,
    cannot_be_opened,
    check_out,
    read_article,
    read_bytes,
    why,
    write_pieces,
)
from reader.language import listed, tr, translatable
from reader.quoting import quoted

if TYPE_CHECKING:
    from reader.article import Article
    from reader.exports.cards.choosing import Chosen, Kept
    from reader.exports.cards.entries import Entry
    from reader.exports.cards.notetype import Said, Spoken
    from reader.exports.sound import Sound
    from reader.learning.headwords import Headword
    from reader.learning.intake.source import Source
    from reader.learning.intake.taking import Choice, Outcome
    from reader.learning.kept import KeptWord
    from reader.learning.wordlist import Which
    from reader.library import Library
    from reader.settings import Settings

SAYS = translatable(
    "Write words as cards for Anki, as a table or JSON; take in words that you know."
)
FORMS = ("apkg", "csv", "tsv", "json", "backup")
_WHICH = (
    ("unknown", translatable("those that you do not know (usual with FILE)")),
    ("collected", translatable("those that you collected")),
    ("learning", translatable("those that you are learning")),
    (
        "known",
        translatable("those that you know; without FILE all that is kept of words, as a backup"),
    ),
    ("all", translatable("all words of FILE")),
    (
        "polyphones",
        translatable("readings of FILE to tell apart, in their sentences; as cards alone"),
    ),
)
_OF_FILE = (None, "unknown", "all", "polyphones")  # what there is of a text alone


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    verb.add_argument(
        "file", metavar="FILE", nargs="?", help=tr(
            'the text; "-" is standard input. Without one: all that you keep, with --collected,'
            " --learning or --known"
        ),
    )  # fmt: skip
    which = verb.add_mutually_exclusive_group()
    for name, told in _WHICH:
        which.add_argument(
            f"--{name}", dest="which", action="store_const", const=name, help=tr(told)
        )
    verb.add_argument("-o", dest="out", metavar="OUT", help=tr("the file to write"))
    verb.add_argument("--as", dest="form", choices=FORMS, help=tr("the form; else as OUT is named"))
    add_levels(verb)
    verb.add_argument(
        "--deck", metavar="NAME", help=tr("the deck of the cards; else the text's title")
    )
    _declare_sound(verb)
    verb.add_argument(
        "--no-mark",
        action="store_true",
        help=tr("CSV without the mark (BOM) by which spreadsheets know UTF-8"),
    )
    _declare_intake(verb)


def _declare_sound(verb: argparse.ArgumentParser) -> None:
    """What gives cards their sound."""
    verb.add_argument(
        "--spoken",
        action="store_true",
        help=tr("cards with the sound of each word and its sentence, by a voice"),
    )
    verb.add_argument(
        "--recording",
        metavar="SOUND",
        help=tr("a recording of FILE: cards have the sound of each sentence in it"),
    )


def _declare_intake(verb: argparse.ArgumentParser) -> None:
    """What takes words in."""
    verb.add_argument(
        "--import", dest="taken", metavar="FILE",
        help=tr(
            "take in words from a list, a table, a text, a deck of Anki (.apkg, .colpkg), Pleco's"
            " export or a backup"
        ),
    )  # fmt: skip
    verb.add_argument("--column", metavar="NAME", help=tr("of --import: the column of the words"))
    verb.add_argument("--note-type", metavar="NAME", help=tr("of --import: a deck's note type"))
    verb.add_argument(
        "--state", choices=("known", "learning", "met"), default="known",
        help=tr("of --import: how well they are known"),
    )  # fmt: skip
    verb.add_argument(
        "--mature", action="store_true",
        help=tr("of --import: mature cards are known, all others learning"),
    )  # fmt: skip
    verb.add_argument(
        "--preview", action="store_true", help=tr("of --import: only tell what it would come to")
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Write the words, or take them in, as asked."""
    if asked.taken is not None:
        _take_in(asked)
    elif asked.file is None and asked.which in _OF_FILE:
        raise Failure(tr("words needs FILE, --collected, --learning, --known or --import FILE"), 2)
    else:
        _write(asked)


# Out --------------------------------------------------------------------------------------------


def _write(asked: argparse.Namespace) -> None:
    from reader.folders import usual_folders
    from reader.settings import Settings

    form = _form(asked)
    if asked.file is not None:
        check_out(asked.file, asked.out)
    folders = usual_folders()
    settings = Settings.load(folders.settings)
    with _library(folders.library, is_needed=asked.file is None) as library:
        is_file = asked.out not in (None, STREAM)
        if is_file and library is not None and library.shelf.has_file(Path(asked.out)):
            raise Failure(tr("OUT is a text of your library, which is never written over"), 2)
        pieces = _pieces(asked, form, library, settings)
    write_pieces(asked.out, pieces)


def _form(asked: argparse.Namespace) -> str:
    if asked.form is not None:
        form = str(asked.form)
    elif asked.out is None:
        raise Failure(tr("words needs -o OUT or --as FORM"), 2)
    else:
        suffix = Path(asked.out).suffix.lower().removeprefix(".")
        form = suffix if suffix in FORMS else ""
        if not form and asked.which == "known" and asked.file is None:
            form = "backup"
    if not form:
        told = tr("OUT is named as no form; give one with --as: {names}")
        raise Failure(told.format(names=listed(FORMS)), 2)
    if asked.which == "polyphones" and form != "apkg":
        raise Failure(tr("--polyphones makes cards alone: name OUT .apkg, or give --as apkg"), 2)
    if asked.spoken and (form != "apkg" or asked.which == "polyphones"):
        raise Failure(tr("--spoken is for cards of words: name OUT .apkg, or give --as apkg"), 2)
    if asked.recording is not None and (
        form != "apkg" or asked.file is None or asked.which == "polyphones"
    ):
        raise Failure(tr("--recording is for cards of the words of FILE"), 2)
    if form == "backup" and (asked.file is not None or asked.which != "known"):
        raise Failure(tr("a backup is of --known without FILE"), 2)
    return form


def _library(path: Path, *, is_needed: bool) -> "AbstractContextManager[Library | None]":
    """The library; none is made where there is none."""
    if path.exists():
        return opened_library(path)
    if is_needed:
        raise Failure(tr("there is no library yet: nothing was opened in the window"))
    return nullcontext()


def _backup(library: "Library | None") -> "Iterable[str]":
    """All that is kept of words. Raises Failure rather than have a backup of before written over
    by less."""
    from reader.learning import backup

    kept = library.words.kept() if library is not None else ()
    collected = library.words.collected() if library is not None else ()
    if library is not None and library.set_aside is not None:
        raise Failure(tr("no backup is written this time, as words may be lost"))
    if not kept and not collected:
        raise Failure(tr("there are no words to keep"))
    return backup.written(kept, collected)


def _pieces(
    asked: argparse.Namespace, form: str, library: "Library | None", settings: "Settings"
) -> "Iterable[str | bytes]":
    from reader.exports.cards.choosing import Kept, words_kept
    from reader.exports.cards.entries import entries
    from reader.learning.wordlist import Which

    if asked.which == "polyphones":
        return [_polyphones(asked.file, asked.deck)]
    levels, up_to = known_up_to(asked, settings)
    if form == "backup":
        return _backup(library)
    words = library.words.kept() if library is not None else ()
    collected = library.words.collected() if library is not None else ()
    kept, which = Kept.of(words, collected, levels, up_to), Which(asked.which or "unknown")
    article = None
    if asked.file is None:
        chosen = words_kept(which, kept)
    else:
        article = _article(asked)
        chosen = _of_text(article, asked.file, which, kept, library)
    if not chosen:
        raise Failure(tr("there are no such words"))
    told, deck = entries(chosen, levels), asked.deck or (article.title if article else "")
    if form == "apkg":
        return _cards(told, deck, asked, article)
    return _tables(told, form, has_mark=not asked.no_mark)


def _article(asked: argparse.Namespace) -> "Article":
    """The text, with its times where a recording goes along."""
    article = read_article(asked.file)
    if asked.recording is None:
        return article
    from reader.commands.sounding import with_cues

    return with_cues(article, asked.recording)


def _of_text(
    article: "Article", file: str, which: "Which", kept: "Kept", library: "Library | None"
) -> "list[Chosen]":
    from reader.commands.exporting import engine
    from reader.composition.composer import Composer
    from reader.exports.cards.choosing import words_of_text

    entry = library.entry_of(Path(file)) if library is not None and file != STREAM else None
    key = entry.key if entry is not None else 0
    return words_of_text(Composer(article, engine), which, kept, key)


def _polyphones(file: str, deck: str | None) -> bytes:
    """The cards that ask which reading a character of a text has."""
    from reader.commands.exporting import engine
    from reader.composition.composer import Composer
    from reader.exports.cards.apkg import package_of
    from reader.exports.cards.polyphones import POLYPHONES, polyphone_note
    from reader.review.polyphones import polyphones_in

    article = read_article(file)
    found = polyphones_in(Composer(article, engine), 0)
    if not found:
        raise Failure(tr("there are no readings to tell apart"))
    return package_of(POLYPHONES, map(polyphone_note, found), deck or article.title)


def _cards(
    words: "Iterable[Entry]", deck: str, asked: argparse.Namespace, article: "Article | None"
) -> "Iterator[bytes]":
    """A package; its words by a voice, its sentences by the recording, else by the voice too."""
    from reader.commands.sounding import recorded_sentences, spoken_words
    from reader.exports.cards.apkg import package
    from reader.exports.cards.notetype import silent

    with ExitStack() as stack:
        spoken = stack.enter_context(spoken_words()) if asked.spoken else silent
        if asked.recording is not None and article is not None:
            cut = stack.enter_context(recorded_sentences(article, asked.recording))
            yield package(words, deck, spoken=_with_recorded(spoken, cut))
        else:
            yield package(words, deck, spoken=spoken)


def _with_recorded(spoken: "Spoken", cut: "Callable[[Entry], Sound | None]") -> "Spoken":
    def said(entry: "Entry") -> "Said":
        by_voice = spoken(entry)
        return replace(by_voice, sentence=cut(entry) or by_voice.sentence)

    return said


def _tables(words: "Iterable[Entry]", form: str, *, has_mark: bool) -> "Iterator[str]":
    from reader.exports.cards import tables

    if form == "csv":
        return tables.as_csv(words, has_mark=has_mark)
    return tables.as_tsv(words) if form == "tsv" else tables.as_json(words)


# In ---------------------------------------------------------------------------------------------


def _take_in(asked: argparse.Namespace) -> None:
    from reader.folders import usual_folders
    from reader.learning.intake.taking import outcome

    if asked.file is not None or asked.which is not None or asked.out is not None:
        raise Failure(tr("--import FILE stands alone"), 2)
    source = _source(asked.taken)
    choice = _choice(source, asked)
    path = usual_folders().library
    is_opened = path.exists() or not asked.preview
    with opened_library(path) if is_opened else nullcontext() as library:
        words = library.words.kept() if library is not None else ()
        collected = library.words.collected() if library is not None else ()
        kept = {one.headword: one for one in words}
        found = outcome(source, choice, kept, collected=collected)
        if library is not None and not asked.preview:
            _keep(library, found, kept)
    if library is not None and not asked.preview and not found.is_empty:
        check_kept(library)
    write_pieces(None, [_told(found)])


def _keep(library: "Library", found: "Outcome", kept: "Mapping[Headword, KeptWord]") -> None:
    from reader.corrections.change import Change

    if found.words:
        removed = tuple(kept[one.headword] for one in found.words if one.headword in kept)
        library.words.change_kept(Change(removed, found.words))
    if found.sentences:
        library.words.change_collected(Change((), found.sentences))


def _source(file: str) -> "Source":
    from reader.learning.intake.files import of_bytes, read_source
    from reader.opening import OpeningError

    try:
        return of_bytes(read_bytes(file), "-") if file == STREAM else read_source(Path(file))
    except OpeningError as error:
        raise cannot_be_opened(file, why(error)) from None


def _choice(source: "Source", asked: argparse.Namespace) -> "Choice":
    """What seems to be meant, and what is said of it."""
    from dataclasses import replace

    from reader.learning.headwords import State
    from reader.learning.intake.taking import Choice

    choice = Choice.likely(source)
    if asked.note_type is not None:
        told = tr("there is no note type {name}, only {names}")
        at = _number(asked.note_type, [table.name for table in source.tables], told)
        table = source.tables[at]
        choice = replace(choice, table=at, word_at=table.word_at, reading_at=table.reading_at)
    if asked.column is not None and source.tables:
        columns = source.tables[choice.table].columns
        told = tr("there is no column {name}, only {names}")
        choice = replace(choice, word_at=_number(asked.column, columns, told))
    return replace(choice, state=State(asked.state), by_maturity=asked.mature)


def _number(name: str, names: "Iterable[str]", told: str) -> int:
    known = list(names)
    if name not in known:
        names = listed(map(quoted, known[:20])) or tr("none")
        raise Failure(told.format(name=quoted(name), names=names), 2)
    return known.index(name)


def _told(found: "Outcome") -> str:
    """What it came to, in a line; what was not understood is named."""
    wrong = tr("%n not understood", "", found.wrong_count)
    if found.wrong:
        wrong = tr("%n not understood ({words})", "", found.wrong_count)
        wrong = wrong.format(words=listed(map(quoted, found.wrong)))
    parts = [
        tr("%n new", "", len(found.added)),
        tr("%n known otherwise until now", "", len(found.changed)) if found.changed else "",
        tr("%n already so", "", found.already),
        wrong,
    ]
    told = [tr("%n words: {counts}", "", found.count).format(counts=listed(parts))]
    if found.sentences:
        told.append(tr("%n new sentences", "", len(found.sentences)))
    if found.is_cut:
        told.append(tr("the file has more than is read"))
    return tr("; ", "between parts of a sentence").join(told) + "\n"
