"""The package's regular expressions: only what every Python 3.11 matches alike.

Up to 3.11.4 a possessive group may give up what it should keep and forgets what it captured
(gh-101955, gh-106052), and so does an atomic one; Debian 12 has 3.11.2. Possessive repeats of a
single character are sound everywhere. Conditions go with such groups and are left out too.
"""

import ast
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from copy import copy
from functools import cache

import pytest

from reader.ondemand import expression
from tests.repository import ROOT

_MADE_WHERE_IMPORTED = """
import importlib, json, pkgutil, re, sys
import reader.ondemand

found, at_once = [], []

def note(pattern, flags, where, notes):
    is_text = isinstance(pattern, str)
    written = pattern if is_text else pattern.decode("latin-1")
    notes.append((where.f_globals.get("__name__", ""), written, is_text, int(flags)))

def kept(pattern, flags, compiled=re._compile):
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    name = frame.f_globals.get("__name__", "") if frame is not None else ""
    if name.startswith("reader.") and name != "reader.ondemand":  # which was asked
        note(pattern, flags, frame, at_once)
    return compiled(pattern, flags)

def expression(pattern, flags=0, made=reader.ondemand.expression):
    note(pattern, flags, sys._getframe(1), found)
    return made(pattern, flags)

re._compile, reader.ondemand.expression = kept, expression
for module in pkgutil.walk_packages(reader.__path__, "reader."):
    if module.name != "reader.__main__":
        importlib.import_module(module.name)
json.dump((found, at_once), sys.stdout)
"""
_OF_RE = frozenset(
    ("compile", "search", "match", "fullmatch", "split", "sub", "findall", "finditer")
)


Made = tuple[str, str, bool, int]
"""Module, pattern, whether it is one of text, flags."""


@cache
def made_where_imported() -> tuple[list[Made], list[Made]]:
    """The expressions of all modules, and what any of them compiles as it is loaded."""
    done = subprocess.run(
        [sys.executable, "-c", _MADE_WHERE_IMPORTED],
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip
    found, at_once = json.loads(done.stdout)
    return found, at_once


def all_patterns() -> Iterator[tuple[str, str | bytes, int]]:
    """Module, pattern and flags of all expressions, and of what is written in a call."""
    for name, pattern, is_text, flags in made_where_imported()[0]:
        yield name, pattern if is_text else pattern.encode("latin-1"), flags
    for path in sorted((ROOT / "reader").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_of_re(node.func) and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str | bytes):
                    yield path.relative_to(ROOT).as_posix(), first.value, 0


def _is_of_re(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
        and called.attr in _OF_RE
    )


def troubles(pattern: str | bytes, flags: int = 0) -> set[str]:
    """What in a pattern is matched otherwise by old versions of Python 3.11."""
    found = set[str]()
    waiting = [re._parser.parse(pattern, flags)]  # type: ignore[attr-defined]
    while waiting:
        part = waiting.pop()
        if isinstance(part, re._parser.SubPattern):  # type: ignore[attr-defined]
            found |= {str(name) for name, value in part if _is_troubled(str(name), value)}
            part = part.data
        if isinstance(part, list | tuple):
            waiting += part
    return found


def _is_troubled(name: str, value: object) -> bool:
    if name == "POSSESSIVE_REPEAT":
        _, _, repeated = value  # type: ignore[misc]
        return len(repeated) != 1 or str(repeated[0][0]) not in _SINGLE
    return name in ("ATOMIC_GROUP", "GROUPREF_EXISTS")


_SINGLE = ("LITERAL", "NOT_LITERAL", "ANY", "IN", "CATEGORY")


def test_no_pattern_needs_a_newer_python_than_we_name():
    wrong = [(name, pattern, found) for name, pattern, flags in all_patterns()
             if (found := troubles(pattern, flags))]  # fmt: skip
    assert not wrong


def test_nothing_is_compiled_before_it_is_asked_something():
    """Else each start waits for it, whatever it is for."""
    assert not made_where_imported()[1]


def test_an_expression_is_what_re_has():
    written = r"(?P<initial>[bpm])a|\d+"
    for flags in (0, re.IGNORECASE):
        ours, theirs = expression(written, flags), re.compile(written, flags)
        for text in ("", "ma 12 BA", "4"):
            for name in ("search", "match", "fullmatch"):
                assert repr(getattr(ours, name)(text)) == repr(getattr(theirs, name)(text))
            assert list(map(repr, ours.finditer(text))) == list(map(repr, theirs.finditer(text)))
            for name in ("findall", "split"):
                assert getattr(ours, name)(text) == getattr(theirs, name)(text)
            for name in ("sub", "subn"):
                assert getattr(ours, name)("ㄅ", text) == getattr(theirs, name)("ㄅ", text)
        for name in ("pattern", "flags", "groups", "groupindex"):
            assert getattr(ours, name) == getattr(theirs, name)
    assert expression(b"\xb9+").fullmatch(b"\xb9\xb9")
    for kept in (pickle.loads(pickle.dumps(expression(written))), copy(expression(written))):
        assert kept.fullmatch("ba")
    with pytest.raises(AttributeError):
        expression("a").finders  # type: ignore[attr-defined]  # noqa: B018


def test_patterns_are_looked_at_in_every_room():
    rooms = {name.split(".")[1] for name, _, _ in all_patterns() if name.startswith("reader.")}
    assert {"opening", "reading", "qt", "exports"} <= rooms


@pytest.mark.parametrize(
    ("pattern", "trouble"),
    [
        ("(?:ab)?+", "POSSESSIVE_REPEAT"),
        ("x(?:a*|b)++y", "POSSESSIVE_REPEAT"),
        ("(a)*+", "POSSESSIVE_REPEAT"),
        ("(?:(?:(?=(?:ab){1,3}+c)))", "POSSESSIVE_REPEAT"),
        ("(?>a|ab)c", "ATOMIC_GROUP"),
        ("(a)?(?(1)b|c)", "GROUPREF_EXISTS"),
    ],
)
def test_the_look_finds_what_old_versions_match_otherwise(pattern: str, trouble: str):
    assert trouble in troubles(pattern)


@pytest.mark.parametrize("pattern", ["a++", "[a-z]*+b", r"\w?+", ".{2,3}+", b"[^<]++<", "(?:ab)*"])
def test_the_look_lets_possessive_characters_be(pattern: str | bytes):
    assert not troubles(pattern)
