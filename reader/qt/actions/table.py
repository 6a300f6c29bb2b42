"""Everything that can be done, in one table: its words, its keys, where it stands.

Menus, the toolbar, the list of keys and the settings' page of keys are all made from it.
A line of the table is an `Entry`:

- `name`     what the program calls it; also what the settings keep a changed key under
- `text`     what a menu calls it, in English; `words` gives it in the interface's language
- `topic`    the heading that it stands under in the list of keys
- `keys`     the usual keys, as QKeySequence writes them, several parted by "; ".
             Ctrl is ⌘ on macOS and Meta is ⌃, so that most keys are one for all systems
- `mac`      the keys on macOS where they differ
- `kind`     whether it is done, switched on and off, or one of a `group`
- `tip`      what its tooltip says instead of the text; `tip_on` while it is switched on
- `icon`     the shape of its tool
- `needs`    what must be open for it to be done
- `turns`    the setting that it turns, where that is all that it does

A key without Ctrl, Alt or ⌘ is the page's: one that writes a character is heard wherever none can
be typed, in a list or at a button as on the page; Space, Enter and what moves are heard by the page
alone, as they press a focused button and move in a list. All other keys belong to the window.
What needs that something is read aloud has its keys for as long, whatever else they do otherwise.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.language import translatable
from reader.pinyin import Style
from reader.settings import Notation, ThemeChoice


class Topic(Enum):
    """The headings of the list of keys, in their order; the value is English."""

    READINGS = translatable("Readings")
    WORDS = translatable("Words")
    ALOUD = translatable("Reading aloud")
    SCRIPT = translatable("Script")
    MOVING = translatable("Finding and moving")
    MARKS = translatable("Highlights and notes")
    ARTICLE = translatable("Article")
    PAGE = translatable("Page")
    WINDOW = translatable("Window")


class Kind(Enum):
    """What triggering an action does to it."""

    DONE = 1
    SWITCHED = 2  # on and off
    ONE_OF = 3  # of its group, exactly one is on


class Needs(Enum):
    """What an action is done with, so that it is offered where that is there."""

    NOTHING = 0
    ARTICLE = 1  # or the part of a large one that is there already
    WHOLE = 2  # all of the article: its places are kept
    FILE = 3  # that the article came from
    SELECTION = 4
    ALOUD = 5  # while something is read aloud, or shown sentence by sentence


@dataclass(frozen=True, slots=True)
class Turn:
    """A setting by its name, its value while the action is on, and while it is off."""

    setting: str
    on: object = True
    off: object = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table; see the module's description."""

    name: str
    text: str
    topic: Topic
    keys: str = ""
    mac: str | None = None
    kind: Kind = Kind.DONE
    group: str = ""
    tip: str = ""
    tip_on: str = ""
    icon: str = ""
    is_held: bool = False  # the page watches press and release of its key; see `ActionSet`
    repeats: bool = False  # goes on while the key is held
    needs: Needs = Needs.NOTHING
    turns: Turn | None = None


