"""What the program has to say, in words for people: errors, and what was found in a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.display import FONT_COMMAND
from reader.language import sentences, tr
from reader.language.system import in_words, system_reason
from reader.library import NotKept, Reason
from reader.library.reasons import reason_of
from reader.opening import errors
from reader.qt.messages.bar import Importance, Message, Offer
from reader.qt.messages.encodings import encoding_name
from reader.qt.session.shelving import Removed
from reader.script.kinds import Script

if TYPE_CHECKING:
    from reader.article import Article

_FACE_PACKAGES = {"kai": "fonts-lxgw-wenkai", "hei": "fonts-noto-cjk"}
_OPENING = "opening"
COPY = "copy"
REMOVED = "removed"
"""The key of what is told of articles that were forgotten, or tags removed."""
NOT_KEPT = "not kept"
SETTINGS_NOT_KEPT = "settings not kept"
FILES_WAIT = "files wait"
UNDECIDED = "undecided"
"""The key of what is told of characters with several forms."""
REPAIRED = "repaired"
"""The key of what is told of repairs that were made, for as long as Undo would take them back."""
HIDDEN = "hidden"
"""The key of what is told where no reading is shown, as the file has none."""
Act = Callable[[], object]


def opening_failed(error: errors.OpeningError, retry: Act, choose: Act) -> Message:
    """Why a file could not be opened, and what can be done."""
    again = Offer(tr("Try again"), retry)
    another = Offer(tr("Open another…"), choose)
    offers = {errors.NoPermission: (again,), errors.Unreadable: (again,)}.get(
        type(error), (another,)
    )
    return Message(reason(error), Importance.ERROR, offers, _OPENING)


def gone(error: errors.NotFound, find: Act, forget: Act) -> Message:
    """A file that the library knows is not there."""
    offers = (Offer(tr("Find it…"), find), Offer(tr("Forget it"), forget))
    return Message(reason(error), Importance.ERROR, offers, _OPENING)


def removed(deed: Removed, undo: Act) -> Message:
    """Articles were forgotten, or a tag removed."""
    undoing = (Offer(tr("Undo"), undo),)
    if deed.tag:
        text = tr("The tag “{name}” is removed.").replace("{name}", deed.tag)
        return Message(text, offers=undoing, key=REMOVED, stays=True)
    if len(deed.titles) == 1:
        text = tr("“{title}” is forgotten. Its file stays.")
        if not deed.has_files:
            text = tr("“{title}” is forgotten. It was pasted: there is no file of it.")
        text = text.replace("{title}", deed.titles[0])
    else:
        count = len(deed.titles)
        text = tr("%n articles are forgotten. Their files stay.", "", count)
        if not deed.has_files:
            text = tr(
                "%n articles are forgotten. Of those that were pasted there is no file.", "", count
            )
    return Message(text, offers=undoing, key=REMOVED, stays=True)


def greeting(key: str, help_: Act) -> Message:
    """What to do with the first page that one sees; told once in a life."""
    text = tr(
        "Press {key} to hide the pinyin, hold it to peek; click a character to look it up."
    ).format(key=key)
    return Message(text, offers=(Offer(tr("Help"), help_),), key="greeting")


def reason(error: errors.OpeningError) -> str:
    """Why a file cannot be opened, in a sentence."""
    name = error.path.name if error.path else tr("The text")
    return (_wrong_with_file(error) or _wrong_inside(error)).replace("{name}", name)


def _wrong_with_file(error: errors.OpeningError) -> str:
    """Why its bytes cannot be had; "" where they can."""
    match error:
        case errors.NotFound():
            return tr("“{name}” is no longer where it was.")
        case errors.IsFolder():
            return tr("“{name}” is a folder. Duyin opens files.")
        case errors.NotAFile():
            return tr("“{name}” is no file that can be read to its end.")
        case errors.NoPermission():
            return tr("“{name}” cannot be opened: permission denied.")
        case errors.Unreadable():
            return _with_reason(tr("“{name}” cannot be read: {reason}."), error.reason)
        case errors.TooLarge():
            size = QLocale().formattedDataSize(error.limit)
            return tr("“{name}” is larger than {size}.").replace("{size}", size)
        case _:
            return ""


def _with_reason(told: str, system: str) -> str:
    return told.replace("{reason}", in_words(system))


def not_written(path: Path, error: OSError) -> str:
    """Why a file could not be written."""
    told = tr("“{name}” cannot be written: {reason}.")
    return told.format(name=path.name, reason=system_reason(error))


def not_taken(name: str, error: Exception) -> str:
    """Why a file that was opened for the program's own use could not be."""
    return tr("“{name}” cannot be taken: {reason}.").format(name=name, reason=system_reason(error))


