"""Which version is packaged, and what CHANGELOG.md tells of it and of those before it.

The version has one place, `reader/__init__.py`. One that is released has a section of its own with
its day, `## 0.2.0 (2026-12-01)`; what is dated in a package is dated by that day. And the project
has an address then (`Homepage`): packages send people there, and nowhere that nobody owns.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_SECTION = re.compile(r"^## (\d+\.\d+\.\d+(?:-[\w.]+)?) \((\d{4}-\d\d-\d\d)\)$", re.MULTILINE)
_ANY = re.compile(r"^## ", re.MULTILINE)
_ITEM = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)
_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?")


class NotReleased(Exception):
    """The version cannot be packaged as it stands; says why, and what has to be written."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version, its day, and what is new in it, a paragraph each, without marks."""

    version: str
    """Semantic (semver.org); what comes before a version has a hyphen: 0.2.0-beta.1."""
    day: date
    news: tuple[str, ...]
    before: tuple["Release", ...] = ()  # the newest first
    home: str = ""  # the project's address; "" where it has none yet
    is_trial: bool = False
    """Whether it is made to be tried, and not to be handed on."""

    @property
    def is_stable(self) -> bool:
        """Whether it is the version, and nothing that comes before it."""
        return "-" not in self.version

    @property
    def packing(self) -> int:
        """How hard it is packed (zstd): what is only tried is not waited for."""
        return 6 if self.is_trial else 19

    @property
    def epoch(self) -> int:
        """The beginning of its day, in seconds since 1970 (SOURCE_DATE_EPOCH)."""
        return int(datetime.combine(self.day, time(0), UTC).timestamp())


def release_of(root: Path, *, unreleased: bool = False) -> Release:
    """What a checkout is packaged as. Raises NotReleased.

    `unreleased`: whatever the changelog says; then it is a version of today, which any package that
    is released takes the place of.
    """
    version, home = version_of(root), homepage(root)
    told = sections((root / "CHANGELOG.md").read_text("utf-8"))
    if unreleased:
        today = datetime.now(UTC).date()
        return Release(f"{version}-dev.{today:%Y%m%d}", today, (), told, home, is_trial=True)
    if not _SEMANTIC.fullmatch(version):
        raise NotReleased(f'"{version}" in reader/__init__.py is no semantic version')
    if not told or told[0].version != version:
        raise NotReleased(
            f"CHANGELOG.md does not begin with a section of {version}: write one, as"
            f" “## {version} (2026-12-31)”, or try with --unreleased"
        )
    if not home:
        raise NotReleased(
            "pyproject.toml has no Homepage, where the metainfo's pictures are looked for: write"
            " the address at which the site is published, or try with --unreleased"
        )
    return replace(told[0], before=told[1:], home=home)


def version_of(root: Path) -> str:
    """The version of a checkout."""
    found = _VERSION.search((root / "reader" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise NotReleased("reader/__init__.py does not tell the version")
    return found[1]


def with_version(module: str, version: str) -> str:
    """The text of `reader/__init__.py` as that of another version."""
    return _VERSION.sub(f'__version__ = "{version}"', module)


def homepage(root: Path) -> str:
    """Where the project is at home, with a slash at its end; "" where it has no address yet."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    address = str(project.get("urls", {}).get("Homepage", ""))
    return f"{address.rstrip('/')}/" if address else ""


def sections(changelog: str) -> tuple[Release, ...]:
    """The versions that a changelog tells of, the newest first; not what is unreleased."""
    starts = [found.start() for found in _ANY.finditer(changelog)] + [len(changelog)]
    found = []
    for start, end in zip(starts, starts[1:], strict=False):
        head = _SECTION.match(changelog, start)
        if head is not None:
            items = _ITEM.findall(changelog, head.end(), end)
            found.append(Release(head[1], date.fromisoformat(head[2]), tuple(map(_plain, items))))
    return tuple(found)


def _plain(item: str) -> str:
    return re.sub(r"[`*]|\s+", lambda found: " " if found[0].isspace() else "", item).strip()
