"""The program's own files, broken in every known way; `./dev fuzz --own` goes on longer."""

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.fuzzing.ownfiles import Kind, killed, killed_while_mending, kinds

TIMES = 4
WAYS = [(kind, how) for kind in kinds()[1:] for how in kind.breaks]


@pytest.mark.skipif(os.name == "nt", reason="pipes and links need rights on Windows")
@pytest.mark.parametrize(("kind", "how"), WAYS, ids=[f"{kind.name}-{how}" for kind, how in WAYS])
def test_settings_and_tables_that_are_broken_are_read_or_made_anew(
    tmp_path: Path, kind: Kind, how: str
) -> None:
    kind.make(tmp_path / kind.name)
    chance = random.Random(how)
    for number in range(TIMES):
        path = tmp_path / "broken" / str(number) / kind.name
        path.parent.mkdir(parents=True)
        shutil.copy(tmp_path / kind.name, path)
        kind.breaks[how](path, chance)
        kind.look(path)


def test_of_what_a_killed_process_told_as_kept_nothing_is_lost() -> None:
    assert killed(6, random.Random(3)) == 0


def test_a_process_killed_while_it_mends_a_library_loses_nothing() -> None:
    assert killed_while_mending(8, random.Random(3)) == 0
