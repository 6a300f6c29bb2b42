"""What Windows and macOS install from.

Not tried: there was neither at hand. The script of the installer is compiled on Linux by a test.
"""

import platform
import shutil
import sys
from pathlib import Path

from building.environment import run
from building.releases import Release


def built(
    folder: Path, source: Path, given: Path, work: Path, release: Release, suffixes: list[str]
) -> list[Path]:
    """The installer for Windows, or the disk image for macOS."""
    if sys.platform == "darwin":
        return [_disk_image(folder, given, release)]
    target = given / f"duyin-{release.version}-windows-x86_64.exe"
    return [compiled(folder, source, target, work, release, suffixes)]


def compiled(
    folder: Path, source: Path, target: Path, work: Path, release: Release, suffixes: list[str]
) -> Path:
    """The installer for Windows that holds a folder; NSIS makes it on any system."""
    kinds = work / "kinds.nsh"
    kinds.write_text("".join(f'${{EachKind}} "{suffix}"\n' for suffix in suffixes), "utf-8")
    defined = {
        "VERSION": release.version,
        "FOLDER": folder,
        "TARGET": target,
        "KINDS": kinds,
        "ICON": work / "icons" / "duyin.ico",
        "LICENCE": source / "LICENSE",
    }
    words = ["-V2", *(f"-D{name}={value}" for name, value in defined.items())]
    run(["makensis", *words, str(source / "packaging" / "windows" / "duyin.nsi")], work)
    return target


def _disk_image(application: Path, given: Path, release: Release) -> Path:
    """The application beside a way to where applications lie, as one drags it there."""
    shown = application.parent / "shown"
    shown.mkdir()
    shutil.copytree(application, shown / application.name, symlinks=True)
    (shown / "Applications").symlink_to("/Applications")
    target = given / f"duyin-{release.version}-macos-{platform.machine()}.dmg"
    words = ["-volname", "Duyin", "-srcfolder", str(shown), "-format", "UDZO", "-ov", str(target)]
    run(["hdiutil", "create", *words], given)
    return target
