"""The topics of the help in their order, and where the text of each lies: in the folder of a
language."""

from contextlib import suppress

from reader.language import Language, tr
from reader.resources import resource

TOPICS = (
    "first-steps",
    "page",
    "correcting",
    "how-right",
    "scripts",
    "words",
    "practising",
    "aloud",
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
    """The Markdown of a topic: in English where its own is missing or damaged; where that is too,
    what mends it."""
    for each in (language, Language.ENGLISH):
        with suppress(OSError, ValueError):
            source = resource("help", each.value, f"{topic}.md").read_text("utf-8")
            if source.startswith("# "):
                return source
    told = tr("This topic is missing or damaged; it is there again once Duyin is installed again.")
    return f"# {topic}\n\n{told}\n"
