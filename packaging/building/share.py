"""What a desktop of Linux wants to know of the program: its folder `share`."""

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

from building.environment import Environment
from building.mimetypes import types
from building.releases import Release

ID = "org.duyin.Duyin"
_MOST_NEWS = 12  # of one version; who wants all of it opens the changelog
_MANUAL = {
    "duyin.1": "man/man1/duyin.1",
    "duyin.bash": "bash-completion/completions/duyin",
    "_duyin": "zsh/site-functions/_duyin",
    "duyin.fish": "fish/vendor_completions.d/duyin.fish",
}
"""Where what the commands tell of themselves belongs."""


def filled(
    share: Path, source: Path, work: Path, environment: Environment, release: Release
) -> None:
    """Put all of it into a folder."""
    packaging = source / "packaging"
    opened = types(suffixes(environment))
    _write(share / "applications" / f"{ID}.desktop", desktop(packaging, opened))
    _write(share / "metainfo" / f"{ID}.metainfo.xml", metainfo(packaging, opened, release))
    mime = share / "mime" / "packages" / f"{ID}.xml"
    _write(mime, (packaging / f"{ID}.mime.xml").read_text("utf-8"))
    shutil.copytree(work / "icons" / "hicolor", share / "icons" / "hicolor")
    environment.run("reader.commands.manual", work / "manual")
    for name, place in _MANUAL.items():
        _write(share / place, (work / "manual" / name).read_text("utf-8"))


def suffixes(environment: Environment) -> list[str]:
    """The endings of the files that the program opens."""
    told = "from reader.opening.formats import suffixes; print(*suffixes())"
    return environment.evaluate(told).split()


def desktop(packaging: Path, opened: list[str]) -> str:
    """The desktop file, with the types of files that open."""
    told = (packaging / f"{ID}.desktop").read_text("utf-8")
    return f"{told.rstrip()}\nMimeType={';'.join(opened)};\n"


def metainfo(packaging: Path, opened: list[str], release: Release) -> str:
    """The metainfo, with the types of files that open and the versions that there are."""
    tree = ET.parse(packaging / f"{ID}.metainfo.xml")
    component = tree.getroot()
    _tell_home(component, release.home)
    provides = component.find("provides")
    assert provides is not None
    for kind in opened:
        ET.SubElement(provides, "mediatype").text = kind
    releases = ET.SubElement(component, "releases")
    for one in (release, *release.before):
        told = ET.SubElement(
            releases, "release", version=one.version, date=one.day.isoformat(),
            type="stable" if one.is_stable else "development",
        )  # fmt: skip
        if one.news:
            listed = ET.SubElement(ET.SubElement(told, "description"), "ul")
            for item in one.news[:_MOST_NEWS]:
                ET.SubElement(listed, "li").text = item
    ET.indent(tree)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(component, "unicode")}\n'


def _tell_home(component: ET.Element, home: str) -> None:
    """Say where the project is at home, and that its pictures are there: AppStream takes none that
    lie with the program. Without a home there are none."""
    pictures = component.find("screenshots")
    assert pictures is not None
    if not home:
        component.remove(pictures)
        return
    ET.SubElement(component, "url", type="homepage").text = home
    for image in pictures.iter("image"):
        image.text = f"{home}pictures/{image.text}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
