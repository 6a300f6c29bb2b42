"""Where the repository lies, and what may lie beside it."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
"""Articles and data for the project's developers; what reads them is skipped where they are not."""
