"""Long texts and paragraphs: handed on piece by piece, or refused by a sentence."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commands.exporting import LONGEST_PARAGRAPH
from tests.repository import ROOT

LINE = "今天我们去河边的小树林里看花，"
LONG = LINE * (LONGEST_PARAGRAPH // len(LINE) + 1)
_MEASURED = """
import sys
from pathlib import Path
from reader.launching import main
status = main(sys.argv[1:])
# not ru_maxrss, which begins at what the process had that began this one
lines = Path("/proc/self/status").read_text().splitlines()
peak = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
print(int(peak) >> 10, file=sys.stderr)
sys.exit(status)
"""


def duyin(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _MEASURED, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
    )


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.txt"
    path.write_text(f"短。\n{LONG}\n短。", "utf-8")
    return path


def test_a_paragraph_beyond_measure_is_written_as_json(long: Path, tmp_path: Path):
    out = tmp_path / "out.jsonl"
    done = duyin("annotate", long, "-o", out)
    assert done.returncode == 0
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [line["text"] for line in lines] == ["短。", LONG, "短。"]
    readings = lines[1]["readings"]
    assert len(readings) == LONG.count("今") * (len(LINE) - 1)
    assert readings[-1][0] == len(LONG) - 2
    assert int(done.stderr) < 400  # MB; half of it are dictionaries and libraries


@pytest.mark.parametrize("form", ["brackets", "html", "markdown", "words"])
def test_in_another_form_it_is_refused_by_a_sentence(long: Path, tmp_path: Path, form: str):
    done = duyin("export", long, "--as", form, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert f"a paragraph of {len(LONG):,} characters" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_line_of_json_beyond_measure_is_refused_by_a_sentence(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"readings": [], "text": "' + "a" * (33 << 20) + '"}', "utf-8")
    done = duyin("annotate", path)
    assert done.returncode == 1
    assert "it is built so that it would take up all memory" in done.stderr
