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
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.pinyin import Style
from reader.settings import Notation, ThemeChoice


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text of the table for lupdate, which looks for this name; Qt's own has no type."""
    return text


class Topic(Enum):
    """The headings of the list of keys, in their order; the value is English."""

    READINGS = QT_TRANSLATE_NOOP("Actions", "Readings")
    WORDS = QT_TRANSLATE_NOOP("Actions", "Words")
    SCRIPT = QT_TRANSLATE_NOOP("Actions", "Script")
    MOVING = QT_TRANSLATE_NOOP("Actions", "Finding and moving")
    MARKS = QT_TRANSLATE_NOOP("Actions", "Highlights and notes")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "Article")
    PAGE = QT_TRANSLATE_NOOP("Actions", "Page")
    WINDOW = QT_TRANSLATE_NOOP("Actions", "Window")


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
    Entry("pinyin", QT_TRANSLATE_NOOP("Actions", "Pinyin"), Topic.READINGS, "P",
          kind=Kind.SWITCHED, is_held=True,
          tip=QT_TRANSLATE_NOOP("Actions", "Show pinyin"),
          tip_on=QT_TRANSLATE_NOOP("Actions", "Hide pinyin"), needs=Needs.ARTICLE),
    Entry("zhuyin", QT_TRANSLATE_NOOP("Actions", "Zhuyin"), Topic.READINGS, "Z",
          kind=Kind.SWITCHED,
          needs=Needs.ARTICLE, turns=Turn("notation", Notation.ZHUYIN, Notation.PINYIN)),
    Entry("tone_colours", QT_TRANSLATE_NOOP("Actions", "Colour the tones"), Topic.READINGS, "T",
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("tone_colours")),
    Entry("by_words", QT_TRANSLATE_NOOP("Actions", "Pinyin by words"), Topic.READINGS, "W",
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("by_words")),
    Entry("sandhi", QT_TRANSLATE_NOOP("Actions", "Tones as they are spoken"), Topic.READINGS,
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("sandhi")),
    Entry("readings_all", QT_TRANSLATE_NOOP("Actions", "Over all words"), Topic.READINGS,
          "Shift+P", kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("readings_unknown", QT_TRANSLATE_NOOP("Actions", "Over unknown words"), Topic.READINGS,
          "U", kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("readings_file", QT_TRANSLATE_NOOP("Actions", "Only those in the file"), Topic.READINGS,
          kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("readings_chosen", QT_TRANSLATE_NOOP("Actions", "Only where I chose"), Topic.READINGS,
          kind=Kind.ONE_OF, group="readings", needs=Needs.ARTICLE),
    Entry("pinyin_here", QT_TRANSLATE_NOOP("Actions", "Pinyin here"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("no_pinyin_here", QT_TRANSLATE_NOOP("Actions", "No pinyin here"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("as_usual_here", QT_TRANSLATE_NOOP("Actions", "As usual here"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("spelling_marks", QT_TRANSLATE_NOOP("Actions", "Tone marks (zhōng)"), Topic.READINGS,
          kind=Kind.ONE_OF, group="spelling", turns=Turn("spelling", Style.MARKS)),
    Entry("spelling_digits", QT_TRANSLATE_NOOP("Actions", "Tone digits (zhong1)"), Topic.READINGS,
          kind=Kind.ONE_OF, group="spelling", turns=Turn("spelling", Style.DIGITS)),
    Entry("spelling_plain", QT_TRANSLATE_NOOP("Actions", "No tones (zhong)"), Topic.READINGS,
          kind=Kind.ONE_OF, group="spelling", turns=Turn("spelling", Style.PLAIN)),
    Entry("hold_places", QT_TRANSLATE_NOOP("Actions", "Keep every character in its place"),
          Topic.READINGS, kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("hold_places")),
    Entry("show_origins", QT_TRANSLATE_NOOP("Actions", "Show where readings come from"),
          Topic.READINGS, kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("show_origins")),
    Entry("mark_doubts", QT_TRANSLATE_NOOP("Actions", "Mark doubtful readings"), Topic.READINGS,
          kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("mark_doubts")),
    Entry("choose_reading", QT_TRANSLATE_NOOP("Actions", "Choose a reading…"), Topic.READINGS,
          "Return; Enter", needs=Needs.WHOLE),
    Entry("next_doubt", QT_TRANSLATE_NOOP("Actions", "Next doubtful reading"), Topic.READINGS,
          "D", repeats=True, needs=Needs.WHOLE),
    Entry("previous_doubt", QT_TRANSLATE_NOOP("Actions", "Previous doubtful reading"),
          Topic.READINGS, "Shift+D", repeats=True, needs=Needs.WHOLE),
    Entry("import_readings", QT_TRANSLATE_NOOP("Actions", "Import readings…"), Topic.READINGS,
          needs=Needs.WHOLE),
    Entry("export_readings", QT_TRANSLATE_NOOP("Actions", "Export your readings…"),
          Topic.READINGS, needs=Needs.WHOLE),
    Entry("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), Topic.READINGS, "Ctrl+Z"),
    Entry("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), Topic.READINGS,
          "Ctrl+Y; Ctrl+Shift+Z", mac="Ctrl+Shift+Z"),

    Entry("word_card", QT_TRANSLATE_NOOP("Actions", "Card of the word…"), Topic.WORDS, "E",
          needs=Needs.WHOLE),
    Entry("know", QT_TRANSLATE_NOOP("Actions", "Known"), Topic.WORDS, "K",
          tip=QT_TRANSLATE_NOOP("Actions", "The word is known, or is not any more"),
          needs=Needs.WHOLE),
    Entry("keep", QT_TRANSLATE_NOOP("Actions", "Keep with its sentence"), Topic.WORDS, "V",
          tip=QT_TRANSLATE_NOOP("Actions", "Keep the word with its sentence, or no more"),
          needs=Needs.WHOLE),
    Entry("words", QT_TRANSLATE_NOOP("Actions", "Words of the article"), Topic.WORDS, "Shift+V",
          needs=Needs.WHOLE),
    Entry("next_place", QT_TRANSLATE_NOOP("Actions", "Next place of the word"), Topic.WORDS,
          "J", tip=QT_TRANSLATE_NOOP("Actions", "Of the word that is selected, or chosen in the"
                                     " panel"), repeats=True, needs=Needs.WHOLE),
    Entry("previous_place", QT_TRANSLATE_NOOP("Actions", "Previous place of the word"),
          Topic.WORDS, "Shift+J", repeats=True, needs=Needs.WHOLE),
    Entry("practise", QT_TRANSLATE_NOOP("Actions", "Practise…"), Topic.WORDS, "Ctrl+T",
          tip=QT_TRANSLATE_NOOP("Actions", "Practise the words that you keep, and readings")),
    Entry("export_words", QT_TRANSLATE_NOOP("Actions", "Export words…"), Topic.WORDS,
          tip=QT_TRANSLATE_NOOP("Actions", "Words as cards for Anki or as a table")),
    Entry("import_words", QT_TRANSLATE_NOOP("Actions", "Import words that you know…"),
          Topic.WORDS),
    Entry("back_up_words", QT_TRANSLATE_NOOP("Actions", "Export the words that you know…"),
          Topic.WORDS),

    Entry("script_toggle", QT_TRANSLATE_NOOP("Actions", "As written, or the script last used"),
          Topic.SCRIPT, "S", needs=Needs.ARTICLE),
    Entry("script_source", QT_TRANSLATE_NOOP("Actions", "As written"), Topic.SCRIPT, "1",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_simplified", QT_TRANSLATE_NOOP("Actions", "Simplified"), Topic.SCRIPT, "2",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_traditional", QT_TRANSLATE_NOOP("Actions", "Traditional"), Topic.SCRIPT, "3",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_taiwan", QT_TRANSLATE_NOOP("Actions", "Taiwan"), Topic.SCRIPT, "4",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("script_hongkong", QT_TRANSLATE_NOOP("Actions", "Hong Kong"), Topic.SCRIPT, "5",
          kind=Kind.ONE_OF, group="script", needs=Needs.ARTICLE),
    Entry("regional_words", QT_TRANSLATE_NOOP("Actions", "Words of the region"), Topic.SCRIPT,
          "Shift+S", kind=Kind.SWITCHED,
          tip=QT_TRANSLATE_NOOP("Actions", "Use the region’s words: 軟體 for 软件"),
          tip_on=QT_TRANSLATE_NOOP("Actions", "Keep the file’s words"),
          needs=Needs.ARTICLE, turns=Turn("regional_words")),
    Entry("exchanged_words", QT_TRANSLATE_NOOP("Actions", "Exchanged words…"), Topic.SCRIPT,
          needs=Needs.ARTICLE),
    Entry("mark_forms", QT_TRANSLATE_NOOP("Actions", "Mark characters with several forms"),
          Topic.SCRIPT, kind=Kind.SWITCHED, needs=Needs.ARTICLE, turns=Turn("mark_forms")),
    Entry("next_form", QT_TRANSLATE_NOOP("Actions", "Next character with several forms"),
          Topic.SCRIPT, "F", repeats=True, needs=Needs.ARTICLE),
    Entry("repair", QT_TRANSLATE_NOOP("Actions", "Repair traditional…"), Topic.SCRIPT,
          needs=Needs.WHOLE),

    Entry("find", QT_TRANSLATE_NOOP("Actions", "Find…"), Topic.MOVING, "Ctrl+F; /",
          icon="search"),
    Entry("find_next", QT_TRANSLATE_NOOP("Actions", "Find next"), Topic.MOVING, "F3",
          mac="Ctrl+G", repeats=True, needs=Needs.ARTICLE),
    Entry("find_previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), Topic.MOVING,
          "Shift+F3", mac="Ctrl+Shift+G", repeats=True, needs=Needs.ARTICLE),
    Entry("go_to", QT_TRANSLATE_NOOP("Actions", "Go to place…"), Topic.MOVING, "Ctrl+G",
          mac="Ctrl+J", needs=Needs.WHOLE),
    Entry("bookmark", QT_TRANSLATE_NOOP("Actions", "Bookmark this place"), Topic.MOVING,
          "Ctrl+D", needs=Needs.WHOLE),
    Entry("highlight", QT_TRANSLATE_NOOP("Actions", "Highlight"), Topic.MARKS, "H",
          tip=QT_TRANSLATE_NOOP("Actions", "Highlight, or in the next colour"), needs=Needs.WHOLE),
    Entry("highlight_yellow", QT_TRANSLATE_NOOP("Actions", "Yellow"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_green", QT_TRANSLATE_NOOP("Actions", "Green"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_lilac", QT_TRANSLATE_NOOP("Actions", "Lilac"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_rose", QT_TRANSLATE_NOOP("Actions", "Rose"), Topic.MARKS,
          needs=Needs.WHOLE),
    Entry("highlight_none", QT_TRANSLATE_NOOP("Actions", "Remove the highlight"), Topic.MARKS,
          "Shift+H", needs=Needs.WHOLE),
    Entry("note", QT_TRANSLATE_NOOP("Actions", "Note…"), Topic.MARKS, "N", icon="pencil",
          needs=Needs.WHOLE),
    Entry("export_notes", QT_TRANSLATE_NOOP("Actions", "Export notes…"), Topic.MARKS,
          tip=QT_TRANSLATE_NOOP("Actions", "Export the notes of this article"),
          needs=Needs.WHOLE),
    Entry("export_all_notes", QT_TRANSLATE_NOOP("Actions", "Export the notes of all articles…"),
          Topic.MARKS),
    Entry("contents", QT_TRANSLATE_NOOP("Actions", "Contents"), Topic.MOVING, "C; F9",
          mac="C; Meta+Ctrl+S", kind=Kind.SWITCHED, icon="contents",
          tip=QT_TRANSLATE_NOOP("Actions", "Show contents"),
          tip_on=QT_TRANSLATE_NOOP("Actions", "Hide contents"), needs=Needs.ARTICLE),
    Entry("back", QT_TRANSLATE_NOOP("Actions", "Back"), Topic.MOVING, "Alt+Left", mac="Ctrl+[",
          tip=QT_TRANSLATE_NOOP("Actions", "Back to where you were")),
    Entry("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), Topic.MOVING, "Alt+Right",
          mac="Ctrl+]"),
    Entry("next_chapter", QT_TRANSLATE_NOOP("Actions", "Next chapter"), Topic.MOVING,
          "Ctrl+PgDown", needs=Needs.ARTICLE),
    Entry("previous_chapter", QT_TRANSLATE_NOOP("Actions", "Previous chapter"), Topic.MOVING,
          "Ctrl+PgUp", needs=Needs.ARTICLE),
    Entry("screen_on", QT_TRANSLATE_NOOP("Actions", "A screen on"), Topic.MOVING,
          "Space; PgDown", repeats=True, needs=Needs.ARTICLE),
    Entry("screen_back", QT_TRANSLATE_NOOP("Actions", "A screen back"), Topic.MOVING,
          "Shift+Space; PgUp", repeats=True, needs=Needs.ARTICLE),

    Entry("open", QT_TRANSLATE_NOOP("Actions", "Open…"), Topic.ARTICLE, "Ctrl+O", icon="folder",
          tip=QT_TRANSLATE_NOOP("Actions", "Open a file")),
    Entry("next_file", QT_TRANSLATE_NOOP("Actions", "Open the next file"), Topic.ARTICLE,
          "Ctrl+Shift+O"),
    Entry("waiting_files", QT_TRANSLATE_NOOP("Actions", "Files that wait…"), Topic.ARTICLE,
          "Shift+O"),
    Entry("paste", QT_TRANSLATE_NOOP("Actions", "Paste as article"), Topic.ARTICLE, "Ctrl+V"),
    Entry("reopen", QT_TRANSLATE_NOOP("Actions", "Reopen with encoding…"), Topic.ARTICLE,
          needs=Needs.FILE),
    Entry("as_it_is", QT_TRANSLATE_NOOP("Actions", "Show the file as it is"), Topic.ARTICLE,
          kind=Kind.SWITCHED, needs=Needs.ARTICLE),
    Entry("details", QT_TRANSLATE_NOOP("Actions", "Details of the article…"), Topic.ARTICLE,
          needs=Needs.WHOLE),
    Entry("print", QT_TRANSLATE_NOOP("Actions", "Print…"), Topic.ARTICLE, "Ctrl+P",
          needs=Needs.WHOLE),
    Entry("worksheet", QT_TRANSLATE_NOOP("Actions", "Worksheet…"), Topic.ARTICLE,
          needs=Needs.WHOLE),
    Entry("start_page", QT_TRANSLATE_NOOP("Actions", "Start page"), Topic.ARTICLE, "Ctrl+L",
          needs=Needs.ARTICLE),
    Entry("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), Topic.ARTICLE, "Ctrl+C",
          needs=Needs.SELECTION),
    Entry("copy_with_pinyin", QT_TRANSLATE_NOOP("Actions", "Copy with pinyin"), Topic.ARTICLE,
          "Ctrl+Shift+C", needs=Needs.SELECTION),
    Entry("copy_words", QT_TRANSLATE_NOOP("Actions", "Copy with pinyin by words"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_readings", QT_TRANSLATE_NOOP("Actions", "Copy the pinyin alone"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_ruby", QT_TRANSLATE_NOOP("Actions", "Copy with pinyin above"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_anki", QT_TRANSLATE_NOOP("Actions", "Copy for Anki"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("copy_markdown", QT_TRANSLATE_NOOP("Actions", "Copy as Markdown"), Topic.ARTICLE,
          needs=Needs.SELECTION),
    Entry("export", QT_TRANSLATE_NOOP("Actions", "Export…"), Topic.ARTICLE, "Ctrl+Shift+E",
          needs=Needs.WHOLE),
    Entry("select_all", QT_TRANSLATE_NOOP("Actions", "Select all"), Topic.ARTICLE, "Ctrl+A",
          needs=Needs.WHOLE),

    Entry("vertical", QT_TRANSLATE_NOOP("Actions", "Vertical lines"), Topic.PAGE, "Shift+W",
          kind=Kind.SWITCHED, tip=QT_TRANSLATE_NOOP("Actions", "Vertical lines, for this article"),
          needs=Needs.ARTICLE),
    Entry("text", QT_TRANSLATE_NOOP("Actions", "Text…"), Topic.PAGE, icon="text",
          tip=QT_TRANSLATE_NOOP("Actions", "Size, font and lines of the text"),
          needs=Needs.ARTICLE),
    Entry("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), Topic.PAGE, "Ctrl++; Ctrl+=",
          repeats=True),
    Entry("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), Topic.PAGE, "Ctrl+-",
          repeats=True),
    Entry("usual_size", QT_TRANSLATE_NOOP("Actions", "Usual size"), Topic.PAGE, "Ctrl+0"),
    Entry("theme_next", QT_TRANSLATE_NOOP("Actions", "Light, sepia, dark"), Topic.PAGE, "L",
          icon="contrast",
          tip=QT_TRANSLATE_NOOP("Actions", "Change between light, sepia and dark")),
    Entry("theme_system", QT_TRANSLATE_NOOP("Actions", "As the system"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.SYSTEM)),
    Entry("theme_light", QT_TRANSLATE_NOOP("Actions", "Light"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.LIGHT)),
    Entry("theme_sepia", QT_TRANSLATE_NOOP("Actions", "Sepia"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.SEPIA)),
    Entry("theme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.DARK)),
    Entry("theme_own", QT_TRANSLATE_NOOP("Actions", "My colours"), Topic.PAGE,
          kind=Kind.ONE_OF, group="theme", turns=Turn("theme", ThemeChoice.OWN)),

    Entry("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), Topic.WINDOW, "F11",
          mac="Meta+Ctrl+F", kind=Kind.SWITCHED),
    Entry("leave_full_screen", QT_TRANSLATE_NOOP("Actions", "Leave full screen"), Topic.WINDOW,
          "Esc"),
    Entry("main_menu", QT_TRANSLATE_NOOP("Actions", "Open the menu"), Topic.WINDOW, "F10", mac=""),
    Entry("page_menu", QT_TRANSLATE_NOOP("Actions", "Open the page’s menu"), Topic.WINDOW,
          "Menu; Shift+F10", mac="", needs=Needs.ARTICLE),
    Entry("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), Topic.WINDOW, "Ctrl+,",
          icon="settings"),
    Entry("help", QT_TRANSLATE_NOOP("Actions", "Help"), Topic.WINDOW, "F1", mac="Ctrl+?"),
    Entry("keys", QT_TRANSLATE_NOOP("Actions", "Keys"), Topic.WINDOW, "Shift+F1", mac="Ctrl+/",
          icon="keyboard"),
    Entry("about", QT_TRANSLATE_NOOP("Actions", "About Duyin"), Topic.WINDOW),
    Entry("close_window", QT_TRANSLATE_NOOP("Actions", "Close window"), Topic.WINDOW, "Ctrl+W"),
    Entry("quit", QT_TRANSLATE_NOOP("Actions", "Quit Duyin"), Topic.WINDOW, "Ctrl+Q"),
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


def words(text: str) -> str:
    """A text of the table in the interface's language."""
    return QCoreApplication.translate("Actions", text)


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
    """Keys that more than one action has, in portable writing, with the actions' names."""
    users: dict[str, list[str]] = {}
    for one, sequence in _all_keys(changed):
        users.setdefault(sequence.toString(), []).append(one.name)
    return {key: names for key, names in users.items() if len(names) > 1}


def _all_keys(changed: Mapping[str, str]) -> Iterator[tuple[Entry, QKeySequence]]:
    for one in ENTRIES:
        for sequence in keys_of(one, changed):
            yield one, sequence
