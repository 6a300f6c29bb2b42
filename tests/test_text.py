"""Texts as arrays, and tables by code point."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from reader.text import by_code_point

_FILL = """
import numpy as np
from reader.text import by_code_point

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096

np.ones(30_000_000, np.uint8)  # once freed, blocks of that size are kept and given out again
blocks = [np.ones(4_400_000, np.uint8) for _ in range(60)]
above = [np.ones(1_000, np.uint8) for _ in range(50)]
del blocks
before = resident()
tables = [by_code_point(np.float32) for _ in range(60)]
for table in tables:
    table[0x4E00:0x5000] = 1
print(resident() - before)
"""


@pytest.mark.parametrize("entry", [np.bool_, np.uint8, np.float32])
def test_a_table_has_an_entry_for_every_code_point(entry):
    table = by_code_point(entry)
    assert table.dtype == entry
    assert not table.any()
    table[0x10FFFF] = 1
    assert table[ord(chr(0x10FFFF))] == 1
    assert not by_code_point(entry).any()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is told by Linux alone")
def test_a_table_takes_memory_only_where_it_is_filled():
    told = subprocess.run(
        [sys.executable, "-c", _FILL], capture_output=True, text=True, check=True, cwd="."
    )
    assert int(told.stdout) < 60 * 100_000
