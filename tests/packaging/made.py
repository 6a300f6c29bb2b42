"""What `./dev package` has made."""

from pathlib import Path

import pytest

from tests.repository import ROOT


def newest_made(pattern: str) -> Path:
    """The newest package in `dist` that is named so; the test fails where there is none."""
    found = sorted((ROOT / "dist").glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        pytest.fail("there is none; ./dev package makes it")
    return found[-1]
