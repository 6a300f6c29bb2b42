"""Every setting of the program, declared once: name, type, default, choices and words.

The declarations make the settings dialog, the checks on loading and the defaults. A settings file
that is damaged, old or partly wrong never stops the program: what is wrong gets its default, each
setting by itself, and a file that cannot be read is set aside when another takes its place.
Windows that write at the same moment do so one after another, each what it changed alone.
"""

# ruff: noqa: RUF009 — `setting` is a field specifier: it makes a field, not a value
import contextlib
import dataclasses
import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.language import translatable
from reader.pinyin import Style
from reader.settings.choices import (
    BubbleShown as BubbleShown,
    ChapterNote as ChapterNote,
    Contrast as Contrast,
    ConversionTables as ConversionTables,
    HeardText as HeardText,
    LanguageChoice as LanguageChoice,
    LevelList as LevelList,
    LibraryOrder as LibraryOrder,
    MarkedWords as MarkedWords,
    Notation as Notation,
    PaperSize as PaperSize,
    ReadingsShown as ReadingsShown,
    TaiwanReadings as TaiwanReadings,
    ThemeChoice as ThemeChoice,
    Weight as Weight,
)
from reader.settings.declaring import (
    Control as Control,
    Declaration as Declaration,
    SettingsPage as SettingsPage,
    setting,
)
from reader.settings.file import Found, State, alone_with, found_in, write, write_aside

