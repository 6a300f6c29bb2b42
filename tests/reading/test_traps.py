from pathlib import Path

import pytest

from reader.reading import shared_engine
from tests.reading.traps import MARKED, WHOLE, traps, verdicts


@pytest.mark.parametrize(("path", "sentences", "share"), [(WHOLE, 120, 0.98), (MARKED, 300, 0.95)])
def test_of_the_traps_nearly_all_are_read_right(path: Path, sentences: int, share: float):
    found = list(verdicts(shared_engine(), path))
    assert len(traps(path)) >= sentences
    assert sum(found) >= share * len(found)
