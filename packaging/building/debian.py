"""The package of Debian and its kin."""

import gzip
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from building.environment import NotMade, run
from building.releases import Release

ARCHITECTURE = "amd64"
_OPTIONAL = {
    # Plugins that Qt loads where it can, and what they are for.
    "libcupsprintersupport.so": "recommends",
    "libqgtk3.so": "nothing",  # a desktop that uses it has it
    "libqwayland.so": "recommends",
    "libQt6WaylandClient.so.6": "recommends",
    "libQt6WlShellIntegration.so.6": "recommends",
    "wayland-decoration-client": "recommends",
    "wayland-graphics-integration-client": "nothing",  # of programs that draw by OpenGL
    "wayland-shell-integration": "recommends",
}
_BESIDE = ("ffmpeg",)
"""Programs that are recommended: the sound of films."""
_FONTS = "fonts-noto-cjk | fonts-lxgw-wenkai | fonts-arphic-ukai"
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_DESCRIPTION = """\
Chinese reader with pinyin above the characters
 Duyin is a calm page for people who learn Chinese. Open a text, and the
 reading of every character stands above it: the readings that the text itself
 gives in brackets, and the most likely ones for all the others.
 .
 One key hides the readings. The script is simplified or traditional, as in
 Taiwan or as in Hong Kong. It opens plain text, web pages, EPUB, Word,
 OpenDocument, PDF and more, and writes most of them.
"""


def packed(tree: Path, source: Path, given: Path, work: Path, release: Release) -> Path:
    """The package of a tree that has `bin`, `lib` and `share`."""
    root = work / "debian"
    shutil.copytree(tree, root / "usr", symlinks=True)
    share = root / "usr" / "share"
    zsh = share / "zsh"
    (zsh / "site-functions").rename(zsh / "vendor-completions")  # Debian's own place for it
    _packed_as_debian_wants(share / "man" / "man1" / "duyin.1")
    told = share / "doc" / "duyin"
    told.mkdir(parents=True)
    shutil.copyfile(source / "CHANGELOG.md", told / "changelog")
    _packed_as_debian_wants(told / "changelog")
    internal = tree / "lib" / "duyin" / "_internal"
    (told / "copyright").write_text(copyright_of(source, internal), "utf-8")
    control = root / "DEBIAN"
    control.mkdir()
    depends, recommends = needs(tree / "lib" / "duyin", source)
    (control / "control").write_text(_control(root, release, depends, recommends), "utf-8")
    (control / "md5sums").write_text(_sums(root), "utf-8")
    for path in root.rglob("*"):
        _as_a_package_has_it(path, release.epoch)
    target = given / f"duyin_{version_of(release)}_{ARCHITECTURE}.deb"
    how = ["--root-owner-group", "-Zzstd", f"-z{release.packing}"]
    command = ["dpkg-deb", *how, "--build", str(root), str(target)]
    run(command, work, os.environ | {"SOURCE_DATE_EPOCH": str(release.epoch)})
    return target


def needs(folder: Path, source: Path) -> tuple[list[str], list[str]]:
    """The packages that it depends on, and those that it recommends: all libraries that its own
    name and that do not lie beside them, and those that Qt looks for by itself."""
    ours = list(_programs(folder))
    beside = {path.name for path in folder.rglob("*")}
    found: dict[str, set[str]] = {"depends": set(), "recommends": set(), "nothing": set()}
    glibc = (0, 0)
    for path in ours:
        how = next(
            (_OPTIONAL[n] for n in (path.name, path.parent.name) if n in _OPTIONAL), "depends"
        )
        told = run(["objdump", "-p", str(path)], folder)
        found[how] |= set(_NEEDED.findall(told)) - beside
        glibc = max([glibc, *((int(a), int(b)) for a, b in _GLIBC.findall(told))])
    depends = {_package_of(library, "depends") for library in found["depends"]}
    depends |= set(_looked_for(source))
    recommends = {_package_of(library, "recommends") for library in found["recommends"]} - depends
    depends = (depends - {"libc6", ""}) | {f"libc6 (>= {glibc[0]}.{glibc[1]})"}
    return sorted(depends), [*sorted(recommends - {""}), *_BESIDE, _FONTS]


def copyright_of(source: Path, internal: Path) -> str:
    """Whose work it is: NOTICE, and where the licences lie that everything in it comes with."""
    notice = (source / "NOTICE").read_text("utf-8")
    listed = "\n".join(f"  {path.name}" for path in sorted(internal.glob("*.dist-info")))
    return (
        f"{notice}\n"
        "The licence of Duyin itself: /usr/share/common-licenses/GPL-3\n\n"
        "The licences of what is in this package stand in /usr/lib/duyin/_internal,\n"
        f"that of Python in its folder Python, the others in:\n\n{listed}\n"
    )


def version_of(release: Release) -> str:
    """As Debian writes what comes before a release: `~` sorts before the end, `-` behind it (Debian
    Policy 5.6.12)."""
    return release.version.replace("-", "~", 1)


def _looked_for(source: Path) -> list[str]:
    """The packages of what the program itself looks for before it opens its window."""
    told = "from reader.display import *; print(*(one.package for one in (*ALWAYS, *FOR_X11)))"
    return run([sys.executable, "-c", told], source).split()


def _programs(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _package_of(library: str, how: str) -> str:
    """Debian's package that a library comes in; "" where one that is not needed is not here."""
    try:
        told = run(["dpkg-query", "--search", f"*/{library}"], Path("/"))
    except NotMade:
        if how == "depends":
            raise NotMade(f"no package of this system has {library}") from None
        return ""
    return told.partition(":")[0]


def _control(
    root: Path, release: Release, depends: Iterable[str], recommends: Iterable[str]
) -> str:
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    home = f"Homepage: {release.home}\n" if release.home else ""
    return (
        f"Package: duyin\nVersion: {version_of(release)}\nArchitecture: {ARCHITECTURE}\n"
        "Maintainer: The Duyin authors\nSection: education\nPriority: optional\n"
        f"{home}Installed-Size: {size}\nDepends: {', '.join(depends)}\n"
        f"Recommends: {', '.join(recommends)}\nDescription: {_DESCRIPTION}"
    )


def _sums(root: Path) -> str:
    lines = []
    for path in sorted((root / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            sum_ = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{sum_}  {path.relative_to(root)}\n")
    return "".join(lines)


def _packed_as_debian_wants(path: Path) -> None:
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    path.unlink()


def _as_a_package_has_it(path: Path, epoch: int) -> None:
    if not path.is_symlink():
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    os.utime(path, (epoch, epoch), follow_symlinks=False)
