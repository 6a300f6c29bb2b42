"""What Windows and macOS install from; neither has been tried on a machine of ours yet."""

import shutil
import sys
from pathlib import Path

from building.environment import run
from building.releases import Release


def built(folder: Path, source: Path, given: Path, release: Release) -> list[Path]:
    """The installer for Windows, or the disk image for macOS."""
    if sys.platform == "darwin":
        return [_disk_image(folder, given, release)]
    target = given / f"duyin-{release.version}-windows-x86_64.exe"
    script = source / "packaging" / "windows" / "duyin.nsi"
    defined = {"VERSION": release.version, "FOLDER": folder, "TARGET": target}
    run(["makensis", *(f"-D{name}={value}" for name, value in defined.items()), str(script)], given)
    return [target]


def _disk_image(application: Path, given: Path, release: Release) -> Path:
    """The application beside a way to where applications lie, as one drags it there."""
    shown = application.parent / "shown"
    shown.mkdir()
    shutil.copytree(application, shown / application.name, symlinks=True)
    (shown / "Applications").symlink_to("/Applications")
    target = given / f"duyin-{release.version}-macos.dmg"
    words = ["-volname", "Duyin", "-srcfolder", str(shown), "-format", "UDZO", "-ov", str(target)]
    run(["hdiutil", "create", *words], given)
    return target
