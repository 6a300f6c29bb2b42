"""The program's own files: library, settings, cache, and the folders that they lie in.

The library is looked at without touching it. Where no other process has it open, as a file that
does not change; else in a copy, since merely to look at what another one is writing SQLite would
make files beside it.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from shlex import quote

from reader.diagnosis.finding import Finding, good, lacks, missing
from reader.folders import usual_folders
from reader.language import tr, translatable

_LEAST_ROOM = 64 << 20  # bytes; the library is written beside itself when it is set aside
_MOST_COPIED = 1 << 30


def findings() -> Iterator[Finding]:
    """Of each of them."""
    folders = usual_folders()
    yield _library(folders.library)
    yield _settings(folders.settings)
    yield from _folders(
        (folders.library.parent, folders.settings.parent), (folders.cache, folders.journal)
    )
    yield _room(folders.library.parent)


# The library -------------------------------------------------------------------------------------


def _library(path: Path) -> Finding:
    if not os.path.lexists(path):
        return good("library", translatable("There is none yet; the window makes it"))
    if not path.is_file():
        return lacks(
            "library", translatable("{path} is no file; the next start sets it aside"), path=path
        )
    if not os.access(path, os.R_OK | os.W_OK):
        return missing(
            "library", translatable("{path} may not be read and written"), _allowed(path), path=path
        )
    try:
        with _looked_at(path) as connection:
            return _opened(path, connection)
    except (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError) as error:
        return _damaged(path, str(error))
    except OSError as error:
        return lacks(
            "library",
            translatable("{path} cannot be looked at now ({error})"),
            path=path,
            error=error,
        )


def _opened(path: Path, connection: sqlite3.Connection) -> Finding:
    """Its version, and SQLite's own check of every page and index."""
    from reader.library.database import NEWEST, is_newest_and_sound, version_of

    version = version_of(connection)
    if version > NEWEST:
        return missing(
            "library",
            translatable("A later version of Duyin has written {path} ({version}, here {newest})"),
            translatable("install the newest Duyin"),
            path=path,
            version=version,
            newest=NEWEST,
        )
    told = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    if told != "ok":
        return _damaged(path, told)
    if version == NEWEST and not is_newest_and_sound(connection):
        return _damaged(path, tr("its tables are not as they should be"))
    count = connection.execute("SELECT count(*) FROM article").fetchone()[0] if version else 0
    return good(
        "library",
        translatable("It is whole: version {version}, {size} MB, articles: {count}"),
        version=version,
        count=count,
        size=round(path.stat().st_size / 1e6, 1),
    )


def _damaged(path: Path, why: str) -> Finding:
    return missing(
        "library",
        translatable("{path} is damaged ({why})"),
        translatable("start Duyin: it keeps the file beside, and carries over what can be read"),
        path=path,
        why=why,
    )


@contextmanager
def _looked_at(path: Path) -> Iterator[sqlite3.Connection]:
    """The library, opened so that nothing is made or changed. Raises OSError or sqlite3.Error."""
    beside = [path.with_name(path.name + ending) for ending in ("-wal", "-journal")]
    written = [each for each in beside if each.is_file() and each.stat().st_size]
    if not written:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as found:
            yield found
        return
    if path.stat().st_size > _MOST_COPIED:
        told = tr("another window has it open")
        raise OSError(told)
    with tempfile.TemporaryDirectory() as folder:
        for each in (path, *written):
            shutil.copyfile(each, Path(folder, each.name))
        with closing(sqlite3.connect(Path(folder, path.name))) as found:
            yield found


# The others --------------------------------------------------------------------------------------


def _settings(path: Path) -> Finding:
    from reader.settings.file import State, found_in

    found = found_in(path, ())
    if found.state is State.OUT_OF_REACH:
        return missing(
            "settings",
            translatable("{path} may not be read"),
            _allowed(path) if _there(path.parent).is_dir() else "",  # else told of the folder
            path=path,
        )
    if found.state is State.DAMAGED:
        return lacks(
            "settings", translatable("{path} is damaged; the next start sets it aside"), path=path
        )
    if not path.exists():
        return good("settings", translatable("There are none yet; all are as they come"))
    return good(
        "settings",
        translatable("They can be read; set otherwise: {count}"),
        count=len(found.values),
    )


def _folders(needed: tuple[Path, ...], useful: tuple[Path, ...]) -> Iterator[Finding]:
    """Which of these cannot be written, or else made; that all can."""
    wrong = [folder for folder in (*needed, *useful) if not _can_be_written(folder)]
    for folder in wrong:
        told, there = (missing if folder in needed else lacks), _there(folder)
        if there.is_dir():
            says, remedy = translatable("Nothing can be written to {folder}"), _allowed(there)
        else:
            says = translatable("{folder} cannot be made: {path} is no folder")
            remedy = _out_of_the_way(there)
        yield told("folders", says, remedy, folder=folder, path=there)
    if not wrong:
        yield good("folders", translatable("All can be written"))


def _can_be_written(folder: Path) -> bool:
    there = _there(folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _there(folder: Path) -> Path:
    """The folder, or the first above it that is there."""
    return next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)


def _allowed(path: Path) -> str:
    """The line that lets the reader write there."""
    if sys.platform == "win32":
        return f'icacls "{path}" /grant "%USERNAME%":F /T'
    name = quote(str(path))
    if path.is_dir() or not path.exists():
        return f'sudo chown -R "$(id -un)" {name} && chmod u+rwx {name}'
    return f'sudo chown "$(id -un)" {name} && chmod u+rw {name}'


def _out_of_the_way(path: Path) -> str:
    """The line that keeps a file under another name; nothing for what is none, as a device."""
    if not path.is_file():
        return ""
    if sys.platform == "win32":
        return f'move "{path}" "{path}.aside"'
    return f"mv -n {quote(str(path))} {quote(f'{path}.aside')}"


def _room(folder: Path) -> Finding:
    with suppress(OSError):
        free = shutil.disk_usage(_there(folder)).free
        if free < _LEAST_ROOM:
            return missing(
                "disk",
                translatable("Only {free} MB are free where the library is"),
                translatable("make room on the disk"),
                free=free >> 20,
            )
        return good(
            "disk", translatable("{free} MB are free where the library is"), free=free >> 20
        )
    return lacks("disk", translatable("How much room there is cannot be told"))
