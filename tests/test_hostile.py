"""Some of the hostile files, each opened in a process of its own with its memory bounded.

`./dev fuzz --hostile` tries all of them, and measures what they take.
"""

from pathlib import Path

import pytest

from tests.fuzzing.hostile import HOSTILE, named
from tests.fuzzing.hostile.made import Hostile
from tests.fuzzing.hostile.trials import tried

QUICK = named(
    ".txt carriage returns",
    ".txt halves in UTF-16",
    ".txt bases that open",
    ".md quotes within quotes",
    ".html b within b",
    ".html a cell over 10^9 columns",
    ".xhtml billion laughs",
    ".svg doubled 40 times",
    ".zip names",
    ".zip names of other digits",
    ".zip one part under thirty thousand names",
    ".gz a hundred times gzip",
    ".epub a spine of itself",
    ".epub 1.xhtml: a name from a device",
    ".epub a PNG of 2^31 pixels a side",
    ".fb2 names in a circle",
    ".docx styles in a chain",
    ".odt more spaces than digits",
    ".srt a time of a million digits",
    ".lrc an offset of a million digits",
    ".jsonl a hundred thousand levels",
    ".pdf pages in a chain",
)

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="memory is bounded and measured as on Linux"
)


@pytest.mark.parametrize("file", QUICK, ids=lambda file: file.title)
def test_a_hostile_file_ends_no_process(file: Hostile, tmp_path: Path):
    trial = tried(file, "draw" if file.suffix == ".svg" else "open", tmp_path)
    assert not trial.is_failure, trial.end


@pytest.mark.parametrize("title", [".txt every bracket within the other", ".zip a zip in a zip"])
def test_a_hostile_file_is_annotated_or_refused_by_a_sentence(title: str, tmp_path: Path):
    trial = tried(named(title)[0], "annotate", tmp_path)
    assert not trial.is_failure, trial.end
    assert trial.end.startswith(("written", "refused: "))


def test_hostile_files_of_every_kind_are_tried():
    assert len({file.title for file in HOSTILE}) == len(HOSTILE) >= 150
    assert sum(file.suffix == ".svg" for file in HOSTILE) >= 40
