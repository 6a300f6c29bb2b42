"""The site: made whole by `./dev site`, every page well formed, in three languages, by itself."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from reader import __version__
from reader.help.topics import TOPICS
from reader.language import Language
from tests.processes import come_true
from tests.repository import ROOT

SITE = ROOT / "packaging" / "site"
FOLDERS = ("", "zh-CN", "zh-TW")
_LINKS = ("href", "src", "srcset")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "made"
    done = made_in(folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{folder / 'index.html'}\n"
    return folder


def made_in(folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, SITE, folder],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


@cache
def parsed(path: Path) -> "etree._Element":
    """A page as an XML parser takes it, which forgives nothing."""
    page = etree.fromstring(path.read_bytes())
    for element in page.iter():
        element.tag = str(element.tag).removeprefix("{http://www.w3.org/1999/xhtml}")
    return page


def our_pages(site: Path) -> list[Path]:
    """All but the samples, which are exports."""
    return [path for path in sorted(site.rglob("*.html")) if path.name != "sample.html"]


def targets(page: "etree._Element") -> list[str]:
    return [value for each in page.iter() for name in _LINKS if (value := each.get(name))]


def test_every_page_is_whole(site):
    for path in our_pages(site):
        page = parsed(path)
        assert len(page.findall(".//h1")) == 1, path
        assert (page.findtext(".//title") or "").strip()
        ids = [each.get("id") for each in page.iter() if each.get("id")]
        assert len(ids) == len(set(ids)), path
        assert all(each.get("alt") is not None for each in page.iter("img"))
        assert page.get("lang") in ("en", "zh-CN", "zh-TW")
        assert not page.findall(".//script")


def test_the_three_languages_have_the_same_pages(site):
    every = [
        {path.relative_to(site / folder) for path in our_pages(site / folder)} for folder in FOLDERS
    ]
    english = {path for path in every[0] if path.parts[0] not in FOLDERS}
    alone = {Path("contributing.html"), Path("changes.html")}
    assert english - alone == every[1] == every[2]
    assert {f"help/{topic}.html" for topic in TOPICS} < {path.as_posix() for path in english}
    assert len(FOLDERS) == len(Language)


def test_every_link_leads_somewhere_in_the_folder(site):
    for path in our_pages(site):
        for target in targets(parsed(path)):
            to = urlsplit(target)
            if to.scheme:
                assert to.scheme == "https", f"{path}: {target}"
                continue
            found = (path.parent / unquote(to.path)).resolve() if to.path else path
            assert found.is_file(), f"{path}: {target}"
            assert found.is_relative_to(site)
            if to.fragment:
                ids = {each.get("id") for each in parsed(found).iter()}
                assert unquote(to.fragment) in ids, f"{path}: {target}"


def test_nothing_is_loaded_from_elsewhere(site):
    for path in our_pages(site):
        for each in parsed(path).iter("link", "img", "source"):
            for name in _LINKS:
                assert "//" not in each.get(name, ""), path
    for path in (site / "style.css", *site.rglob("sample.html")):
        told = path.read_text("utf-8")
        assert "http" not in told
        assert "url(" not in told


def test_the_front_page_has_readings_as_the_program_exports_them(site):
    for folder in FOLDERS:
        page = parsed(site / folder / "index.html")
        sample = (site / folder / "sample.html").read_text("utf-8")
        rubies = page.findall(".//ruby")
        assert len(rubies) > 30
        for ruby in rubies:
            assert f"<ruby>{ruby.text}<rp>(</rp><rt>{ruby.findtext('rt')}</rt>" in sample
    assert "ㄩˇ" in (site / "zh-TW" / "index.html").read_text("utf-8")


def test_keys_of_the_help_are_named_and_nothing_is_left_to_fill_in(site):
    keys = {each.text for each in parsed(site / "help" / "first-steps.html").iter("kbd")}
    assert {"P", "Ctrl+O"} < keys
    for path in our_pages(site):
        assert "{" not in "".join(parsed(path).find(".//header").itertext())
        assert "{root}" not in path.read_text("utf-8")


def test_what_is_not_the_site_is_not_written_over(tmp_path):
    (tmp_path / "novel.txt").write_text("风", "utf-8")
    done = made_in(tmp_path)
    assert done.returncode == 1
    assert "something else" in done.stderr
    assert (tmp_path / "novel.txt").exists()


def test_a_site_is_replaced_by_a_whole_one_or_stays(tmp_path):
    folder = tmp_path / "made"
    folder.mkdir()
    (folder / "style.css").write_text("of the site before", "utf-8")
    unfinished = tmp_path / ".made.part"
    with subprocess.Popen([sys.executable, SITE, folder], stderr=subprocess.DEVNULL) as making:
        assert come_true(unfinished.exists)
        making.kill()
    assert unfinished.exists()
    assert [path.name for path in folder.iterdir()] == ["style.css"]
    assert made_in(folder).returncode == 0
    assert (folder / "zh-TW" / "sample.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def test_where_nothing_can_be_written_that_is_said_in_a_line(tmp_path):
    (tmp_path / "file").touch()
    done = made_in(tmp_path / "file" / "site")
    assert done.returncode == 1
    assert done.stderr.startswith("./dev site: ")
    assert done.stderr.count("\n") == 1


def test_only_what_is_released_is_offered():
    names = {
        "duyin_{}_amd64.deb": True, "duyin-{}-linux-x86_64.tar.zst": True,
        "duyin-{}-py3-none-any.whl": True, "duyin-{}.tar.gz": True, "duyin-{}.flatpak": True,
        "duyin_{}~dev.20261201_amd64.deb": False, "duyin-{}-dev.20261201.flatpak": False,
        "duyin-{}-dev.20261201-linux-x86_64.tar.zst": False, "duyin-{}.dev20261201.tar.gz": False,
        "duyin-{}.dev20261201-py3-none-any.whl": False, "duyin-{}1.tar.gz": False,
    }  # fmt: skip
    program = "import sys; from download import is_released; print(*map(is_released, sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", program, *(name.format(__version__) for name in names)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(SITE)))},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [str(is_so) for is_so in names.values()]
