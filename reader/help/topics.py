"""The topics of the help in their order, and where the text of each lies: in the folder of a
language."""

from reader.language import Language
from reader.resources import resource

TOPICS = (
    "first-steps",
    "page",
    "correcting",
    "how-right",
    "scripts",
    "words",
    "practising",
    "marks",
    "library",
    "finding",
    "exporting",
    "printing",
    "worksheets",
    "anki",
    "vertical",
    "looks",
    "formats",
    "dictionaries",
    "screen-reader",
    "keys",
    "commands",
    "trouble",
)
"""As they are listed; the first is what the help opens with."""


def title_of(topic: str, language: Language) -> str:
    """The title of a topic: its first line."""
    return source_of(topic, language).partition("\n")[0].removeprefix("# ")


def source_of(topic: str, language: Language) -> str:
    """The Markdown of a topic."""
    return resource("help", language.value, f"{topic}.md").read_text("utf-8")
