"""The topics of the help in their order, and where the text of each lies."""

from reader.resources import resource

TOPICS = (
    "first-steps",
    "page",
    "correcting",
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

LANGUAGES = ("en", "zh_CN", "zh_TW")
"""Each is a folder with all topics."""

_TRADITIONAL = ("TW", "HK", "MO")


def language_for(locale: str) -> str:
    """The language of the help for a locale's name, as "zh_HK" or "de_AT": one of `LANGUAGES`."""
    parts = locale.replace("-", "_").split("_")
    if parts[0] != "zh":
        return "en"
    is_traditional = "Hant" in parts or (parts[-1] in _TRADITIONAL and "Hans" not in parts)
    return "zh_TW" if is_traditional else "zh_CN"


def title_of(topic: str, language: str) -> str:
    """The title of a topic: its first line."""
    return source_of(topic, language).partition("\n")[0].removeprefix("# ")


def source_of(topic: str, language: str) -> str:
    """The Markdown of a topic."""
    return resource("help", language, f"{topic}.md").read_text("utf-8")
