"""A copy of the checkout, with the tables that are compiled ahead."""

import shutil
import subprocess
import tomllib
from pathlib import Path

from building.environment import Environment
from building.releases import Release, with_version

_NOT_OURS = (".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")


def requirements(root: Path) -> list[str]:
    """What the program and its packaging need, as pyproject.toml has it.

    Who has a package cannot add to it: what is left to choice elsewhere comes with it, as long as
    it is small.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    choices = project["optional-dependencies"]
    chosen = (choices[name] for name in ("dictionaries", "speech", "package"))
    return [*project["dependencies"], *(line for lines in chosen for line in lines)]


def copied(root: Path, target: Path, environment: Environment, release: Release) -> Path:
    """The files that git knows, as they are now; all of them where there is no git.

    What is only tried says so by its version wherever it tells it, and no wheel of it is taken for
    the one that is released.
    """
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
    module = target / "reader" / "__init__.py"
    told = with_version(module.read_text("utf-8"), release.version)
    module.write_text(told, "utf-8", newline="\n")
    environment.run("reader.reading.compiled", folder=target)
    return target