def _wrong_inside(error: errors.OpeningError) -> str:
    """Why its bytes are no article."""
    match error:
        case errors.NotText():
            return tr("“{name}” has no text in it that Duyin can read.")
        case errors.OnlyPictures():
            return tr("“{name}” has no text in it, only pictures of pages.")
        case errors.Empty():
            return tr("“{name}” is empty.")
        case errors.Broken(part=""):
            return tr("“{name}” is damaged: it cannot be opened.")
        case errors.Broken():
            text = tr("“{name}” is damaged: its part “{part}” cannot be read.")
            return text.replace("{part}", error.part)
        case errors.Protected():
            return tr("“{name}” is protected by a password or against copying (DRM).")
        case errors.Unsafe():
            return tr("“{name}” is not opened: it is built so that it would take up all memory.")
        case errors.TooLargeInside():
            size = QLocale().formattedDataSize(error.limit)
            return tr("“{name}” holds more than {size} once unpacked.").replace("{size}", size)
        case errors.TooLong():
            return tr("“{name}” has more than %n characters.", "", error.limit)
        case _:
            return tr("“{name}” cannot be opened.")


def readings_found(article: Article, details: Act) -> Message | None:
    """How many readings the file gave and how many repeats were left out."""
    count = len(article.given)
    if not count:
        return None
    told = [tr("%n readings found in the file.", "", count)]
    from reader.article import RepairKind

    repeats = article.repairs.count(RepairKind.REPEAT)
    if repeats:
        told.append(tr("%n repeats were left out.", "", repeats))
    return Message(sentences(told), offers=(Offer(tr("Details"), details),), key="readings")


def encoding_guessed(article: Article, choose: Act) -> Message | None:
    """In which encoding a file was read, where that was a guess or bytes were lost."""
    origin = article.origin
    if not (origin.encoding_is_guessed or origin.bytes_were_lost):
        return None
    name = encoding_name(origin.encoding)
    if origin.bytes_were_lost:
        text = tr("Some bytes of the file are no text in {encoding}; they are shown as \ufffd.")
    else:
        text = tr("Read as {encoding}. If characters look wrong, choose another encoding.")
    offers = (Offer(tr("Encoding…"), choose),)
    return Message(text.format(encoding=name), Importance.DOUBT, offers, "encoding")


def parts_missing(article: Article) -> Message | None:
    """How many chapters of a book are not in its file, or are damaged."""
    count = article.origin.parts_missing
    if not count:
        return None
    text = tr("%n parts of this book are missing or damaged; the rest is shown.", "", count)
    return Message(text, Importance.DOUBT, key="parts")


def changed_outside(read_again: Act) -> Message:
    """Somebody has changed the file that is open."""
    text = tr("The file has changed. Your place is kept.")
    offers = (Offer(tr("Read again"), read_again),)
    return Message(text, Importance.DOUBT, offers, "changed")


def no_hanzi() -> Message:
    """Nothing to read aloud in one's head."""
    text = tr("There are no Chinese characters here, so no readings are shown.")
    return Message(text, key="no hanzi")


def none_in_file(show: Act) -> Message:
    """Only readings of the file are to be shown, and it has none."""
    text = tr("There are no readings in this file, and only those would be shown.")
    return Message(text, offers=(Offer(tr("Show all"), show),), key=HIDDEN, stays=True)


def no_chinese_font() -> Message:
    """No font draws Chinese; the command that brings one."""
    text = tr("Chinese characters need a font. On Debian and Ubuntu: {command}")
    copy = Offer(tr("Copy the command"), lambda: QGuiApplication.clipboard().setText(FONT_COMMAND))
    told = text.format(command=FONT_COMMAND)
    return Message(told, Importance.ERROR, (copy,), "font", of_program=True)


def no_face(face: str) -> str:
    """Why a kind of type cannot be chosen: no font of it; which package brings one."""
    text = tr("No font of this kind is installed. On Debian and Ubuntu: {command}")
    return text.format(command=f"sudo apt install {_FACE_PACKAGES[face]}")


def empty_clipboard() -> Message:
    """Nothing to paste."""
    return Message(tr("The clipboard holds no text."), key="clipboard")


def files_wait(name: str, count: int, open_next: Act, choose: Act) -> Message:
    """Files were opened together with what is shown; which is the next, and how to take another."""
    text = tr("“{name}” waits to be read next.")
    if count > 1:
        text = tr("%n files wait to be read. “{name}” is the next.", "", count)
    told = text.format(name=name)
    offers = [Offer(tr("Open it"), open_next)]
    if count > 1:
        offers.append(Offer(tr("Choose…"), choose))
    return Message(told, offers=tuple(offers), key=FILES_WAIT)


def written(path: Path) -> Message:
    """A file was written; where it lies can be looked at."""
    folder = QUrl.fromLocalFile(str(path.parent))
    file = QUrl.fromLocalFile(str(path))
    open_it = Offer(tr("Open"), lambda: QDesktopServices.openUrl(file))
    show = Offer(tr("Show in folder"), lambda: QDesktopServices.openUrl(folder))
    told = tr("“{name}” is in {folder}.")
    told = told.format(name=path.name, folder=path.parent.name or str(path.parent))
    return Message(told, offers=(open_it, show), key="written")


def readings_left_out(count: int) -> Message:
    """Paragraphs were written without readings that the form cannot hold beside what is there."""
    text = tr(
        "%n paragraphs lack readings that this form cannot hold beside what stands there.",
        "", count,
    )  # fmt: skip
    return Message(text, key="readings left out")


