"""What systems are told of the program: it is valid, and says what the program says."""

import errno
import os
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from zipfile import is_zipfile

import pytest
import yaml
from building import debian, share
from building.delivering import delivered
from building.environment import NotMade
from building.installers import compiled
from building.mimetypes import ANYTHING, TYPES, types
from building.releases import (
    NotReleased,
    Release,
    release_of,
    sections,
    version_of,
    with_version,
)
from building.source import requirements
from packaging.version import Version
from PySide6.QtGui import QImage

from reader import __version__
from reader.opening.formats import suffixes
from tests.repository import ROOT

_PACKAGING = ROOT / "packaging"
_HOME = "https://example.org/duyin"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
_CHANGELOG = """\
# Changelog

## Unreleased

- Not told.

## 0.2.0 (2026-12-01)

### Added

- Reads `.epub`, and
  what is in it.
- Is **quick**.

## 0.1.0 (2026-11-01)

- Begins.
"""


def tool(name: str) -> str:
    """A tool of the system; the test is skipped where it is not."""
    if shutil.which(name) is None:
        pytest.skip(f"not installed: {name}")
    return name


def passes(*command: str | Path) -> None:
    """Fail with what a command says, unless it ends well."""
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def release() -> Release:
    return replace(sections(_CHANGELOG)[0], home=f"{_HOME}/")


def test_the_changelog_tells_versions_days_and_news():
    newest, oldest = sections(_CHANGELOG)
    assert (newest.version, str(newest.day)) == ("0.2.0", "2026-12-01")
    assert newest.news == ("Reads .epub, and what is in it.", "Is quick.")
    assert oldest.news == ("Begins.",)


def checkout(folder: Path, version: str, home: str = _HOME) -> Path:
    """One with the changelog above."""
    (folder / "reader").mkdir()
    (folder / "reader" / "__init__.py").write_text(f'"""D."""\n\n__version__ = "{version}"\n')
    (folder / "CHANGELOG.md").write_text(_CHANGELOG)
    urls = f'[project.urls]\nHomepage = "{home}"\n' if home else ""
    (folder / "pyproject.toml").write_text(f'[project]\nname = "duyin"\n{urls}')
    return folder


def test_a_version_of_which_the_changelog_tells_is_released(tmp_path: Path):
    released = release_of(checkout(tmp_path, "0.2.0"))
    assert released.version == "0.2.0"
    assert [one.version for one in released.before] == ["0.1.0"]
    assert released.home == f"{_HOME}/"
    assert not released.is_trial


def test_without_an_address_of_its_own_nothing_is_released(tmp_path: Path):
    with pytest.raises(NotReleased, match="Homepage"):
        release_of(checkout(tmp_path, "0.2.0", home=""))


@pytest.mark.parametrize("version", ["0.3.0", "0.1.0", "0.2"])
def test_any_other_is_refused_with_what_is_to_be_written(tmp_path: Path, version: str):
    with pytest.raises(NotReleased, match=version):
        release_of(checkout(tmp_path, version))


def test_what_is_only_tried_is_older_than_what_is_released(tmp_path: Path):
    tried = release_of(checkout(tmp_path, "0.3.0", home=""), unreleased=True)
    assert tried.is_trial
    assert not tried.is_stable
    assert Version(tried.version) < Version("0.3.0")  # as pip orders wheels
    if shutil.which("dpkg"):
        passes("dpkg", "--compare-versions", debian.version_of(tried), "lt", "0.3.0")


def test_a_copy_tells_the_version_that_is_made(tmp_path: Path):
    module = checkout(tmp_path, "0.3.0") / "reader" / "__init__.py"
    module.write_text(with_version(module.read_text("utf-8"), "0.3.0-dev.20261201"), "utf-8")
    assert version_of(tmp_path) == "0.3.0-dev.20261201"
    assert module.read_text("utf-8").startswith('"""D."""\n')


def test_the_version_has_one_place():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"] == {"path": "reader/__init__.py"}
    assert version_of(ROOT) == __version__