_SHOWN = {
    ReadingsShown.ALL: translatable("Over all words"),
    ReadingsShown.UNKNOWN: translatable("Over unknown words"),
    ReadingsShown.FILE: translatable("Only those in the file"),
    ReadingsShown.CHOSEN: translatable("Only where I chose"),
    ReadingsShown.NONE: translatable("None"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as they are; `dataclasses.replace` makes changed ones."""

    # fmt: off
    readings_shown: ReadingsShown = setting(
        ReadingsShown.ALL, SettingsPage.READING, label=translatable("Show readings"),
        choices=_SHOWN, passing=frozenset({ReadingsShown.FILE, ReadingsShown.CHOSEN}))
    language: LanguageChoice = setting(
        LanguageChoice.SYSTEM, SettingsPage.READING, label=translatable("Language"),
        note=translatable("Of the interface; also of commands and their help"), choices={
            LanguageChoice.SYSTEM: translatable("As the system"),
            LanguageChoice.ENGLISH: "English", LanguageChoice.SIMPLIFIED: "简体中文",
            LanguageChoice.TAIWAN: "繁體中文（臺灣）"})
    hold_places: bool = setting(
        False, SettingsPage.READING, label=translatable("Keep every character in its place"),
        note=translatable("When readings are hidden, their room stays empty"))
    hover_readings: BubbleShown = setting(
        BubbleShown.ALWAYS, SettingsPage.READING,
        label=translatable("Tell of the word under the pointer"),
        note=translatable("How it is read and what it means, after a moment"), choices={
            BubbleShown.ALWAYS: translatable("Always"),
            BubbleShown.HIDDEN: translatable("Hidden readings only"),
            BubbleShown.NEVER: translatable("Never")})
    regional_words: bool = setting(
        False, SettingsPage.READING, label=translatable("Use the words of the region"),
        note=translatable("In Taiwan 軟體 for 软件, in Simplified 软件 for 軟體"))
    quotes_follow_script: bool = setting(
        False, SettingsPage.READING, label=translatable("Quotation marks follow the script"),
        note=translatable("“ ” in Simplified, 「 」 in the others; also in copies and exports"))
    join_lines: bool = setting(
        True, SettingsPage.READING, label=translatable("Join lines broken at a fixed width"),
        note=translatable("In text files whose paragraphs are clearly broken so"))
    open_last: bool = setting(
        False, SettingsPage.READING, label=translatable("Start with the last article"),
        note=translatable("Otherwise with the start page"))
    keep_reading_time: bool = setting(
        True, SettingsPage.READING, label=translatable("Keep how long you read"),
        note=translatable("For the details of an article; it stays on this machine"))

    base_font: str = setting(
        "", SettingsPage.PAGE, control=Control.CHARACTER_FONT, label=translatable("Characters"))
    ruby_font: str = setting(
        "", SettingsPage.PAGE, control=Control.PINYIN_FONT, label=translatable("Pinyin"),
        note=translatable("Fonts that lack a tone mark are left out"))
    text_size: int = setting(
        26, SettingsPage.PAGE, label=translatable("Text size"), least=16, most=96)
    ruby_size: int = setting(
        46, SettingsPage.PAGE, label=translatable("Pinyin size"), least=30, most=60, unit="%")
    zhuyin_size: int = setting(
        38, SettingsPage.PAGE, label=translatable("Zhuyin size"), note=translatable("Of each sign"),
        least=30, most=50, unit="%")
    line_spacing: float = setting(
        1.95, SettingsPage.PAGE, label=translatable("Line spacing"), least=1.6, most=2.6, step=0.05)
    line_length: int = setting(
        27, SettingsPage.PAGE, label=translatable("Line length"),
        note=translatable("At most, in characters"), least=14, most=40)
    vertical: bool = setting(
        False, SettingsPage.PAGE, label=translatable("Vertical lines"),
        note=translatable("From the right, for articles that you have not turned yourself"))
    indent_paragraphs: bool = setting(
        True, SettingsPage.PAGE, label=translatable("Indent paragraphs"),
        note=translatable("By two characters"))
    justify_lines: bool = setting(
        True, SettingsPage.PAGE, label=translatable("Justify lines"))
    full_width_marks: bool = setting(
        True, SettingsPage.PAGE, label=translatable("Full-width marks"),
        note=translatable("Draw half-width marks between Chinese characters full width"))

    theme: ThemeChoice = setting(
        ThemeChoice.SYSTEM, SettingsPage.COLOURS, label=translatable("Theme"), choices={
            ThemeChoice.SYSTEM: translatable("As the system"),
            ThemeChoice.LIGHT: translatable("Light"), ThemeChoice.SEPIA: translatable("Sepia"),
            ThemeChoice.DARK: translatable("Dark"), ThemeChoice.OWN: translatable("My colours")})
    own_colours: Mapping[str, str] = setting(
        MappingProxyType({}), SettingsPage.COLOURS, control=Control.COLOURS,
        label=translatable("My colours"), note=translatable("Paper, ink, readings and the tones"))
    tone_colours: bool = setting(
        False, SettingsPage.COLOURS, label=translatable("Tone colours"),
        note=translatable("A colour for each of the four tones and the neutral tone"))
    show_origins: bool = setting(
        False, SettingsPage.COLOURS, label=translatable("Show where readings come from"),
        note=translatable("Yours and those in the file stand out, all others are grey"))

    notation: Notation = setting(
        Notation.PINYIN, SettingsPage.READINGS, label=translatable("Write readings in"), choices={
            Notation.PINYIN: translatable("Pinyin, above"),
            Notation.ZHUYIN: translatable("Zhuyin, at the right")})
    by_words: bool = setting(
        False, SettingsPage.READINGS, label=translatable("Pinyin by words"),
        note=translatable("Spelled together over each word; zhuyin stays with its character"))
    spelling: Style = setting(
        Style.MARKS, SettingsPage.READINGS, label=translatable("Tones in pinyin"), choices={
            Style.MARKS: translatable("Marks (zhōng)"),
            Style.DIGITS: translatable("Digits (zhong1)"),
            Style.PLAIN: translatable("None (zhong)")})
    sandhi: bool = setting(
        False, SettingsPage.READINGS, label=translatable("Tones as they are spoken"),
        note=translatable("Those that change beside others, as in ní hǎo, are lighter"))
    taiwan_readings: TaiwanReadings = setting(
        TaiwanReadings.WITH_SCRIPT, SettingsPage.READINGS, label=translatable("Read as in Taiwan"),
        note=translatable("垃圾 lèsè, 企業 qìyè"), choices={
            TaiwanReadings.WITH_SCRIPT: translatable("With Taiwan’s script"),
            TaiwanReadings.ALWAYS: translatable("Always"),
            TaiwanReadings.NEVER: translatable("Never")})

    conversion_tables: ConversionTables = setting(
        ConversionTables.OPENCC, SettingsPage.READINGS,
        label=translatable("Convert scripts by the tables of"),
        note=translatable("The first are newer, and words of the text correct them"), choices={
            ConversionTables.OPENCC: "OpenCC",
            ConversionTables.REIMPLEMENTED: "opencc-python-reimplemented"})

    paper_size: PaperSize = setting(
        PaperSize.A4, control=Control.CHOICE, label=translatable("Paper"), choices={
            size: size.value for size in PaperSize})
    paper_landscape: bool = setting(
        False, control=Control.SWITCH, label=translatable("Landscape"))
    paper_margin: int = setting(
        20, control=Control.SLIDER, label=translatable("Margins"), least=8, most=40, unit="mm")
    paper_text_size: int = setting(
        14, control=Control.SLIDER, label=translatable("Text size"), least=8, most=28, unit="pt")
    paper_numbers: bool = setting(
        True, control=Control.SWITCH, label=translatable("Page numbers"))

    mark_doubts: bool = setting(
        True, SettingsPage.READINGS, label=translatable("Mark doubtful readings"),
        note=translatable("With dots below, until you have chosen"))
    mark_forms: bool = setting(
        False, SettingsPage.READINGS, label=translatable("Mark characters with several forms"),
        note=translatable("With dots below, where a script could write them in two ways"))

    level_list: LevelList = setting(
        LevelList.HSK2021, SettingsPage.WORDS, label=translatable("Levels"),
        note=translatable("Which list a word’s level comes from"), choices={
            LevelList.HSK20: "HSK 2.0", LevelList.HSK2021: "HSK 2021",
            LevelList.HSK2025: "HSK 2025", LevelList.FREQUENCY: translatable("How frequent it is")})
    known_up_to: int = setting(
        0, SettingsPage.WORDS, control=Control.LEVEL, label=translatable("I know up to"), least=0,
        most=8)
    first_time_only: bool = setting(
        False, SettingsPage.WORDS, control=Control.FLAG,
        label=translatable("Readings over unknown words"),
        segments=(translatable("Each time"), translatable("First time")))
    marked_words: MarkedWords = setting(
        MarkedWords.COLLECTED, SettingsPage.WORDS, label=translatable("Mark words on the page"),
        note=translatable("A thin line under them"), choices={
            MarkedWords.NONE: translatable("None"),
            MarkedWords.COLLECTED: translatable("Collected words"),
            MarkedWords.LEARNING: translatable("And words being learned"),
            MarkedWords.HARD: translatable("And words above my level"),
            MarkedWords.ALL: translatable("All three")})
    keep_sentences: bool = setting(
        True, SettingsPage.WORDS, label=translatable("Keep sentences of my articles at hand"),
        note=translatable("To show where you met a word and how hard an article is; off, they are"
                          " forgotten"))
    practise_minutes: int = setting(
        10, SettingsPage.WORDS, label=translatable("Practise a day"),
        note=translatable("Then it is enough"), least=2, most=60, unit=translatable("min"))
    practise_new: int = setting(
        5, SettingsPage.WORDS, label=translatable("New words a day"),
        note=translatable("When you practise"), least=0, most=30)
    practise_questions: int = setting(
        100, SettingsPage.WORDS, label=translatable("Questions a day"),
        note=translatable("When you practise, at most"), least=10, most=500, step=10)
    anki_connect: bool = setting(
        False, SettingsPage.WORDS, label=translatable("Speak with Anki"),
        note=translatable("Through its add-on AnkiConnect, when you export words; nothing leaves"
                          " this machine"))

    voice_speed: float = setting(
        1.0, SettingsPage.VOICE, label=translatable("Speed"),
        note=translatable("Slower or faster, never lower or higher"), least=0.5, most=1.5,
        step=0.1)
    voice_pause: float = setting(
        0.0, SettingsPage.VOICE, label=translatable("Pause after a sentence"),
        note=translatable("Beside its own, to say it after the voice"), least=0, most=10, step=0.5,
        unit=translatable("s"))
    voice_times: int = setting(
        1, SettingsPage.VOICE, label=translatable("Say each sentence"), least=1, most=5,
        unit=translatable("×"))
    voice_minutes: int = setting(
        0, SettingsPage.VOICE, label=translatable("Stop by itself"),
        note=translatable("At the end of a sentence; at 0 never"), least=0, most=60, step=5,
        unit=translatable("min"))
    voice_recorded: bool = setting(
        True, SettingsPage.VOICE, label=translatable("Hear the recording"),
        note=translatable("Instead of the voice, where an article has one"))
    voice_moments: bool = setting(
        False, SettingsPage.VOICE, label=translatable("Times in the margin"),
        note=translatable("Where a text has them, as subtitles and lyrics do"))
    voice_pointed: bool = setting(
        False, SettingsPage.VOICE, label=translatable("Say the word under the pointer"),
        note=translatable("After a moment, while nothing is read aloud"))

    contrast: Contrast = setting(
        Contrast.SYSTEM, SettingsPage.ACCESSIBILITY, label=translatable("Contrast"),
        note=translatable("High is at least 7 to 1 for text, readings and marks"), choices={
            Contrast.SYSTEM: translatable("As the system"), Contrast.USUAL: translatable("Usual"),
            Contrast.HIGH: translatable("High")})
    weight: Weight = setting(
        Weight.REGULAR, SettingsPage.ACCESSIBILITY, label=translatable("Weight"),
        note=translatable("Of the characters and their readings"), choices={
            Weight.REGULAR: translatable("Regular"), Weight.BOLD: translatable("Bold")})
    interface_size: int = setting(
        100, SettingsPage.ACCESSIBILITY, label=translatable("Size of the interface"),
        note=translatable("Text on the page has its own size"), least=85, most=150, step=5,
        unit="%")

    heard_text: HeardText = setting(
        HeardText.TEXT, SettingsPage.ACCESSIBILITY,
        label=translatable("What screen readers are given"),
        note=translatable("Of the page, also in braille; word by word, their word keys work"),
        choices={HeardText.TEXT: translatable("The text"),
            HeardText.WORDS: translatable("The text, word by word"),
            HeardText.WITH_READINGS: translatable("Each word, then its reading"),
            HeardText.READINGS: translatable("The readings alone")})

    shortcuts: Mapping[str, str] = setting(
        MappingProxyType({}), SettingsPage.KEYS, control=Control.KEYS, label=translatable("Keys"))

    chapter_note: ChapterNote = setting(ChapterNote.PLACE)
    export_form: str = setting("html")
    words_form: str = setting("apkg")
    anki_port: int = setting(8765, least=1, most=65535)  # of the Anki on this machine
    anki_key: str = setting("")  # that its add-on asks for, "" for none
    highlight_colour: str = setting("yellow")
    export_folder: str = setting("")  # "" for the article's own
    voice_folder: str = setting("")  # with the voice Kokoro, "" for eSpeak NG's
    sentence_meanings: bool = setting(True)  # below a sentence that is shown alone
    paper_black: bool = setting(False)  # readings on paper too
    library_order: LibraryOrder = setting(LibraryOrder.LAST_READ)
    last_readings_shown: ReadingsShown = setting(ReadingsShown.ALL)
    last_script: str = setting("")
    window_geometry: str = setting("")
    panel_open: bool = setting(False)
    panel_width: int = setting(248, least=248, most=400)
    first_start_done: bool = setting(False)
    # fmt: on

    @property
    def style(self) -> Style:
        """How a reading is written out, in pinyin or zhuyin."""
        return Style.ZHUYIN if self.notation is Notation.ZHUYIN else self.spelling

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """The settings kept in a file; the default for each that is missing or wrong.

        Of a file that is damaged what can be read is taken.
        """
        return cls.of(_found(path).values)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Settings":
        """The settings of what a file says; the default for each that is missing or wrong."""
        known = {name: d for name, d in _declared().items() if name in kept}
        read: dict[str, Any] = {n: _from_json(d.default, kept[n]) for n, d in known.items()}
        return cls(**{name: value for name, value in read.items() if known[name].accepts(value)})

    def save(self, path: Path) -> Path | None:
        """Write the settings so that a file killed half way leaves the old one whole.

        What cannot be read there – a damaged file, one without the right to read, a folder – is
        not overwritten but set aside: returns where it is then, None where nothing was. Raises
        OSError where the folder cannot be written.
        """
        with alone_with(path):
            return _write_all(path, self, _found(path).state)


class Busy(OSError):
    """Another process is writing the settings, and is not done; nothing is written."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The settings at the start of a window."""

    settings: Settings
    aside: Path | None = None  # where a damaged file lies by now
    trouble: OSError | None = None  # why a damaged file could not be replaced


def open_settings(path: Path) -> Opened:
    """The settings kept in a file; a damaged one is set aside for one with what could be read.

    A file that cannot be reached just now is left as it is: the next change may reach it.
    """
    if _found(path).state is not State.DAMAGED:
        return Opened(Settings.load(path))
    with alone_with(path):
        found = _found(path)  # by now another window may have done it
        settings = Settings.of(found.values)
        if found.state is not State.DAMAGED:
            return Opened(settings)
        try:
            return Opened(settings, _write_all(path, settings, found.state))
        except OSError as error:
            return Opened(settings, trouble=error)


def save_changes(
    path: Path, before: Settings, now: Settings, *, is_urgent: bool = False
) -> Path | None:
    """Write the settings that differ from those before, and leave all others as the file has them.

    So two windows do not undo each other's, though they write in the same moment. A file that
    cannot be read, or is gone, has all of those now; see `Settings.save`. Waits for another
    window that is writing, a tenth of a second at most: then raises Busy, since what is not
    written yet is not lost. If it is urgent it is written all the same: whoever holds the file for
    so long stands still, and is unlikely to be about to write what it read. Raises OSError where
    the folder cannot be written.
    """
    changed = [name for name in _declared() if getattr(now, name) != getattr(before, name)]
    if not changed:
        return None
    with alone_with(path) as is_alone:
        if not (is_alone or is_urgent):
            raise Busy(errno.EBUSY, os.strerror(errno.EBUSY), str(path))
        found = _found(path)
        if found.values and found.state is State.WHOLE:
            with contextlib.suppress(RecursionError):  # another program's, too deep to be written
                values = {name: _to_json(getattr(now, name)) for name in changed}
                write(path, found.values | values)
                return None
        return _write_all(path, now, found.state)


def _found(path: Path) -> Found:
    return found_in(path, _declared().keys())


def _write_all(path: Path, settings: Settings, there: State) -> Path | None:
    """Write all settings; returns where lies what was there and could not be read."""
    values = {name: _to_json(getattr(settings, name)) for name in _declared()}
    if there is State.WHOLE:
        write(path, values)
        return None
    return write_aside(path, values)


@cache
def _declared() -> dict[str, Declaration]:
    """What is declared of each setting, but for its name."""
    return {f.name: f.metadata["declaration"] for f in dataclasses.fields(Settings)}


@cache
def declaration(name: str) -> Declaration:
    """What is declared of a setting. KeyError for a name that is none."""
    return dataclasses.replace(_declared()[name], name=name)


def declarations(page: SettingsPage) -> tuple[Declaration, ...]:
    """The settings on a page of the dialog, in their order."""
    return tuple(declaration(name) for name, d in _declared().items() if d.page is page)


def _from_json(default: object, value: object) -> Any:
    if isinstance(default, Enum):
        with contextlib.suppress(ValueError):
            return type(default)(value)
        return None
    if isinstance(default, float) and type(value) is int:
        return float(value)
    return value


def _to_json(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return dict(value) if isinstance(value, Mapping) else value
