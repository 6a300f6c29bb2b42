"""`duyin doctor`: what is there of all that the program needs, and how to mend what is missing.

It works where packages are missing or broken, and changes nothing.
"""

import argparse
import json

from reader.commands.streams import Failure, write_pieces
from reader.diagnosis.finding import Finding, State
from reader.language import Language, tr, translatable, use
from reader.language.columns import padded, wrapped
from reader.quoting import visible

SAYS = translatable("Tell what is there of all that Duyin needs, and how to mend what is missing.")
_SIGNS = {State.GOOD: "✓", State.LACKS: "–", State.MISSING: "✗"}
_TOPICS = {
    "packages": translatable("packages"),
    "system": translatable("system"),
    "libraries": translatable("libraries"),
    "screen": translatable("screen"),
    "fonts": translatable("fonts"),
    "tables": translatable("tables"),
    "library": translatable("library"),
    "settings": translatable("settings"),
    "folders": translatable("folders"),
    "disk": translatable("disk"),
    "voice": translatable("voice"),
    "films": translatable("films"),
    "tools": translatable("tools"),
}
_INDENT, _WIDTH = 13, 79  # columns


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    verb.add_argument("--json", action="store_true", help=tr("an object a line, not sentences"))
    verb.add_argument(
        "--developing", action="store_true",
        help=tr("also what only the program's developers need"),
    )  # fmt: skip


def carry_out(asked: argparse.Namespace) -> None:
    """Look at one thing after another, and tell. Raises Failure where something needed lacks."""
    from reader.diagnosis.examination import findings

    if asked.json:
        use(Language.ENGLISH)
    missing = 0
    for finding in findings(developing=asked.developing):
        missing += finding.state is State.MISSING
        write_pieces(None, (_as_json(finding) if asked.json else _as_lines(finding),))
    if missing:
        raise Failure(tr("something that Duyin needs is missing"))


def _as_lines(finding: Finding) -> str:
    """A sentence, and below it what mends it, each beside what it is about."""
    topic, remedy = _TOPICS.get(finding.topic, finding.topic), finding.remedy
    lines = wrapped(visible(finding.sentence), _WIDTH - _INDENT)
    mended = [f"→ {visible(tr(remedy))}"] if remedy else []
    begin = padded(f"{_SIGNS[finding.state]} {tr(topic)}", _INDENT - 1) + " "
    return begin + f"\n{' ' * _INDENT}".join((*lines, *mended)) + "\n"


def _as_json(finding: Finding) -> str:
    told = {
        "topic": finding.topic, "state": finding.state.value, "told": finding.sentence,
        "remedy": finding.remedy or None,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False) + "\n"