def test_a_package_holds_what_pyproject_asks_for_and_all_small_choices():
    asked = requirements(ROOT)
    for name in ("PySide6-Essentials", "numpy", "pyglossary", "pyinstaller"):
        assert any(one.startswith(name) for one in asked), name


def test_every_kind_of_file_that_opens_has_a_type():
    assert set(suffixes()) == {*TYPES, *ANYTHING}


def test_what_the_system_does_not_know_of_these_it_is_told():
    root = ET.parse(_PACKAGING / f"{share.ID}.mime.xml").getroot()
    told = {
        glob.attrib["pattern"].removeprefix("*"): kind.attrib["type"]
        for kind in root
        for glob in kind.iter(f"{_MIME}glob")
    }
    assert told.items() <= TYPES.items()
    known = Path("/usr/share/mime/globs2")
    if not known.is_file():
        pytest.skip("not installed: shared-mime-info")
    lines = [line.split(":") for line in known.read_text("utf-8").splitlines() if line[0] != "#"]
    there = {(line[2].removeprefix("*"), line[1]) for line in lines} | set(told.items())
    assert set(TYPES.items()) <= there


def test_desktop_file_is_valid_and_names_what_opens(tmp_path: Path):
    opened = types(suffixes())
    path = tmp_path / f"{share.ID}.desktop"
    path.write_text(share.desktop(_PACKAGING, opened), "utf-8")
    told = dict(line.split("=", 1) for line in path.read_text("utf-8").splitlines() if "=" in line)
    assert told["MimeType"].split(";")[:-1] == opened
    passes(tool("desktop-file-validate"), path)


def test_metainfo_is_valid_and_tells_versions_types_and_pictures(tmp_path: Path, release: Release):
    path = tmp_path / f"{share.ID}.metainfo.xml"
    path.write_text(share.metainfo(_PACKAGING, types(suffixes()), release), "utf-8")
    told = ET.parse(path).getroot()
    assert [one.text for one in told.iter("mediatype")] == types(suffixes())
    assert [one.attrib["version"] for one in told.iter("release")] == ["0.2.0"]
    assert told.findtext("launchable") == f"{told.findtext('id')}.desktop" == f"{share.ID}.desktop"
    assert told.findtext("url") == release.home
    pictures = list(told.iter("image"))
    assert pictures
    for picture in pictures:
        address, told_size = picture.text or "", (picture.get("width"), picture.get("height"))
        assert address.startswith(f"{release.home}pictures/")
        drawn = QImage(str(_PACKAGING / "pictures" / address.rpartition("/")[2]))
        assert told_size == (str(drawn.width()), str(drawn.height())), address
    passes(tool("appstreamcli"), "validate", "--no-net", path)


def test_without_an_address_nobody_is_sent_anywhere(release: Release):
    told = share.metainfo(_PACKAGING, types(suffixes()), replace(release, home=""))
    assert "://" not in told
    assert ET.fromstring(told).findtext("id") == share.ID


def test_the_window_is_the_desktop_files():
    """Wayland's desktops find the program's icon and name by it."""
    told = (ROOT / "reader" / "qt" / "app.py").read_text("utf-8")
    assert f'setDesktopFileName("{share.ID}")' in told


def test_windows_installer_compiles(tmp_path: Path, release: Release):
    tool("makensis")
    folder = tmp_path / "duyin"
    (folder / "_internal").mkdir(parents=True)
    (folder / "duyin-window.exe").write_bytes(b"MZ")
    (folder / "_internal" / "a.txt").write_text("a")
    (tmp_path / "icons").mkdir()
    drawn = tmp_path / "icons" / "duyin.ico"
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(0)
    assert image.save(str(drawn))
    target = tmp_path / "installer.exe"
    made = compiled(folder, ROOT, target, tmp_path, release, list(suffixes()))
    assert made.read_bytes()[:2] == b"MZ"


