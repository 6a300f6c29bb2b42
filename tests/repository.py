"""Where the repository lies, and what may lie beside it."""

from pathlib import Path

from reader.dictionaries.making import MADE_AHEAD
from reader.resources import resource

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
"""Articles and data for the project's developers; what reads them is skipped where they are not."""


def link_without_tables(folder: Path) -> None:
    """Have the program stand in a folder as it is where nobody has made its tables ahead."""
    (folder / "resources").mkdir(parents=True)
    for name in ("reader", "tests"):
        (folder / name).symlink_to(ROOT / name)
    for path in resource().iterdir():
        if path.name not in MADE_AHEAD:
            (folder / "resources" / path.name).symlink_to(path)
