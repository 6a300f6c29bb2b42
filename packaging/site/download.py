"""What there is to install: the README's own words, and the packages that were made."""

import re
import shutil
from hashlib import file_digest
from html import escape
from pathlib import Path

from documents import ROOT, readme_of
from editions import Edition
from frame import Page, Site
from reader import __version__

_MEGABYTE = 1_000_000
_RELEASED = re.compile(rf"duyin[-_]{re.escape(__version__)}(?:\.tar\.gz|\.flatpak|[-_](?!dev\.).+)")


def download_page(edition: Edition, site: Site) -> Page:
    """The page; released packages of this version that lie in `dist` are copied beside it."""
    readme = readme_of(edition)
    install, developers = readme.named("install"), readme.named("for-developers")
    body = (
        f'<article class="prose">\n<h1>{escape(install.title)}</h1>\n{_packages(edition, site)}'
        f"{install.html}\n<h2>{escape(developers.title)}</h2>\n{developers.html}</article>"
    )
    return Page(edition, "download.html", edition.download, body)


def is_released(name: str) -> bool:
    """Whether a file is a package of this version, and none that was made only to be tried
    (`./dev package --unreleased`)."""
    return _RELEASED.fullmatch(name) is not None


def _packages(edition: Edition, site: Site) -> str:
    found = sorted(each for each in (ROOT / "dist").glob("duyin*") if is_released(each.name))
    if not found:
        told = escape(edition.no_packages.format(version=__version__))
        return f'<p class="note">{told} <code>./dev package</code></p>\n'
    rows = "".join(_row(path, site) for path in found)
    return (
        f"<h2>{escape(edition.packages.format(version=__version__))}</h2>\n"
        f'<table class="files"><thead><tr><th></th><th>{escape(edition.size)}</th>'
        f"<th>{escape(edition.checksum)}</th></tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )


def _row(path: Path, site: Site) -> str:
    copied = site.folder / "files" / path.name
    if not copied.exists():
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copied)
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    size = f"{path.stat().st_size / _MEGABYTE:.1f}&#160;MB"
    return (
        f'<tr><td><a href="{{root}}files/{escape(path.name)}">{escape(path.name)}</a></td>'
        f"<td>{size}</td><td><code>{digest}</code></td></tr>\n"
    )
