"""Where the packaged program begins.

PyInstaller would load multiprocessing and inspect at every start, for a worker that is hardly ever
wanted; here they are loaded for such a worker alone. And what the program starts of other programs,
a browser say, is not to find our libraries in place of its own.
"""

import os
import sys

_TRACKER = "from multiprocessing.resource_tracker import main;main("
_SEARCHED = "LD_LIBRARY_PATH"  # where other programs look too; ours has been loaded


def _begin() -> int:
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = (
        "1"  # a copy of ours finds its libraries by itself
    )
    before = os.environ.pop(f"{_SEARCHED}_ORIG", None)  # as PyInstaller keeps it
    if before is not None:
        os.environ[_SEARCHED] = before
    else:
        os.environ.pop(_SEARCHED, None)
    match sys.argv[1:]:
        case ["--multiprocessing-fork", *_]:
            from multiprocessing.spawn import freeze_support

            freeze_support()  # does not come back
        case [*_, "-c", told] if told.startswith(_TRACKER):
            from multiprocessing.resource_tracker import main as track

            track(int(told.removeprefix(_TRACKER).rstrip(")")))
            return 0
        case ["--confined", "glossary"]:
            # pyglossary looks for its plugins beside a program that says that it is packaged; they
            # lie among the modules. Nothing that this process does is told apart by it.
            del sys.frozen  # type: ignore[attr-defined]
    from reader.launching import main

    return main()


if __name__ == "__main__":
    sys.exit(_begin())
