"""What the help calls things of the interface is what the interface calls them."""

import pytest

from reader.help.rendering import Kind, mentions, page_of, rendered, tokens_of
from reader.help.topics import TOPICS, source_of
from reader.language import Language, tr, use
from reader.qt.actions.table import entry
from reader.qt.help.names import InterfaceNames
from tests.translating import literals

EVERY = [(topic, language) for topic in TOPICS for language in Language]


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_all_that_a_topic_names_is_there(topic, language):
    page = page_of(topic, language, InterfaceNames({}))
    assert page.title
    assert page.text.startswith(page.title)
    assert "…</b>" not in page.html
    for mention in mentions(tokens_of(source_of(topic, language))):
        InterfaceNames({}).name(mention.kind, mention.of)  # KeyError for what there is not


@pytest.mark.parametrize("damaged", ["{key:no such} and {page:NONE}", "{key:", "# ", "\0[a](b"])
def test_a_damaged_topic_is_shown_as_far_as_it_goes(damaged):
    names = InterfaceNames({})
    page = rendered("marks", f"# Marks\n\n{damaged}\n", names)
    assert page.title == "Marks"
    assert rendered("marks", "# \n", names).title == "marks"


def test_words_of_the_interface_are_those_of_a_part_of_it():
    said = set[str]()
    for module in literals.modules():
        source = module.read_text("utf-8")
        found = literals.look_into(source, "", is_speaking=False, allowed=frozenset())
        said |= {text for text, comment in found.texts if not comment}
    tokens = [token for topic in TOPICS for token in tokens_of(source_of(topic, Language.ENGLISH))]
    named = {mention.of for mention in mentions(tokens) if mention.kind is Kind.TEXT}
    assert named
    assert named - said == set()


def test_a_key_that_was_changed_is_told():
    html = page_of("first-steps", Language.ENGLISH, InterfaceNames({"pinyin": "X"})).html
    assert "<kbd>X</kbd> hides the pinyin" in html


def test_of_an_action_without_a_key_the_name_is_told():
    html = page_of("first-steps", Language.ENGLISH, InterfaceNames({"pinyin": ""})).html
    assert "<b>Pinyin</b> hides the pinyin" in html


@pytest.mark.parametrize(
    ("kind", "of", "name"),
    [
        (Kind.KEY, "find", "Ctrl+F"), (Kind.KEY, "back", "Alt+←"), (Kind.PRESS, "Ctrl", "Ctrl"),
        (Kind.PRESS, "Right", "→"), (Kind.PRESS, "Shift+Enter", "Shift+Enter"),
        (Kind.ACTION, "export", "Export"), (Kind.MENU, "export", "Article › Export"),
        (Kind.MENU, "settings", "Settings"), (Kind.PAGE, "WORDS", "Words"),
        (Kind.SETTING, "hold_places", "Keep every character in its place"),
        (Kind.TEXT, "Match tones", "Match tones"),
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


def test_a_name_is_in_the_language_of_the_interface():
    use(Language.TAIWAN)
    try:
        called = tr(entry("export").text).removesuffix("…")
        assert InterfaceNames({}).name(Kind.ACTION, "export") == called
        assert InterfaceNames({}).name(Kind.MENU, "export").endswith(f" › {called}")
    finally:
        use(Language.ENGLISH)