# fmt: off
ENTRIES: tuple[Entry, ...] = (
    Entry("pinyin", translatable("Pinyin"), Topic.READINGS, "P",
          kind=Kind.SWITCHED, is_held=True,
          tip=translatable("Show pinyin"),
          tip_on=translatable("Hide pinyin"), needs=Needs.ARTICLE),
    Entry("zhuyin", translatable("Zhuyin"), Topic.READINGS, "Z",
          kind=Kind.SWITCHED,
          needs=Needs.ARTICLE, turns=Turn("notation", Notation.ZHUYIN, Notation.PINYIN)),
    Entry("tone_colours", translatable("Colour the tones"), Topic.READINGS, "T",
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("tone_colours")),
    Entry("by_words", translatable("Pinyin by words"), Topic.READINGS, "W",
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("by_words")),
    Entry("sandhi", translatable("Tones as they are spoken"), Topic.READINGS,
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("sandhi")),
    Entry("readings_all", translatable("Over all words"), Topic.READINGS,
          "Shift+P", kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("readings_unknown", translatable("Over unknown words"), Topic.READINGS,
          "U", kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("readings_file", translatable("Only those in the file"), Topic.READINGS,
          kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("readings_chosen", translatable("Only where I chose"), Topic.READINGS,
          kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("pinyin_here", translatable("Pinyin here"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("no_pinyin_here", translatable("No pinyin here"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("as_usual_here", translatable("As usual here"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("spelling_marks", translatable("Tone marks (zhōng)"), Topic.READINGS,
          kind=Kind.ONE_OF, group="spelling", turns=Turn("spelling", Style.MARKS)),
    Entry("spelling_digits", translatable("Tone digits (zhong1)"), Topic.READINGS,
          kind=Kind.ONE_OF, group="spelling", turns=Turn("spelling", Style.DIGITS)),
    Entry("spelling_plain", translatable("No tones (zhong)"), Topic.READINGS,
          kind=Kind.ONE_OF, group="spelling", turns=Turn("spelling", Style.PLAIN)),
    Entry("hold_places", translatable("Keep every character in its place"),
          Topic.READINGS, kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("hold_places")),
    Entry("show_origins", translatable("Show where readings come from"),
          Topic.READINGS, kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("show_origins")),
    Entry("mark_doubts", translatable("Mark doubtful readings"), Topic.READINGS,
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("mark_doubts")),
    Entry("choose_reading", translatable("Choose a reading…"), Topic.READINGS,
          "Return; Enter", needs=Needs.WHOLE),
    Entry("next_doubt", translatable("Next doubtful reading"), Topic.READINGS,
          "D", repeats=True, needs=Needs.WHOLE),
    Entry("previous_doubt", translatable("Previous doubtful reading"),
          Topic.READINGS, "Shift+D", repeats=True, needs=Needs.WHOLE),
    Entry("import_readings", translatable("Import readings…"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("export_readings", translatable("Export your readings…"),
          Topic.READINGS, needs=Needs.WHOLE),
    Entry("undo", translatable("Undo"), Topic.READINGS, "Ctrl+Z"),
    Entry("redo", translatable("Redo"), Topic.READINGS,
          "Ctrl+Y; Ctrl+Shift+Z", mac="Ctrl+Shift+Z"),

    Entry("word_card", translatable("Card of the word…"), Topic.WORDS, "E",
          needs=Needs.WHOLE),
    Entry("know", translatable("Known"), Topic.WORDS, "K",
          tip=translatable("The word is known, or is not any more"),
          needs=Needs.WHOLE),
    Entry("keep", translatable("Keep with its sentence"), Topic.WORDS, "V",
          tip=translatable("Keep the word with its sentence, or no more"),
          needs=Needs.WHOLE),
    Entry("words", translatable("Words of the article"), Topic.WORDS, "Shift+V",
          needs=Needs.WHOLE),
    Entry("next_place", translatable("Next place of the word"), Topic.WORDS,
          "J", tip=translatable("Of the word that is selected, or chosen in the"
                                     " panel"), repeats=True, needs=Needs.WHOLE),
    Entry("previous_place", translatable("Previous place of the word"),
          Topic.WORDS, "Shift+J", repeats=True, needs=Needs.WHOLE),
    Entry("practise", translatable("Practise…"), Topic.WORDS, "Ctrl+T",
          tip=translatable("Practise the words that you keep, and readings")),
    Entry("export_words", translatable("Export words…"), Topic.WORDS,
          tip=translatable("Words as cards for Anki or as a table")),
    Entry("import_words", translatable("Import words that you know…"),
          Topic.WORDS),
    Entry("back_up_words", translatable("Export the words that you know…"),
          Topic.WORDS),

    Entry("read_aloud", translatable("Read aloud"), Topic.ALOUD, "R",
          kind=Kind.SWITCHED, icon="speaker",
          tip=translatable("Read aloud from here"),
          tip_on=translatable("Stop reading aloud"), needs=Needs.WHOLE),
    Entry("pause_voice", translatable("Pause the voice, or go on"), Topic.ALOUD,
          "Space", needs=Needs.ALOUD),
    Entry("sentence_again", translatable("The sentence again"), Topic.ALOUD, "A",
          icon="again", needs=Needs.ALOUD),
    Entry("repeat_sentence", translatable("The sentence over and over"), Topic.ALOUD, "Shift+A",
          kind=Kind.SWITCHED, icon="repeat",
          tip=translatable("Say the sentence over and over, until you go on"),
          tip_on=translatable("Go on after the sentence"), needs=Needs.ALOUD),
    Entry("sentence_back", translatable("A sentence back"), Topic.ALOUD, ",",
          icon="sentence-back", repeats=True, needs=Needs.ALOUD),
    Entry("sentence_on", translatable("A sentence on"), Topic.ALOUD, ".",
          icon="sentence-on", repeats=True, needs=Needs.ALOUD),
    Entry("voice_slower", translatable("Slower"), Topic.ALOUD, "[",
          repeats=True, needs=Needs.ALOUD),
    Entry("voice_faster", translatable("Faster"), Topic.ALOUD, "]",
          repeats=True, needs=Needs.ALOUD),
    Entry("to_voice", translatable("Back to the voice"), Topic.ALOUD, "Shift+R",
          needs=Needs.ALOUD),
    Entry("sentence_mode", translatable("One sentence at a time"), Topic.ALOUD,
          "M", kind=Kind.SWITCHED, icon="sentence", needs=Needs.WHOLE),
    Entry("sentence_meanings", translatable("Words below the sentence"),
          Topic.ALOUD, "Shift+M", kind=Kind.SWITCHED, needs=Needs.ALOUD,
          turns=Turn("sentence_meanings")),
    Entry("hear_word", translatable("Hear the word"), Topic.ALOUD, icon="speaker",
          tip=translatable("Hear the word that is selected or pointed at"),
          needs=Needs.WHOLE),
    Entry("recording", translatable("Recording…"), Topic.ALOUD,
          tip=translatable("Hear a recording of this text in place of the voice"),
          needs=Needs.WHOLE),
    Entry("sentence_begins", translatable("This sentence begins now"), Topic.ALOUD, "B",
          tip=translatable("Set when the recording comes to a sentence: the one at the caret, else"
                           " the one that begins about now"), needs=Needs.ALOUD),

    Entry("script_toggle", translatable("As written, or the script last used"),
          Topic.SCRIPT, "S", needs=Needs.ARTICLE),
    Entry("script_source", translatable("As written"), Topic.SCRIPT, "1",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_simplified", translatable("Simplified"), Topic.SCRIPT, "2",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_traditional", translatable("Traditional"), Topic.SCRIPT, "3",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_taiwan", translatable("Taiwan"), Topic.SCRIPT, "4",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_hongkong", translatable("Hong Kong"), Topic.SCRIPT, "5",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("regional_words", translatable("Words of the region"), Topic.SCRIPT,
          "Shift+S", kind=Kind.SWITCHED,
          tip=translatable("Use the region’s words: 軟體 for 软件"),
          tip_on=translatable("Keep the file’s words"),
          needs=Needs.ARTICLE, turns=Turn("regional_words")),
    Entry("exchanged_words", translatable("Exchanged words…"), Topic.SCRIPT,
          needs=Needs.ARTICLE),
    Entry("mark_forms", translatable("Mark characters with several forms"),
          Topic.SCRIPT, kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("mark_forms")),
    Entry("next_form", translatable("Next character with several forms"),
          Topic.SCRIPT, "F", repeats=True, needs=Needs.ARTICLE),
    Entry("repair", translatable("Repair traditional…"), Topic.SCRIPT,
          needs=Needs.WHOLE),

    Entry("find", translatable("Find…"), Topic.MOVING, "Ctrl+F; /",
          icon="search"),
    Entry("find_next", translatable("Find next"), Topic.MOVING, "F3",
          mac="Ctrl+G", repeats=True, needs=Needs.ARTICLE),
    Entry("find_previous", translatable("Find previous"), Topic.MOVING,
          "Shift+F3", mac="Ctrl+Shift+G", repeats=True, needs=Needs.ARTICLE),
    Entry("go_to", translatable("Go to place…"), Topic.MOVING, "Ctrl+G",
          mac="Ctrl+J", needs=Needs.WHOLE),
    Entry("bookmark", translatable("Bookmark this place"), Topic.MOVING,
          "Ctrl+D", needs=Needs.WHOLE),
    Entry("highlight", translatable("Highlight"), Topic.MARKS, "H",
          tip=translatable("Highlight, or in the next colour"), needs=Needs.WHOLE),
    Entry("highlight_yellow", translatable("Yellow"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_green", translatable("Green"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_lilac", translatable("Lilac"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_rose", translatable("Rose"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_none", translatable("Remove the highlight"), Topic.MARKS,
          "Shift+H", needs=Needs.WHOLE),
    Entry("note", translatable("Note…"), Topic.MARKS, "N", icon="pencil",
          needs=Needs.WHOLE),
    Entry("export_notes", translatable("Export notes…"), Topic.MARKS,
          tip=translatable("Export the notes of this article"),
          needs=Needs.WHOLE),
    Entry("export_all_notes", translatable("Export the notes of all articles…"),
          Topic.MARKS),
    Entry("contents", translatable("Contents"), Topic.MOVING, "C; F9",
          mac="C; Meta+Ctrl+S", kind=Kind.SWITCHED, icon="contents",
          tip=translatable("Show contents"),
          tip_on=translatable("Hide contents"), needs=Needs.ARTICLE),
    Entry("back", translatable("Back"), Topic.MOVING, "Alt+Left", mac="Ctrl+[",
          tip=translatable("Back to where you were")),
    Entry("forward", translatable("Forward"), Topic.MOVING, "Alt+Right",
          mac="Ctrl+]"),
    Entry("next_chapter", translatable("Next chapter"), Topic.MOVING,
          "Ctrl+PgDown", needs=Needs.ARTICLE),
    Entry("previous_chapter", translatable("Previous chapter"), Topic.MOVING,
          "Ctrl+PgUp", needs=Needs.ARTICLE),
    Entry("screen_on", translatable("A screen on"), Topic.MOVING,
          "Space; PgDown", repeats=True, needs=Needs.ARTICLE),
    Entry("screen_back", translatable("A screen back"), Topic.MOVING,
          "Shift+Space; PgUp", repeats=True, needs=Needs.ARTICLE),

    Entry("open", translatable("Open…"), Topic.ARTICLE, "Ctrl+O", icon="folder",
          tip=translatable("Open a file")),
    Entry("next_file", translatable("Open the next file"), Topic.ARTICLE,
          "Ctrl+Shift+O"),
    Entry("waiting_files", translatable("Files that wait…"), Topic.ARTICLE,
          "Shift+O"),
    Entry("paste", translatable("Paste as article"), Topic.ARTICLE, "Ctrl+V"),
    Entry("reopen", translatable("Reopen with encoding…"), Topic.ARTICLE,
          needs=Needs.FILE),
    Entry("as_it_is", translatable("Show the file as it is"), Topic.ARTICLE,
          kind=Kind.SWITCHED, needs=Needs.ARTICLE),
    Entry("details", translatable("Details of the article…"), Topic.ARTICLE,
          needs=Needs.WHOLE),
    Entry("print", translatable("Print…"), Topic.ARTICLE, "Ctrl+P",
          needs=Needs.WHOLE),
    Entry("worksheet", translatable("Worksheet…"), Topic.ARTICLE,
          needs=Needs.WHOLE),
    Entry("start_page", translatable("Start page"), Topic.ARTICLE, "Ctrl+L",
          needs=Needs.ARTICLE),
    Entry("copy", translatable("Copy"), Topic.ARTICLE, "Ctrl+C",
          needs=Needs.SELECTION),
    Entry("copy_with_pinyin", translatable("Copy with pinyin"), Topic.ARTICLE,
          "Ctrl+Shift+C", needs=Needs.SELECTION),
    Entry("copy_words", translatable("Copy with pinyin by words"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_readings", translatable("Copy the pinyin alone"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_ruby", translatable("Copy with pinyin above"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_anki", translatable("Copy for Anki"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_markdown", translatable("Copy as Markdown"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("export", translatable("Export…"), Topic.ARTICLE, "Ctrl+Shift+E",
          needs=Needs.WHOLE),
    Entry("select_all", translatable("Select all"), Topic.ARTICLE, "Ctrl+A",
          needs=Needs.WHOLE),

    Entry("vertical", translatable("Vertical lines"), Topic.PAGE, "Shift+W",
          kind=Kind.SWITCHED, tip=translatable("Vertical lines, for this article"),
          needs=Needs.ARTICLE),
    Entry("text", translatable("Text…"), Topic.PAGE, icon="text",
          tip=translatable("Size, font and lines of the text"),
          needs=Needs.ARTICLE),
    Entry("larger", translatable("Larger text"), Topic.PAGE, "Ctrl++; Ctrl+=",
          repeats=True),
    Entry("smaller", translatable("Smaller text"), Topic.PAGE, "Ctrl+-",
          repeats=True),
    Entry("usual_size", translatable("Usual size"), Topic.PAGE, "Ctrl+0"),
    Entry("theme_next", translatable("Light, sepia, dark"), Topic.PAGE, "L",
          icon="contrast",
          tip=translatable("Change between light, sepia and dark")),
    Entry("theme_system", translatable("As the system"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.SYSTEM)),
    Entry("theme_light", translatable("Light"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.LIGHT)),
    Entry("theme_sepia", translatable("Sepia"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.SEPIA)),
    Entry("theme_dark", translatable("Dark"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.DARK)),
    Entry("theme_own", translatable("My colours"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.OWN)),

    Entry("full_screen", translatable("Full screen"), Topic.WINDOW, "F11",
          mac="Meta+Ctrl+F", kind=Kind.SWITCHED),
    Entry("leave_full_screen", translatable("Leave full screen"), Topic.WINDOW,
          "Esc"),
    Entry("main_menu", translatable("Open the menu"), Topic.WINDOW, "F10", mac=""),
    Entry("page_menu", translatable("Open the page’s menu"), Topic.WINDOW,
          "Menu; Shift+F10", mac="", needs=Needs.ARTICLE),
    Entry("settings", translatable("Settings…"), Topic.WINDOW, "Ctrl+,",
          icon="settings"),
    Entry("help", translatable("Help"), Topic.WINDOW, "F1", mac="Ctrl+?"),
    Entry("keys", translatable("Keys"), Topic.WINDOW, "Shift+F1", mac="Ctrl+/",
          icon="keyboard"),
    Entry("about", translatable("About Duyin"), Topic.WINDOW),
    Entry("close_window", translatable("Close window"), Topic.WINDOW, "Ctrl+W"),
    Entry("quit", translatable("Quit Duyin"), Topic.WINDOW, "Ctrl+Q"),
)
# fmt: on

_BY_NAME = {entry.name: entry for entry in ENTRIES}
_OF_OTHERS = (
    Qt.KeyboardModifier.ControlModifier.value
    | Qt.KeyboardModifier.AltModifier.value
    | Qt.KeyboardModifier.MetaModifier.value
)
_KEY = ~Qt.KeyboardModifier.KeyboardModifierMask.value
_FUNCTION_KEYS = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)


def entry(name: str) -> Entry:
    """The line of the table with this name. KeyError for a name that is none."""
    return _BY_NAME[name]


def usual_keys(one: Entry) -> str:
    """The keys that an action has on this system unless they are changed."""
    if sys.platform == "darwin" and one.mac is not None:
        return one.mac
    return one.keys


def keys_of(one: Entry, changed: Mapping[str, str]) -> tuple[QKeySequence, ...]:
    """The keys that an action has; the first is the one shown. "" among the changed is none."""
    text = changed.get(one.name, usual_keys(one))
    portable = QKeySequence.SequenceFormat.PortableText
    return tuple(
        sequence
        for sequence in QKeySequence.listFromString(text, portable)
        if not sequence.isEmpty()
    )


def key_text(sequence: QKeySequence) -> str:
    """A key as this system writes it."""
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def combination(sequence: QKeySequence) -> QKeyCombination:
    """The first key of a sequence that is not empty, with its modifiers."""
    return sequence[0]  # type: ignore[index,no-any-return]


def belongs_to_page(sequence: QKeySequence) -> bool:
    """Whether a key is meant for the page: it is not heard where something is typed."""
    first = combination(sequence).toCombined()
    return first & _KEY not in _FUNCTION_KEYS and not first & _OF_OTHERS


def writes(sequence: QKeySequence) -> bool:
    """Whether a key of the page writes a character in a field: no other control has a use for it.

    Space does too, but it presses buttons.
    """
    key = combination(sequence).key()
    return belongs_to_page(sequence) and Qt.Key.Key_Space < key < Qt.Key.Key_Escape


def clashes(changed: Mapping[str, str]) -> dict[str, list[str]]:
    """Keys that more than one action has at one time, in portable writing, with the actions'
    names."""
    users: dict[tuple[str, bool], list[str]] = {}
    for one, sequence in _all_keys(changed):
        users.setdefault((sequence.toString(), one.needs is Needs.ALOUD), []).append(one.name)
    found: dict[str, list[str]] = {}
    for (key, _), names in users.items():
        if len(names) > 1:
            found[key] = found.get(key, []) + names
    return found


def _all_keys(changed: Mapping[str, str]) -> Iterator[tuple[Entry, QKeySequence]]:
    for one in ENTRIES:
        for sequence in keys_of(one, changed):
            yield one, sequence