def no_doubts() -> Message:
    """No reading is doubtful, of those found so far."""
    return Message(tr("No reading here is doubtful."), key="doubts")


def undecided(count: int, go: Act) -> Message:
    """Characters that the script shown could write in two ways."""
    text = tr("%n characters could be written in two ways. They have dots below.", "", count)
    return Message(text, Importance.DOUBT, (Offer(tr("Next"), go),), UNDECIDED)


def no_undecided() -> Message:
    """There is no character to choose a form for."""
    return Message(tr("No character here could be written in two ways."), key="no undecided")


def exchanged(count: int, may_change: bool) -> str:
    """How many words stand in the place of others."""
    if not count:
        if may_change:
            return tr("No words are exchanged. “Words of the region” exchanges them.")
        return tr("No words are exchanged in this script.")
    return tr("%n words stand in the place of the file’s.", "", count)


def repairs_listed() -> str:
    """What the list of repairs is."""
    return tr(
        "These characters look left over from simplified text. The file is not changed;"
        " “As written” goes on showing what it has."
    )


def half_converted(count: int, show: Act) -> Message:
    """A program left characters of a traditional text as they are in simplified text."""
    return Message(
        tr("%n characters look left over from simplified text.", "", count),
        Importance.DOUBT,
        (Offer(tr("Repair traditional…"), show),),
        "repair",
    )


def nothing_to_repair(script: Script | None) -> Message:
    """Nothing that could be repaired was found."""
    if script is not Script.TRADITIONAL:
        return Message(tr("Only traditional text can be repaired so."), key="repair")
    return Message(tr("Nothing looks left over from simplified text."), key="repair")


def repaired(count: int, undo: Act) -> Message:
    """Repairs were accepted, or all taken back."""
    undoing = (Offer(tr("Undo"), undo),)
    if not count:
        return Message(tr("The repairs are taken back."), offers=undoing, key=REPAIRED)
    text = tr("%n characters are repaired. “As written” shows what the file has.", "", count)
    return Message(text, offers=undoing, key=REPAIRED)


def bookmarked(show: Act) -> Message:
    """A bookmark was made."""
    return Message(
        tr("This place is kept under Marks."), offers=(Offer(tr("Show"), show),), key="bookmark"
    )


def not_kept(error: NotKept) -> Message:
    """Nothing that the reader does is written; told again for as long as it is so."""
    text = tr("Places, marks and readings last only until the window closes: {reason}.")
    return Message(
        text.format(reason=_hindrance(error)), Importance.ERROR, key=NOT_KEPT, of_program=True
    )


def copying(count: int, cancel: Act) -> Message:
    """A long text is being copied."""
    text = tr("Copying %n characters…", "", count)
    return Message(text, offers=(Offer(tr("Cancel"), cancel),), key=COPY, stays=True)


def copied(count: int) -> Message:
    """A long text is on the clipboard."""
    return Message(tr("%n characters copied.", "", count), key=COPY)


def settings_not_kept(path: Path, error: OSError) -> Message:
    """Settings cannot be written; told once for as long as it is so."""
    text = tr("Changed settings last only until the window closes: {reason}.")
    reason = _hindrance(NotKept(path, reason_of(error)))
    return Message(
        text.format(reason=reason), Importance.ERROR, key=SETTINGS_NOT_KEPT, of_program=True
    )


def settings_set_aside(path: Path) -> Message:
    """The file of settings was damaged, or could not be read."""
    text = tr(
        "The settings were damaged; what could be read was kept. The old ones lie in “{name}”."
    )
    return Message(
        text.format(name=path.parent.name), Importance.ERROR, key="old settings", of_program=True
    )


def _hindrance(error: NotKept) -> str:
    """Why something is not kept, to go on after a colon."""
    return {
        Reason.LATER_VERSION: tr("a later version made “{name}”"),
        Reason.NO_RIGHT: tr("“{name}” may not be written"),
        Reason.LOCKED: tr("another program holds “{name}”"),
        Reason.FULL: tr("the disk is full"),
        Reason.IN_THE_WAY: tr("something else stands in the place of “{name}”"),
        Reason.REPLACED: tr("another list of articles stands in the place of “{name}”"),
        Reason.FORGOTTEN: tr("the article is no longer in the list"),
        Reason.TOO_LARGE: tr("it is too large"),
        Reason.FAULT: tr("“{name}” cannot be used"),
    }[error.reason].format(name=error.path.name)


def library_set_aside(path: Path, saved: int) -> Message:
    """The library's file was damaged; so many of its articles could be read."""
    text = tr("The list of articles was damaged and begun anew. The old one lies in “{name}”.")
    if saved:
        text = tr(
            "The list of articles was damaged; what could be read was kept. The old one lies in"
            " “{name}”."
        )
    return Message(
        text.format(name=path.parent.name), Importance.ERROR, key="library", of_program=True
    )


def unexpected(sentence: str) -> Message:
    """An error that nobody expected."""
    return Message(sentence, Importance.ERROR, key="unexpected", of_program=True)
