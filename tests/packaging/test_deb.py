"""The package of Debian in a bare Debian 12 that has no Python: installed, used, removed.

Of the checkout only the result is compared. Takes root, debootstrap, and some minutes.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.made import newest_made
from tests.processes import children, come_true, parents
from tests.repository import ROOT
from tests.screens import Program, a_screen, on_a_screen, wait_until
from tests.translating.tools import LANGUAGES

_SAMPLES = ROOT / "resources" / "samples"
_ALONE = """
mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/dev/shm" && mount -t tmpfs tmpfs "$0/tmp"
mkdir -p /tmp/.X11-unix "$0/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix"
exec chroot "$0" "$@"
"""
"""What is mounted for a command goes with it."""
_PLAIN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/home"}
_OURS = "/usr/lib/duyin/_internal"

pytestmark = [
    pytest.mark.package,
    pytest.mark.skipif(not Path("/proc").is_dir() or os.geteuid() != 0, reason="takes root"),
    pytest.mark.skipif(shutil.which("debootstrap") is None, reason="not installed: debootstrap"),
]


class Bare:
    """A bare Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        told = subprocess.run(
            ["debootstrap", "--variant=minbase", "bookworm", folder], capture_output=True, text=True
        )
        assert told.returncode == 0, told.stdout[-2000:] + told.stderr

    def command(self, *words: str) -> list[str]:
        """What runs a command in it, from outside."""
        return ["unshare", "--mount", "sh", "-c", _ALONE, str(self.folder), *words]

    def run(self, *words: str, given: bytes = b"") -> bytes:
        """What a command writes, which ends well and complains of nothing."""
        done = subprocess.run(
            self.command(*words), env=_PLAIN, input=given, capture_output=True, timeout=600
        )
        assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr)
        return done.stdout

    def apt(self, *words: str) -> None:
        """Have apt do something."""
        subprocess.run(
            self.command("apt-get", "--yes", "--quiet", "--no-install-recommends", *words),
            env=_PLAIN | {"DEBIAN_FRONTEND": "noninteractive"}, check=True, capture_output=True,
        )  # fmt: skip

    def files(self) -> set[str]:
        """All that lies in /usr and in the folders of the system's settings."""
        return {
            str(path.relative_to(self.folder))
            for top in ("usr", "etc")
            for path in (self.folder / top).rglob("*")
        }


@pytest.fixture(scope="module")
def deb() -> Path:
    return newest_made("duyin_*_amd64.deb")


@pytest.fixture(scope="module")
def wheel() -> Path:
    return newest_made("duyin-*.whl")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory, deb: Path) -> Iterator[Bare]:
    """One with all that the package depends on, the fonts of this machine, and no more."""
    made = Bare(tmp_path_factory.mktemp("debian") / "bookworm")
    asked = subprocess.run(
        ["dpkg-deb", "--field", deb, "Depends"], capture_output=True, text=True, check=True
    ).stdout
    made.apt("install", *(one.split(" ")[0] for one in asked.strip().split(", ")))
    for path in ("usr/share/fonts", "usr/local/share/fonts", "etc/fonts"):
        if Path("/", path).is_dir():
            shutil.rmtree(made.folder / path, ignore_errors=True)
            shutil.copytree(Path("/", path), made.folder / path, symlinks=True)
    shutil.copytree(_SAMPLES, made.folder / "home" / "samples")
    yield made
    shutil.rmtree(made.folder, ignore_errors=True)


@pytest.fixture(scope="module")
def installed(bare: Bare, deb: Path) -> Iterator[Bare]:
    """The same with the package; afterwards it is removed, and nothing of it is left."""
    before = bare.files()
    shutil.copy(deb, bare.folder / "home" / "duyin.deb")
    bare.run("dpkg", "--install", "/home/duyin.deb")
    assert not list(bare.folder.glob("usr/bin/python*"))
    yield bare
    bare.apt("purge", "duyin")
    left = bare.files() - before
    assert not {path for path in left if "dpkg" not in path and "apt" not in path}, left


