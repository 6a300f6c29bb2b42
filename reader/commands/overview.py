"""`duyin --help`: what the program is, and what its commands do."""

from reader.commands import VERBS
from reader.language import sentences, tr
from reader.language.columns import columns, padded, wrapped

_WIDTH = 98  # columns


def overview() -> str:
    """The whole of it, as it is written."""
    usage = tr("usage: ")
    uses = ["duyin [FILE …]", *(_use(verb, takes) for verb, (takes, _) in VERBS.items())]
    return "\n".join((
        usage + uses[0],
        *(" " * columns(usage) + each for each in uses[1:]),
        "",
        *wrapped(about(), _WIDTH),
        "",
        *(f"  {padded(verb, 13)}{tr(told)}" for verb, (_, told) in VERBS.items()),
        "",
        *(f"  {padded(name, 13)}{told}" for name, told in options().items()),
        "",
    ))  # fmt: skip


def about() -> str:
    """What the program is, in a few sentences."""
    return sentences((
        tr("Duyin 讀音 reads Chinese with pinyin above the characters."),
        tr("With files, or with nothing, it opens its window; several are read one after another."),
        tr("The commands need no screen; `-` as the file reads standard input."),
    ))  # fmt: skip


def options() -> dict[str, str]:
    """What stands in the place of a command, and what it does."""
    told = tr("this help; `{command}` tells a command's options")
    return {
        "-h, --help": told.format(command="duyin annotate --help"),
        "--version": tr("the versions of the program and of its parts"),
    }


def _use(verb: str, takes: str) -> str:
    options = tr("[options]")
    return f"duyin {verb} " + takes.replace("[options]", options)
