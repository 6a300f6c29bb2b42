"""A copy of the checkout, with the tables that are compiled ahead."""

import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

from building.environment import Environment

_NOT_OURS = (".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")


def requirements(root: Path) -> list[str]:
    """What the program and its packaging need, as pyproject.toml has it.

    Who has a package cannot add to it: what is left to choice elsewhere comes with it, as long as
    it is small.
    """
    project = _project(root)
    choices = project["optional-dependencies"]
    chosen = (choices[name] for name in ("dictionaries", "speech", "package"))
    return [*project["dependencies"], *(line for lines in chosen for line in lines)]


def homepage(root: Path) -> str:
    """Where the project is at home."""
    address: str = _project(root)["urls"]["Homepage"]
    return address


def _project(root: Path) -> dict[str, Any]:
    told: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return told


def copied(root: Path, target: Path, environment: Environment) -> Path:
    """The files that git knows, as they are now; all of them where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True
        ).stdout.decode("utf-8")
    except (OSError, subprocess.CalledProcessError):
        shutil.copytree(root, target, ignore=shutil.ignore_patterns(*_NOT_OURS))
    else:
        for name in filter(None, listed.split("\0")):
            if (root / name).is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, target / name)
    environment.run("reader.reading.compiled", folder=target)
    return target
