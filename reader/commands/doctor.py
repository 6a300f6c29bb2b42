"""`duyin doctor`: what is there of all that the program needs, and how to mend what is missing.

It works where packages are missing or broken, and changes nothing.
"""

import argparse
import json
import textwrap

from reader.commands.streams import Failure, write_pieces
from reader.diagnosis.finding import Finding, State
from reader.quoting import visible

SAYS = "Tell what is there of all that Duyin needs, and how to mend what is missing."
_SIGNS = {State.GOOD: "✓", State.LACKS: "–", State.MISSING: "✗"}
_TOPIC = 11  # columns
_COLUMNS = 79


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    verb.add_argument("--json", action="store_true", help="an object a line, not sentences")
    verb.add_argument(
        "--developing", action="store_true", help="also what only the program's developers need"
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Look at one thing after another, and tell. Raises Failure where something needed lacks."""
    from reader.diagnosis.examination import findings

    missing = 0
    for finding in findings(developing=asked.developing):
        missing += finding.state is State.MISSING
        write_pieces(None, (_as_json(finding) if asked.json else _as_lines(finding),))
    if missing:
        raise Failure("something that Duyin needs is missing")


def _as_lines(finding: Finding) -> str:
    begin = f"{_SIGNS[finding.state]} {finding.topic}".ljust(_TOPIC + 2)
    lines = textwrap.fill(
        visible(finding.sentence), _COLUMNS, initial_indent=begin,
        subsequent_indent=" " * (_TOPIC + 2), break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    mended = f"\n{' ' * (_TOPIC + 2)}→ {visible(finding.remedy)}" if finding.remedy else ""
    return f"{lines}{mended}\n"


def _as_json(finding: Finding) -> str:
    told = {
        "topic": finding.topic, "state": finding.state.value, "told": finding.sentence,
        "remedy": finding.remedy or None,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False) + "\n"
