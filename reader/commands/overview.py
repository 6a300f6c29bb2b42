"""`duyin --help`: what the program is, and what its commands do."""

from reader.language import sentences, tr, translatable
from reader.language.columns import columns, padded, wrapped

_WIDTH = 98  # columns
_VERBS = (
    ("annotate", "FILE [options]",
     translatable("write the text with its readings: JSON, brackets or HTML")),
    ("convert", "FILE [options]", translatable("write the text in another script")),
    ("export", "FILE -o OUT [options]",
     translatable("write the text in another form: HTML, EPUB, Word, Markdown, Anki …")),
    ("level", "FILE … [options]",
     translatable("tell the level of texts, and how many of their words you know")),
    ("notes", "FILE|--all -o OUT.md", translatable("write your notes and highlights as Markdown")),
    ("picture", "FILE -o PICTURE [options]",
     translatable("draw the page as the window shows it")),
    ("words", "FILE|--collected|--known -o OUT [options]",
     translatable("write words as cards for Anki or a table; take in those that you know")),
    ("worksheet", "FILE -o OUT [options]",
     translatable("make tasks on paper of the text: PDF, Word or HTML")),
)  # fmt: skip


def overview() -> str:
    """The whole of it, as it is written."""
    usage = tr("usage: ")
    uses = ["duyin [FILE …]", *(_use(verb, takes) for verb, takes, _ in _VERBS)]
    about = sentences((
        tr("Duyin 讀音 reads Chinese with pinyin above the characters."),
        tr("With files, or with nothing, it opens its window; several are read one after another."),
        tr("The commands need no screen; `-` as the file reads standard input."),
    ))  # fmt: skip
    options = (
        ("-h, --help",
         tr("this help; `{command}` tells a command's options").format(
             command="duyin annotate --help")),
        ("--version", tr("the program's version")),
    )  # fmt: skip
    return "\n".join((
        usage + uses[0],
        *(" " * columns(usage) + each for each in uses[1:]),
        "",
        *wrapped(about, _WIDTH),
        "",
        *(f"  {padded(verb, 13)}{tr(told)}" for verb, _, told in _VERBS),
        "",
        *(f"  {padded(name, 13)}{told}" for name, told in options),
        "",
    ))  # fmt: skip


def _use(verb: str, takes: str) -> str:
    options = tr("[options]")
    return f"duyin {verb} " + takes.replace("[options]", options)