_UNTRIED = (
    ".github/workflows/release.yml", "packaging/appimage/build", "packaging/flatpak/build",
    "packaging/flatpak/org.duyin.Duyin.yaml", "packaging/windows/duyin.nsi",
)  # fmt: skip


@pytest.mark.parametrize("name", _UNTRIED)
def test_what_was_never_run_says_so_first(name: str):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    first = next(line for line in lines if not line.startswith("#!"))
    assert "Not tried:" in first


@pytest.mark.parametrize("name", [name for name in _UNTRIED if name.endswith("build")])
def test_its_shell_is_understood(name: str):
    passes(tool("sh"), "-n", ROOT / name)


def test_the_workflow_makes_what_a_developer_makes():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    jobs = workflow["jobs"]
    versions = jobs["checks"]["strategy"]["matrix"]["python"]
    assert versions == ["3.11", "3.12", "3.13", "3.14"]
    published = set(jobs["publish"]["needs"])
    assert published == set(jobs) - {"checks", "linux", "publish"}
    for job in jobs.values():
        assert {*ensured(job.get("needs", ()))} <= set(jobs)
    said = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"])
    for called in ("./dev package", "packaging/appimage/build", "packaging/flatpak/build"):
        assert called in said


def ensured(needed: str | list[str]) -> list[str]:
    """A list, of one too."""
    return [needed] if isinstance(needed, str) else list(needed)


def test_flatpak_is_the_same_program():
    manifest = yaml.safe_load((_PACKAGING / "flatpak" / f"{share.ID}.yaml").read_text("utf-8"))
    assert manifest["id"] == share.ID
    assert manifest["command"] == "duyin"
    assert not any("network" in one for one in manifest["finish-args"])


def test_what_is_missing_is_said_with_what_installs_it(tmp_path: Path, monkeypatch):
    from building.environment import run

    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotMade, match="sudo apt install binutils"):
        run(["objdump", "-p", "a"], tmp_path)


def test_a_command_for_which_there_is_no_room_says_so_and_no_more(tmp_path: Path, capsys):
    from building.environment import run

    told = "print('OSError: No space left on device'); raise SystemExit(1)"
    with pytest.raises(OSError, match="No space left") as failed:
        run([sys.executable, "-c", told], tmp_path)
    assert failed.value.errno == errno.ENOSPC
    assert capsys.readouterr().err == ""


def test_packages_are_handed_over_all_or_none(tmp_path: Path):
    made, dist = tmp_path / "made", tmp_path / "dist"
    for folder, name, said in ((made, "a.deb", "new"), (made, "a.whl", "new"), (dist, "a.deb", "")):
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(said)
    (dist / ".a.whl.part").write_text("of a run that was killed")
    with pytest.raises(OSError, match=r"b\.whl"):
        delivered([made / "a.deb", made / "b.whl"], dist)
    assert [(path.name, path.read_text()) for path in dist.iterdir()] == [("a.deb", "")]
    handed = delivered([made / "a.deb", made / "a.whl"], dist)
    assert handed == [dist / "a.deb", dist / "a.whl"]
    assert {path.read_text() for path in handed} == {"new"}
    assert len(list(dist.iterdir())) == 2


def test_a_book_that_is_made_passes_epubcheck(tmp_path: Path):
    from reader.launching import main

    program = shutil.which(tool("epubcheck")) or ""
    # Debian's is an archive of Java, which only some kernels run as a program.
    command = ["java", "-jar", os.path.realpath(program)] if is_zipfile(program) else [program]
    checks = []
    for sample in ("bookshop.txt", "cards.txt"):
        book = tmp_path / f"{sample}.epub"
        text = ROOT / "resources" / "samples" / sample
        assert main(["export", str(text), "-o", str(book)]) == 0
        checks.append(
            subprocess.Popen(
                [*command, book], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
        )
    told = [check.communicate()[0] for check in checks]
    assert [check.returncode for check in checks] == [0, 0], "\n".join(told)
