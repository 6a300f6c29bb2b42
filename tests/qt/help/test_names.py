"""What the help calls things of the interface is what the interface calls them."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from reader.help.rendering import Kind, mentions, page_of, tokens_of
from reader.help.topics import LANGUAGES, TOPICS, source_of
from reader.qt.help.names import InterfaceNames
from tests.repository import ROOT

EVERY = [(topic, language) for topic in TOPICS for language in LANGUAGES]


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_all_that_a_topic_names_is_there(topic, language):
    page = page_of(topic, language, InterfaceNames({}))
    assert page.title
    assert page.text.startswith(page.title)
    assert "…</b>" not in page.html


def test_words_of_the_interface_are_those_of_a_part_of_it():
    """By their context: the class or the function that translates them, and their English."""
    sources = [path.read_text("utf-8") for path in (ROOT / "reader/qt").rglob("*.py")]
    named = {
        mention.of
        for topic in TOPICS
        for mention in mentions(tokens_of(source_of(topic, "en")))
        if mention.kind is Kind.TEXT
    }
    assert named
    for context, _, english in (one.partition(":") for one in named):
        is_context = re.compile(rf'class {context}\b|"{context}"')
        assert any(is_context.search(source) for source in sources), context
        assert any(f'"{english}"' in source for source in sources), english


def test_a_key_that_was_changed_is_told():
    html = page_of("first-steps", "en", InterfaceNames({"pinyin": "X"})).html
    assert "<kbd>X</kbd> hides the pinyin" in html


def test_of_an_action_without_a_key_the_name_is_told():
    html = page_of("first-steps", "en", InterfaceNames({"pinyin": ""})).html
    assert "<b>Pinyin</b> hides the pinyin" in html


@pytest.mark.parametrize(
    ("kind", "of", "name"),
    [
        (Kind.KEY, "find", "Ctrl+F"), (Kind.KEY, "back", "Alt+←"), (Kind.PRESS, "Ctrl", "Ctrl"),
        (Kind.PRESS, "Right", "→"), (Kind.PRESS, "Shift+Enter", "Shift+Enter"),
        (Kind.ACTION, "export", "Export"), (Kind.MENU, "export", "Article › Export"),
        (Kind.MENU, "settings", "Settings"), (Kind.PAGE, "WORDS", "Words"),
        (Kind.SETTING, "hold_places", "Keep every character in its place"),
        (Kind.TEXT, "FindBar:Match tones", "Match tones"),
    ],
)  # fmt: skip
def test_a_name_is_that_of_the_interface(kind, of, name):
    assert InterfaceNames({}).name(kind, of) == name


@pytest.mark.parametrize(
    ("kind", "of"),
    [(Kind.KEY, "no such"), (Kind.MENU, "leave_full_screen"), (Kind.PRESS, "Ctrl+Nothing"),
     (Kind.SETTING, "no such"), (Kind.PAGE, "NONE")],
)  # fmt: skip
def test_what_there_is_not_has_no_name(kind, of):
    with pytest.raises(KeyError):
        InterfaceNames({}).name(kind, of)


def test_a_name_is_in_the_language_of_the_interface(qapp):
    class German(QTranslator):
        def translate(self, context, source, *_rest):
            return "Ausführen…" if (context, source) == ("Actions", "Export…") else None

    german = German()
    QCoreApplication.installTranslator(german)
    try:
        assert InterfaceNames({}).name(Kind.MENU, "export") == "Article › Ausführen"
    finally:
        QCoreApplication.removeTranslator(german)
