"""Which actions stand in which menu: "more" and its submenus, the page's own, macOS's menu bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget

from reader.language import tr, translatable
from reader.qt.actions.qactions import ActionSet
from reader.qt.style.theme import Theme
from reader.qt.widgets.menu import Menu


@dataclass(frozen=True, slots=True)
class Part:
    """A menu: its title and, in order, names of actions, None for a line, menus in it."""

    title: str
    items: "Sequence[str | Part | None]"


COPY_AS = Part(
    translatable("Copy"),
    (
        "copy", None, "copy_with_pinyin", "copy_words", "copy_ruby", "copy_readings", None,
        "copy_anki", "copy_markdown",
    ),
)  # fmt: skip
READINGS = Part(
    translatable("Readings"),
    (
        "readings_all", "readings_unknown", "readings_file", "readings_chosen", None,
        "by_words", "sandhi", None, "spelling_marks", "spelling_digits", "spelling_plain", None,
        "hold_places", "show_origins", "mark_doubts",
    ),
)  # fmt: skip
HERE = Part(
    translatable("Pinyin here"),
    ("pinyin_here", "no_pinyin_here", "as_usual_here"),
)
CORRECTIONS = Part(
    translatable("Your readings"),
    (
        "choose_reading", "next_doubt", "previous_doubt", None, "undo", "redo", None,
        "import_readings", "export_readings",
    ),
)  # fmt: skip
WORDS = Part(
    translatable("Words"),
    (
        "word_card", "know", "keep", None, "words", "practise", None,
        "export_words", "import_words", "back_up_words",
    ),
)  # fmt: skip
ALOUD = Part(
    translatable("Reading aloud"),
    (
        "read_aloud", "pause_voice", "sentence_again", "repeat_sentence", "sentence_back",
        "sentence_on", None,
        "voice_slower", "voice_faster", "to_voice", None,
        "sentence_mode", "sentence_meanings", "hear_word", None,
        "recording", "sentence_begins",
    ),
)  # fmt: skip
HIGHLIGHT = Part(
    translatable("Highlight"),
    (
        "highlight_yellow", "highlight_green", "highlight_lilac", "highlight_rose", None,
        "highlight", "highlight_none",
    ),
)  # fmt: skip
SCRIPT = Part(
    translatable("Script"),
    (
        "script_source", "script_simplified", "script_traditional", "script_taiwan",
        "script_hongkong", None, "script_toggle", "regional_words",
        "exchanged_words", None, "mark_forms", "next_form", "repair",
    ),
)  # fmt: skip
MOVING = Part(
    translatable("Move"),
    (
        "back", "forward", None, "go_to", "find_next", "find_previous", None,
        "next_chapter", "previous_chapter", None, "next_place", "previous_place", None,
        "screen_on", "screen_back",
    ),
)  # fmt: skip
ARTICLE = Part(
    translatable("Article"),
    (
        "open", "next_file", "waiting_files", "paste", "reopen", "as_it_is", "details", None,
        "select_all", None, "export", "print", "worksheet", "export_notes", "export_all_notes",
        None, "start_page", "close_window",
    ),
)  # fmt: skip
TEXT = Part(
    translatable("Text size"),
    ("larger", "smaller", "usual_size", None, "vertical", "text"),
)
THEME = Part(
    translatable("Theme"),
    ("theme_system", "theme_light", "theme_sepia", "theme_dark", "theme_own", None, "theme_next"),
)
MORE = Part(
    translatable("More"),
    (
        "pinyin", "zhuyin", "tone_colours", READINGS, HERE, CORRECTIONS, WORDS, SCRIPT,
        ALOUD, None,
        "find", MOVING, "contents", "bookmark", HIGHLIGHT, "note", COPY_AS, None,
        ARTICLE, TEXT, THEME, "full_screen", None,
        "settings", "help", "keys", "about", "quit",
    ),
)  # fmt: skip
PAGE = Part(
    "",
    (
        "word_card", "choose_reading", HERE, "know", "keep", HIGHLIGHT, "note", "undo", None,
        "hear_word", "read_aloud", "recording", None,
        COPY_AS, "select_all", None,
        "bookmark", "find", "go_to", None,
        "pinyin", "zhuyin", SCRIPT, None, "full_screen",
    ),
)  # fmt: skip
BAR = (
    Part(
        translatable("File"),
        ("open", "next_file", "waiting_files", "paste", "reopen", "start_page", None,
         "as_it_is", "details", None,
         "export", "print", "worksheet", "export_notes", "export_all_notes", None,
         "import_readings", "export_readings", None,
         "close_window", "settings", "about", "quit"),
    ),
    Part(
        translatable("Edit"),
        ("undo", "redo", "choose_reading", HERE, WORDS, HIGHLIGHT, "note", None,
         COPY_AS, "select_all", None, "find", "find_next", "find_previous"),
    ),
    Part(
        translatable("View"),
        ("pinyin", "zhuyin", "tone_colours", READINGS, SCRIPT, ALOUD, None, TEXT, THEME, None,
         "contents", "full_screen"),
    ),
    Part(
        translatable("Go"),
        ("back", "forward", None, "go_to", "bookmark", "next_doubt", "previous_doubt", None,
         "next_chapter", "previous_chapter", None, "next_place", "previous_place", None,
         "screen_on", "screen_back"),
    ),
    Part(translatable("Help"), ("help", "keys")),
)  # fmt: skip


def made(part: Part, actions: ActionSet, theme: Theme, parent: QWidget | None = None) -> Menu:
    """A menu of the window; it goes with its parent."""
    menu = Menu(theme, tr(part.title), parent)
    _fill(menu, part, actions, theme)
    return menu


def menu_bar(window: QMainWindow | QWidget, actions: ActionSet) -> QMenuBar:
    """The bar at the top of the screen, for macOS alone: there Qt's own menus are the system's."""
    bar = QMenuBar(window)
    for part in BAR:
        _fill_plain(bar.addMenu(tr(part.title)), part, actions)
    return bar


def _fill(menu: Menu, part: Part, actions: ActionSet, theme: Theme) -> None:
    for item in part.items:
        if item is None:
            menu.addSeparator()
        elif isinstance(item, Part):
            menu.addMenu(made(item, actions, theme, menu))
        else:
            menu.addAction(actions[item])


def _fill_plain(menu: QMenu, part: Part, actions: ActionSet) -> None:
    for item in part.items:
        if item is None:
            menu.addSeparator()
        elif isinstance(item, Part):
            _fill_plain(menu.addMenu(tr(item.title)), item, actions)
        else:
            menu.addAction(actions[item])
