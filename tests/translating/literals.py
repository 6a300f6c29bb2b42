"""The texts in the program's source: which it says to people, and whether lupdate can see them.

lupdate reads words, not Python: it sees `tr("…")` and `translatable("…")` of a literal alone. What
people are shown must stand so, and `tr` be asked when it is shown, not when a module is loaded.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.repository import ROOT

ASKED = ("tr", "said", "translatable")
READER = ROOT / "reader"
SPEAKING = ("qt", "commands", "diagnosis", "settings", "launching.py", "display.py", "journal.py")
"""Where texts for people are written, under `reader`; elsewhere they are data."""

_WORDS = re.compile(
    r"[A-Za-z]{2,} [a-z]|[a-z] [A-Za-z]{2,}|^[A-Z][a-z]{2,}$|[a-z]{2,}…|^[A-Z][a-z]+:"
)
_KEYS = re.compile(r"((Ctrl|Shift|Alt|Meta)\+|Esc|Space|Return|Enter|Menu|F\d)[\w+\[\],./?;= -]*")
_MACHINE = re.compile(r"[<{}]|\w+: \w+;|^[\w.]+=")
_UNSAID = frozenset(
    "setStyleSheet cast TypeVar NewType getLogger debug info warning error exception compile"
    " getattr setattr hasattr fromString deque Thread namedtuple field add_group".split()
)
"""Callees whose texts nobody sees."""


@dataclass(slots=True)
class Found:
    """What stands in one module: texts for lupdate, and places that are wrong."""

    texts: set[tuple[str, str]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def modules() -> Iterator[Path]:
    """All modules of the program."""
    yield from sorted(READER.rglob("*.py"))


def speaks(module: Path) -> bool:
    """Whether texts for people are written in a module."""
    return module.relative_to(READER).parts[0] in SPEAKING


def look_into(source: str, name: str, *, is_speaking: bool, allowed: frozenset[str]) -> Found:
    """What stands in a source; `allowed` are literals that look like words and are none."""
    walk = _Walk(name, is_speaking, allowed)
    walk.visit(ast.parse(source))
    return walk.found


class _Walk(ast.NodeVisitor):
    def __init__(self, name: str, is_speaking: bool, allowed: frozenset[str]) -> None:
        self.found = Found()
        self._name, self._is_speaking, self._allowed = name, is_speaking, allowed
        self._depth = 0  # of functions

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for each in (
            *node.decorator_list,
            *node.args.defaults,
            *filter(None, node.args.kw_defaults),
        ):
            self.visit(each)
        self._inside(node.body)

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._depth += 1
        self.visit(node.body)
        self._depth -= 1

    def _inside(self, body: list[ast.stmt]) -> None:
        self._depth += 1
        for each in body:
            self.visit(each)
        self._depth -= 1

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring, or one of an attribute
            self.visit(node.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        if not (isinstance(node.exc, ast.Call) and _callee(node.exc) in _BUILT_IN):
            self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for call in ast.walk(node):
            is_asked = isinstance(call, ast.Call) and _callee(call) in ASKED
            if is_asked and isinstance(call.args[0], ast.Constant):
                self._fault(call, "stands in an f-string, where lupdate does not see it")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _callee(node)
        if name in ASKED and isinstance(node.func, ast.Name):
            self._asked(node, name)
        elif name not in _UNSAID:
            self.generic_visit(node)

    def _asked(self, node: ast.Call, name: str) -> None:
        said = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
        first = node.args[0] if node.args else None
        if name != "translatable" and not self._depth:
            self._fault(node, "is said when the module is loaded, in the language of that moment")
        if node.keywords and name != "said":
            self._fault(node, "has a keyword, which lupdate does not read")
        if isinstance(first, ast.Constant):
            self.found.texts.add((said[0], said[1] if len(said) > 1 else ""))
            if ("%n" in said[0]) != (len(node.args) > 2) and name == "tr":
                self._fault(node, "has a number without %n, or %n without a number")
        elif name == "translatable" or not isinstance(
            first, ast.Name | ast.Attribute | ast.Subscript
        ):
            self._fault(node, "is given no literal, and no name of one")
        for each in (*node.args[2:], *(told.value for told in node.keywords)):
            self.visit(each)

    def visit_Constant(self, node: ast.Constant) -> None:
        text = node.value
        if not (self._is_speaking and isinstance(text, str)) or text in self._allowed:
            return
        if _WORDS.search(text) and not _KEYS.fullmatch(text) and not _MACHINE.search(text):
            self._fault(node, f"{text!r} is not given to tr")

    def _fault(self, node: ast.expr, what: str) -> None:
        self.found.faults.append(f"{self._name}:{node.lineno}: {what}")


_BUILT_IN = frozenset("ValueError KeyError TypeError RuntimeError AttributeError OSError".split())


def _callee(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
