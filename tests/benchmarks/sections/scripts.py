"""Converting between scripts: OpenCC's own cases, and the time beside opencc-python-reimplemented.

The suite of OpenCC's newest release comes with its tables; an older release's is taken too where
it lies beside the repository.
"""

import time

from tests.benchmarks import texts, timing
from tests.benchmarks.figures import OURS, Case, Figure

TITLE = "Converting scripts"
OTHER = "reimplemented"
_SUITE, _FIRST, _TEXT = "OpenCC's cases", "the first use", "a text of 300,000 characters"
_CONFIGURATIONS = ("s2t", "t2s", "s2tw", "s2twp", "tw2sp")
_LENGTH = 300_000
_FIRST_MOST = 200.0  # ms
_OF_THEIRS = 1 / 1.5


def cases() -> list[Case]:
    """How many cases fail; tables read and compiled; a text there and back, by either."""
    return [Case(_SUITE, repeats=1), Case(_FIRST), Case(_TEXT), Case(_TEXT, OTHER)]


def measure(case: Case) -> list[Figure]:
    """Measure the process that this is."""
    if case.name == _SUITE:
        return _suite()
    if case.name == _FIRST:
        return _first_use()
    return [_converted(name, case.by) for name in _CONFIGURATIONS]


def _suite() -> list[Figure]:
    from reader.composition.filetext import converted_by
    from tests.script.suites import INSTALLED_CASES, RELEASED_CASES, cases

    figures = []
    for told, path in (("newest", INSTALLED_CASES), ("1.4.1", RELEASED_CASES)):
        if path.is_file():
            known = cases(path)
            failed = sum(converted_by(text, name) != out for name, text, out in known)
            figures.append(Figure(f"of {len(known)}, {told}, failed", failed, "", most=0))
    return figures


def _first_use() -> list[Figure]:
    from reader.script import convert

    figures = []
    for name in ("s2twp", "s2t", "tw2sp"):  # the later ones share the tables of the first
        begin = time.perf_counter()
        convert("软件", name)
        figures.append(Figure(name, timing.milliseconds(begin), most=_FIRST_MOST))
    return figures


def _converted(name: str, by: str) -> Figure:
    """One conversion; ours with its alignment, which theirs has not."""
    import opencc

    from reader.script import convert

    text = texts.a_novel(_LENGTH)
    if name.startswith("t"):
        text = convert(text, "s2tw" if name == "tw2sp" else "s2t").text
    convert_all = opencc.OpenCC(name).convert if by != OURS else lambda text: convert(text, name)
    convert_all(text[:1_000])
    begin = time.perf_counter()
    convert_all(text)
    return Figure(name, timing.milliseconds(begin), most_times=_OF_THEIRS)
