"""The real window, killed in the middle of what a person does."""

import sys
from pathlib import Path

import pytest

from tests.fuzzing.killedwindow import kill_window


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG folders, /proc")
def test_killed_at_any_moment_the_window_loses_nothing_that_it_told_as_kept(tmp_path: Path):
    kills = kill_window(4, tmp_path / "place", seed=3)
    assert kills.wrong == []
    assert kills.killed == 4
    assert kills.looked_at > 100
