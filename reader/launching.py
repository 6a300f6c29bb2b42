"""Starting: a file or nothing opens the window, a verb goes to the command line.

Nothing heavy is imported before it is known what is wanted, and Qt not before it can work.
"""

import gc
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from reader.commands import VERBS
from reader.display import window_obstacle
from reader.quoting import quoted, visible


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; the exit status: 0, 1 (a file's or the system's fault), 2."""
    # numpy's products here are small: more threads of its library make them slower by far.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    arguments = sys.argv[1:] if arguments is None else arguments
    match arguments:
        case [verb, *_] if verb in VERBS:
            from reader.commands.running import run

            return run(arguments)
        case ["-h" | "--help" | "--version" as wanted, *_]:
            return _tell(wanted)
        case ["--confined", kind]:  # the program to itself (`opening.confined`)
            from reader.opening.confined.within import serve

            return serve(kind)
        case ["--reading"]:  # the same (`reading.elsewhere`)
            from reader.reading.elsewhere.within import serve as serve_readings

            return serve_readings()
        case ["--tables"]:  # the same (`dictionaries.making`)
            from reader.reading.compiled import make

            gc.disable()  # half a second, and nothing to collect
            make()
            return 0
    return _open_window(arguments)


def _tell(wanted: str) -> int:
    """The help, or the versions."""
    if wanted == "--version":
        from reader.diagnosis.versions import versions_told

        sys.stdout.write(versions_told())
    else:
        from reader.commands.running import usage

        sys.stdout.write(usage())
    return 0


def _open_window(arguments: list[str]) -> int:
    files = arguments[1:] if arguments[:1] == ["--"] else arguments
    options = [each for each in files if each.startswith("-") and files is arguments]
    if options:
        return _fail(f"there is no option {quoted(options[0])}; see duyin --help", 2)
    obstacle = window_obstacle() or _qt_obstacle()
    if obstacle:
        return _fail(obstacle, 1)
    gc.disable()  # the window's own collector follows; the imports alone would collect for 80 ms
    from reader.dictionaries import making

    making.begin()
    from reader.qt.app import end_process, run

    return end_process(run([Path(each) for each in files]))


def _qt_obstacle() -> str | None:
    if find_spec("PySide6"):
        return None
    return "PySide6 is not installed; to install it: pip install PySide6-Essentials"


def _fail(sentence: str, status: int) -> int:
    print(f"duyin: {visible(sentence)}", file=sys.stderr)  # noqa: T201
    return status
