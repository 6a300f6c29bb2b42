"""The site: static pages in three languages, made by the program from what is there already.

    ./dev site [FOLDER]      FOLDER is build/site where none is named

It is made beside that folder and takes its place once it is whole: whatever stops it, the site that
was there stays.

| page | made from |
|---|---|
| `index.html` | the README of the language, and a sample as the program exports it |
| `download.html` | the same, and the packages of this version that lie in `dist` |
| `help/….html` | the topics of the help, with the interface's names and keys |
| `contributing.html`, `changes.html` | CONTRIBUTING and CHANGELOG |

Nothing is loaded from elsewhere, no page has a script but those that the program exports, and all
can be read from the folder as it lies. It is not kept in the repository: it would be a second copy
of what is.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from documents import COPIED, ROOT, about_development
from download import download_page
from editions import EDITIONS
from frame import Site, style_sheet
from front import front_page, write_samples
from helppages import help_pages


def main() -> int:
    """Make all pages anew; the folder is told. The exit status."""
    asking = argparse.ArgumentParser("./dev site", description=(__doc__ or "").split("\n")[0])
    usual = ROOT / "build" / "site"
    asking.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, default=usual)
    folder: Path = asking.parse_args().folder
    try:
        if folder.exists() and not (folder / "style.css").exists() and any(folder.iterdir()):
            return _not_made(f"{folder} holds something else; name a folder for the site alone")
        _put(folder.resolve())
    except OSError as error:
        where = error.filename2 or error.filename or folder
        return _not_made(f"{where}: {error.strerror or error}")
    except subprocess.CalledProcessError as failed:
        return _not_made(f"a sample cannot be exported: {failed.stderr.strip()}")
    except KeyboardInterrupt:
        return _not_made("stopped", 130)
    sys.stdout.write(f"{folder / 'index.html'}\n")
    return 0


def _not_made(reason: str, status: int = 1) -> int:
    sys.stderr.write(f"./dev site: {reason}\n")
    return status


def _put(folder: Path) -> None:
    """Make the site, and put it in the place of the one that is there. Raises OSError."""
    unfinished, before = (folder.with_name(f".{folder.name}.{end}") for end in ("part", "before"))
    _clear(unfinished, before)  # of a run that was killed
    try:
        _make(unfinished)
        if folder.exists():
            folder.rename(before)
        unfinished.rename(folder)
    finally:
        _clear(unfinished, before)


def _clear(*folders: Path) -> None:
    for each in folders:
        shutil.rmtree(each, ignore_errors=True)


def _make(folder: Path) -> None:
    site = Site(folder)
    for edition in EDITIONS:
        site.write(front_page(edition))
        site.write(download_page(edition, site))
        for page in help_pages(edition):
            site.write(page)
    for page in about_development():
        site.write(page)
    write_samples(folder)
    (folder / "style.css").write_text(style_sheet(), "utf-8")
    (folder / "pictures").mkdir()
    for picture in sorted((ROOT / "packaging" / "pictures").iterdir()):
        shutil.copy(picture, folder / "pictures")
    shutil.copy(ROOT / "resources" / "icon" / "duyin.svg", folder / "duyin.svg")
    for name, copied in COPIED.items():
        shutil.copy(ROOT / name, folder / copied)


if __name__ == "__main__":
    sys.exit(main())
