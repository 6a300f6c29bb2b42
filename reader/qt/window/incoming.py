"""What is dropped on the window or pasted into it: files, or a text."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

_LONGEST = 100_000  # characters of a text that may be a list of paths
_QUOTES = "\"'"


def files_in(data: QMimeData) -> list[Path]:
    """The files that were dragged, or copied in a file manager, or whose paths a text names."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files or paths_in(data.text())


def paths_in(text: str) -> list[Path]:
    """The files that a text is the paths of, one a line; none where it is any other text.

    Only whole paths of files that are there count, as a terminal or a file manager copies them:
    a word that happens to be the name of a file is a text.
    """
    if len(text) > _LONGEST:
        return []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    paths = [_path_in(line) for line in lines]
    found = [path for path in paths if path is not None]
    return found if len(found) == len(lines) else []


def _path_in(line: str) -> Path | None:
    if len(line) > 1 and line[0] == line[-1] and line[0] in _QUOTES:
        line = line[1:-1]
    if line.startswith("file:"):
        line = QUrl(line).toLocalFile()
    with suppress(OSError, ValueError, RuntimeError):  # too long, a null, no home
        path = Path(line).expanduser()
        if path.is_absolute() and path.is_file():
            return path
    return None
