"""What commands say about names and arguments: in one line, and nothing that acts on a terminal."""

import os
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.commands import main
from reader.launching import main as launch
from tests.commands.test_commands import duyin
from tests.repository import ROOT

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
nasty = st.text(
    st.sampled_from("a雨-= \x1b[]31m\x07\x9b\r\n\t\u202e\u2066\u2028\udcff'\"{}%s/"),
    min_size=1,
    max_size=12,
)
CALLS = (
    ("annotate", "{}"),
    ("annotate", "{}", "--as", "{}"),
    ("annotate", "a", "{}"),
    ("annotate", "a", "--script", "{}"),
    ("annotate", "a", "--as", "json", "--{}"),
    ("annotate", "{}", "-o", "/{}/{}"),
    ("convert", "{}", "--opencc", "{}"),
    ("convert", "{}", "--script", "simplified"),
    ("export", "none{}", "-o", "{}.{}"),  # no name alone: "/" is a folder, with all that there is
    ("export", "none{}", "--as", "text", "-o", "/nowhere/{}"),
    ("export", "a", "--as", "text", "-j", "{}"),
    ("picture", "a", "-o", "a.{}"),
    ("picture", "a", "-o", "a.png", "--size", "{}"),
    ("picture", "a", "-o", "a.png", "--at", "{}"),
    ("picture", "a", "-o", "a.png", "--scale", "{}"),
    ("picture", "a", "-o", "a.png", "--font-size", "{}"),
    ("picture", "a", "-o", "a.png", "--theme", "{}"),
)


def acting(said: str) -> list[str]:
    body = said.removesuffix("\n")
    seen = ("\u200c", "\u200d")
    return [
        c
        for c in body
        if c not in seen and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    ]


@unhurried
@given(st.sampled_from(CALLS), nasty)
def test_no_argument_acts_on_the_terminal(capsys, call: tuple[str, ...], what: str):
    status = main([each.replace("{}", what) for each in call])
    said = capsys.readouterr().err
    assert status in (1, 2)
    assert said.startswith("duyin: ")
    assert not acting(said)


@unhurried
@given(nasty, nasty)
def test_no_argument_of_the_window_acts_on_the_terminal(capsys, one: str, other: str):
    for arguments in ([f"-{one}x{other}"], [one.strip("-"), f"-x{other}"], [f"--{one}x"]):
        assert launch(arguments) == 2
        assert not acting(capsys.readouterr().err)


@pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
@unhurried
@given(st.text(st.sampled_from("a雨 \x1b[31m\x07\x9b\r\n\u202e\u2028"), min_size=1, max_size=9))
def test_no_name_of_an_exported_file_acts_on_the_terminal(capsys, name: str):
    with tempfile.TemporaryDirectory() as place:
        texts = Path(place, "texts")
        texts.mkdir()
        texts.joinpath(f"{name}.txt").write_bytes(b"")
        texts.joinpath(f"{name}.md").write_bytes(bytes(range(256)) * 9)
        os.mkfifo(texts / f"{name}.html")
        out = Path(place, name.strip() or "out")
        assert main(["export", str(texts), "--as", "text", "-o", str(out), "-j", "1"]) == 1
        said = capsys.readouterr().err.splitlines(keepends=True)
        assert len(said) == 5
        assert not [c for line in said for c in acting(line)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names of bytes")
def test_a_name_that_is_no_text_is_told_by_its_bytes(tmp_path: Path):
    name = os.fsdecode(b"\xff\xfe.txt")
    (tmp_path / name).write_bytes(b"")
    done = duyin("export", tmp_path, "--as", "text", "-o", tmp_path / "out")
    assert b"\\xff\\xfe.txt" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux")
def test_where_nothing_can_be_said_the_status_still_is(tmp_path: Path):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "annotate", str(tmp_path / "nowhere")],
            stderr=full,
            cwd=ROOT,
        )
    assert done.returncode == 1
