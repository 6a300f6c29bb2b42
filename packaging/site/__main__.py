"""The site: static pages in three languages, made by the program from what is there already.

    ./dev site [FOLDER]      FOLDER is build/site where none is named

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

import shutil
import sys
from pathlib import Path

from documents import COPIED, ROOT, about_development
from download import download_page
from editions import EDITIONS
from frame import Site, style_sheet
from front import front_page, write_samples
from helppages import help_pages


def main() -> int:
    """Make all pages anew; the folder is told."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "build" / "site"
    if folder.exists() and not (folder / "style.css").exists() and any(folder.iterdir()):
        sys.stderr.write(f"{folder} holds something else; name a folder for the site alone\n")
        return 1
    shutil.rmtree(folder, ignore_errors=True)
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
    shutil.copytree(ROOT / "packaging" / "pictures", folder / "pictures")
    shutil.copy(ROOT / "resources" / "icon" / "duyin.svg", folder / "duyin.svg")
    for name, copied in COPIED.items():
        shutil.copy(ROOT / name, folder / copied)
    sys.stdout.write(f"{folder / 'index.html'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