def of_the_checkout(*words: str, **around: str) -> bytes:
    """What the checkout writes."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", *words], cwd=ROOT, env=os.environ | around,
        capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


def test_it_is_small_enough(deb: Path):
    assert deb.stat().st_size <= 100e6


def test_it_is_all_there(installed: Bare):
    for path in (
        "applications/org.duyin.Duyin.desktop",
        "metainfo/org.duyin.Duyin.metainfo.xml",
        "mime/packages/org.duyin.Duyin.xml",
        "icons/hicolor/16x16/apps/org.duyin.Duyin.png",
        "icons/hicolor/512x512/apps/org.duyin.Duyin.png",
        "icons/hicolor/scalable/apps/org.duyin.Duyin.svg",
        "man/man1/duyin.1.gz",
        "bash-completion/completions/duyin",
        "zsh/vendor-completions/_duyin",
        "fish/vendor_completions.d/duyin.fish",
        "doc/duyin/copyright",
        "doc/duyin/changelog.gz",
    ):
        assert (installed.folder / "usr" / "share" / path).is_file(), path
    assert b"Depends" not in installed.run("dpkg", "--audit")
    owned = (installed.folder / "usr/lib/duyin").stat()
    assert (owned.st_uid, owned.st_gid) == (0, 0)


def test_whatever_lies_in_the_wheel_beside_modules_is_in_it(installed: Bare, wheel: Path):
    with zipfile.ZipFile(wheel) as packed:
        names = [name for name in packed.namelist() if name.startswith("reader/")]
    beside = [name for name in names if not name.endswith((".py", ".ts"))]
    assert beside
    there = installed.folder / _OURS[1:]
    assert [name for name in beside if not (there / name).is_file()] == []


def test_nothing_in_it_tells_of_the_machine_that_made_it(installed: Bare):
    searched = ["grep", "-rlaF", str(ROOT), "/usr/lib/duyin", "/usr/share/doc/duyin"]
    done = subprocess.run(installed.command(*searched), capture_output=True, text=True)
    assert done.stdout == ""


@pytest.mark.parametrize("sample", ["bookshop.txt", "cards.txt"])
def test_it_reads_as_the_checkout_does(installed: Bare, sample: str):
    here, there = str(_SAMPLES / sample), f"/home/samples/{sample}"
    assert installed.run("duyin", "annotate", there) == of_the_checkout("annotate", here)
    taiwan = ("--script", "taiwan-words")
    converted = installed.run("duyin", "convert", there, *taiwan)
    assert converted == of_the_checkout("convert", here, *taiwan)


def test_its_tables_are_used_where_they_lie(installed: Bare):
    installed.run("duyin", "annotate", "/home/samples/cards.txt")
    assert not list(installed.folder.glob("home/.cache/**/*.tables"))


def test_it_tells_of_itself(installed: Bare):
    told = installed.run("duyin", "--version").decode("utf-8")
    assert told.startswith("duyin ")
    assert b"annotate" in installed.run("duyin", "--help")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language_as_the_checkout_does(installed: Bare, language: str):
    spoken = {"LC_ALL": f"{language}.UTF-8", "LANGUAGE": ""}
    told = installed.run("env", *map("=".join, spoken.items()), "duyin", "annotate", "--help")
    assert told == of_the_checkout("annotate", "--help", **spoken)


def test_its_doctor_misses_nothing_but_a_screen_and_what_is_recommended(installed: Bare):
    rows = [json.loads(line) for line in installed.run("duyin", "doctor", "--json").splitlines()]
    assert {row["topic"] for row in rows if row["state"] != "good"} == {"screen", "films"}, rows


@pytest.mark.parametrize("form", ["epub", "docx", "odt", "pdf", "html", "md", "jsonl"])
def test_what_it_writes_it_opens_again(installed: Bare, form: str):
    target = f"/home/bookshop.{form}"
    installed.run("duyin", "export", "/home/samples/bookshop.txt", "-o", target)
    read = installed.run("duyin", "annotate", target)  # a PDF in a confined process
    text = "".join(json.loads(line)["text"] for line in read.decode("utf-8").splitlines())
    assert "老巷" in text


def test_a_folder_is_exported_by_several_processes(installed: Bare):
    installed.run(
        "duyin", "export", "/home/samples", "--as", "epub", "-o", "/home/books", "-j", "2"
    )
    assert len(list(installed.folder.glob("home/books/*.epub"))) == len(list(_SAMPLES.iterdir()))


@pytest.mark.parametrize(
    ("words", "target"),
    [
        (("level", "/home/samples/cards.txt"), None),
        (("words", "/home/samples/cards.txt"), "words.apkg"),
        (("worksheet", "/home/samples/market.txt"), "sheet.pdf"),
    ],
)
def test_every_other_command_works(installed: Bare, words: tuple[str, ...], target: str | None):
    more = ("-o", f"/home/{target}") if target else ()
    installed.run("duyin", *words, *more)
    assert target is None or (installed.folder / "home" / target).is_file()


def test_it_draws_the_same_picture(installed: Bare, tmp_path: Path):
    installed.run("duyin", "picture", "/home/samples/bookshop.txt", "-o", "/home/page.png")
    mine = tmp_path / "page.png"
    of_the_checkout("picture", str(_SAMPLES / "bookshop.txt"), "-o", str(mine))
    assert (installed.folder / "home" / "page.png").read_bytes() == mine.read_bytes()


def test_a_dictionary_is_read_through_pyglossary(installed: Bare):
    (installed.folder / "home" / "own.tab").write_text("你好\thello\n", "utf-8")
    asked = json.dumps({"path": "/home/own.tab", "name": "own"}).encode()
    command = installed.command("/usr/bin/duyin", "--confined", "glossary")
    from reader.opening.confined import LENGTH

    with subprocess.Popen(
        command, env=_PLAIN, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(len(asked).to_bytes(LENGTH, "little") + asked)
        process.stdin.flush()
        told = [json.loads(process.stdout.readline()) for _ in range(2)]
        process.kill()
    assert told == ["own.tab", [[["你好"], "hello"]]]


def test_without_a_library_there_are_no_notes(installed: Bare):
    command = installed.command("duyin", "notes", "--all", "-o", "/home/notes.md")
    done = subprocess.run(command, env=_PLAIN, capture_output=True)
    assert done.returncode == 1
    assert b"there is no library yet" in done.stderr


class TestWindow:
    """On a screen of this machine."""

    pytestmark = on_a_screen

    def test_it_opens_hides_the_pinyin_and_ends(self, installed: Bare, tmp_path: Path):
        with a_screen(tmp_path) as screen:
            sample = "/home/samples/bookshop.txt"
            program = Program(screen, sample, by=installed.command("/usr/bin/duyin"))
            program.wait_for_title("老巷裡的書店")
            shown = screen.at_rest()
            screen.key("p")
            program.shows(shown, "P hides the pinyin")
            program.end()

    def test_a_long_text_is_read_by_another_process(self, installed: Bare, tmp_path: Path):
        long = installed.folder / "home" / "long.txt"
        long.write_text((_SAMPLES / "cards.txt").read_text("utf-8") * 300, "utf-8")
        with a_screen(tmp_path) as screen:
            program = Program(screen, "/home/long.txt", by=installed.command("/usr/bin/duyin"))

            def reads() -> bool:
                return any(foreign_function_library(process) for process in readers())

            def readers() -> list[int]:
                started = children(program.process.pid)
                return [process for process in started if "--reading" in words_of(process)]

            wait_until(reads, "another process reads, and has its libraries")
            for process in readers():
                assert _OURS in foreign_function_library(process)
            started = children(program.process.pid)
            program.end()
            assert come_true(lambda: started.isdisjoint(parents()))


def words_of(process: int) -> list[str]:
    """What a process was started with."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text("utf-8").split("\0")
    except OSError:
        return []


def foreign_function_library(process: int) -> str:
    """Where it has libffi from, which the system has too, maybe another; "" before it has it."""
    loaded = Path(f"/proc/{process}/maps").read_text("utf-8").splitlines()
    return next((line.split()[-1] for line in loaded if "/libffi.so" in line), "")
