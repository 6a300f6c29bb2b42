"""The source distribution, and the wheel that is built from it."""

import shutil
import tarfile
from pathlib import Path

from building.environment import Environment


def built(source: Path, given: Path, work: Path, environment: Environment) -> list[Path]:
    """Both in the folder `given`, the wheel last."""
    fresh = work / "wheels"
    environment.run("hatchling", "build", "-t", "sdist", "-d", fresh, folder=source)
    packed = next(fresh.glob("*.tar.gz"))
    with tarfile.open(packed) as archive:
        archive.extractall(work / "unpacked", filter="data")
    again = work / "unpacked" / packed.name.removesuffix(".tar.gz")
    environment.run("hatchling", "build", "-t", "wheel", "-d", fresh, folder=again)
    return [Path(shutil.copy2(path, given)) for path in (packed, next(fresh.glob("*.whl")))]
