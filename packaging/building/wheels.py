"""The source distribution, and the wheel that is built from it."""

import tarfile
from pathlib import Path

from building.environment import Environment


def built(source: Path, given: Path, work: Path, environment: Environment) -> list[Path]:
    """Both in the folder `given`, the wheel last."""
    environment.run("hatchling", "build", "-t", "sdist", "-d", given, folder=source)
    packed = next(given.glob("*.tar.gz"))
    with tarfile.open(packed) as archive:
        archive.extractall(work / "unpacked", filter="data")
    again = work / "unpacked" / packed.name.removesuffix(".tar.gz")
    environment.run("hatchling", "build", "-t", "wheel", "-d", given, folder=again)
    return [packed, next(given.glob("*.whl"))]
