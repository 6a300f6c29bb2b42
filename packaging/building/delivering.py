"""What was made into the folder where it is looked for, whole or not at all."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

_UNFINISHED = ".part"


def delivered(made: Sequence[Path], target: Path) -> list[Path]:
    """Put files into a folder, which is made if need be; where they lie now.

    None has its name before all have been written: a full disk or a sudden end leaves what was
    there before, beside hidden files at the most, which the next call takes away. Raises OSError.
    """
    target.mkdir(exist_ok=True)
    _sweep(target)
    beside = [target / f".{path.name}{_UNFINISHED}" for path in made]
    try:
        for path, unfinished in zip(made, beside, strict=True):
            shutil.copy2(path, unfinished)
        for path, unfinished in zip(made, beside, strict=True):
            os.replace(unfinished, target / path.name)
    finally:
        _sweep(target)
    return [target / path.name for path in made]


def _sweep(target: Path) -> None:
    for unfinished in target.glob(f".*{_UNFINISHED}"):
        unfinished.unlink(missing_ok=True)
