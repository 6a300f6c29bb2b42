"""What the forms of an export are called, and in which groups they stand."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.exports import known_formats
from reader.qt.actions.table import QT_TRANSLATE_NOOP
from reader.qt.dialogs.export.handed import CARDS, PDF


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Forms for one end, by their names; `title` is the English source for `tr()`."""

    title: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormName:
    """What a form is called, and in short what it looks like or how its files end."""

    words: str
    mark: str = ""

    def __str__(self) -> str:
        return f"{self.words} ({self.mark})" if self.mark else self.words


GROUPS = (
    FormGroup(QT_TRANSLATE_NOOP("FormList", "To read"), ("epub", "html", PDF)),
    FormGroup(QT_TRANSLATE_NOOP("FormList", "To edit"), ("docx", "odt", "markdown", "latex")),
    FormGroup(QT_TRANSLATE_NOOP("FormList", "To learn"), (CARDS, "words", "anki")),
    FormGroup(
        QT_TRANSLATE_NOOP("FormList", "As text"),
        ("text", "brackets", "full-width", "square", "braces", "bases", "titles", "angles", "lines",
         "interlinear"),
    ),
)  # fmt: skip
_NAMES = {
    "html": (QT_TRANSLATE_NOOP("FormList", "Web page"), "HTML"),
    "epub": (QT_TRANSLATE_NOOP("FormList", "Book"), "EPUB"),
    "docx": ("Word", "DOCX"),
    "odt": ("OpenDocument", "ODT"),
    PDF: (QT_TRANSLATE_NOOP("FormList", "Pages"), "PDF"),
    "markdown": ("Markdown", "{字|zì}"),
    "text": (QT_TRANSLATE_NOOP("FormList", "Text alone"), "TXT"),
    "brackets": (QT_TRANSLATE_NOOP("FormList", "Round brackets"), "字(zì)"),
    "full-width": (QT_TRANSLATE_NOOP("FormList", "Wide brackets"), "字（zì）"),
    "square": (QT_TRANSLATE_NOOP("FormList", "Square brackets"), "字[zì]"),
    "braces": (QT_TRANSLATE_NOOP("FormList", "Braces around both"), "{字(zì)}"),
    "bases": (QT_TRANSLATE_NOOP("FormList", "Brackets and braces"), "[字]{zì}"),
    "titles": (QT_TRANSLATE_NOOP("FormList", "Title marks"), "｜字《zì》"),
    "angles": (QT_TRANSLATE_NOOP("FormList", "Angle brackets"), "字<zi4>"),
    "lines": (QT_TRANSLATE_NOOP("FormList", "Lines of pinyin"), "zì ⏎ 字"),
    "anki": (QT_TRANSLATE_NOOP("FormList", "Text for Anki"), "汉字[hàn zì]"),
    CARDS: (QT_TRANSLATE_NOOP("FormList", "Cards for Anki"), "APKG"),
    "words": (QT_TRANSLATE_NOOP("FormList", "Table of words"), "TSV"),
    "latex": ("LaTeX", "TEX"),
    "interlinear": (QT_TRANSLATE_NOOP("FormList", "Unicode interlinear"), "U+FFF9"),
    "json": (QT_TRANSLATE_NOOP("FormList", "JSON lines"), "JSONL"),
}


def form_names() -> dict[str, FormName]:
    """Every form by its name; one that a new module brings is called as that calls it."""
    told = {
        name: FormName(QCoreApplication.translate("FormList", words), mark)
        for name, (words, mark) in _NAMES.items()
    }
    return told | {name: FormName(name) for name in known_formats() if name not in told}
