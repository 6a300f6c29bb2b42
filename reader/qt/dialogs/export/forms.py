"""What the forms of an export are called, and in which groups they stand."""

from dataclasses import dataclass

from reader.exports import known_formats
from reader.language import tr, translatable
from reader.qt.dialogs.export.handed import CARDS, PDF


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Forms for one end, by their names; `title` is the English source for `tr()`."""

    title: str
    names: tuple[str, ...]
    stands_beside: bool = False  # in a second column


@dataclass(frozen=True, slots=True)
class FormName:
    """What a form is called, and in short what it looks like or how its files end."""

    words: str
    mark: str = ""

    def __str__(self) -> str:
        return f"{self.words} ({self.mark})" if self.mark else self.words


GROUPS = (
    FormGroup(translatable("To read"), ("epub", "html", PDF)),
    FormGroup(translatable("To edit"), ("docx", "odt", "markdown", "latex")),
    FormGroup(translatable("To learn"), (CARDS, "words", "anki")),
    FormGroup(
        translatable("As text"),
        ("text", "brackets", "full-width", "square", "braces", "bases", "titles", "angles", "lines",
         "interlinear"),
        stands_beside=True,
    ),
    FormGroup(
        translatable("Subtitles"), ("srt", "srt-brackets", "vtt", "ass", "lrc"), stands_beside=True
    ),
)  # fmt: skip
_NAMES = {
    "html": (translatable("Web page"), "HTML"),
    "epub": (translatable("Book"), "EPUB"),
    "docx": (translatable("Word document"), "DOCX"),
    "odt": ("OpenDocument", "ODT"),
    PDF: (translatable("Pages"), "PDF"),
    "markdown": ("Markdown", "{字|zì}"),
    "text": (translatable("Text alone"), "TXT"),
    "brackets": (translatable("Round brackets"), "字(zì)"),
    "full-width": (translatable("Wide brackets"), "字（zì）"),
    "square": (translatable("Square brackets"), "字[zì]"),
    "braces": (translatable("Braces around both"), "{字(zì)}"),
    "bases": (translatable("Brackets and braces"), "[字]{zì}"),
    "titles": (translatable("Title marks"), "｜字《zì》"),
    "angles": (translatable("Angle brackets"), "字<zi4>"),
    "lines": (translatable("Lines of pinyin"), "zì ⏎ 字"),
    "anki": (translatable("Text for Anki"), "汉字[hàn zì]"),
    CARDS: (translatable("Cards for Anki"), "APKG"),
    "words": (translatable("Table of words"), "TSV"),
    "latex": ("LaTeX", "TEX"),
    "interlinear": (translatable("Unicode interlinear"), "U+FFF9"),
    "srt": (translatable("Pinyin above"), "SRT"),
    "srt-brackets": (translatable("With brackets"), "SRT"),
    "vtt": (translatable("For web pages"), "VTT"),
    "ass": (translatable("In two sizes"), "ASS"),
    "lrc": (translatable("Lyrics"), "LRC"),
    "json": (translatable("JSON lines"), "JSONL"),
}


def form_names() -> dict[str, FormName]:
    """Every form by its name; one that a new module brings is called as that calls it."""
    told = {name: FormName(tr(words), mark) for name, (words, mark) in _NAMES.items()}
    return told | {name: FormName(name) for name in known_formats() if name not in told}
