"""A Python of its own, with nothing in it but what the packages are made of."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

_HERE = Path(__file__).parents[1]
_PACKAGES = {"dpkg-deb": "dpkg", "makensis": "nsis", "objdump": "binutils", "strip": "binutils"}
"""Debian's, of the programs that are called."""


class NotThere(Exception):
    """Something that the system has to have is missing, or failed; says what, and what mends it."""


class Environment:
    """A virtual environment, made anew; what runs in it makes the same wherever and whenever."""

    def __init__(self, folder: Path, epoch: int) -> None:
        self._folder = folder
        try:
            venv.create(folder, with_pip=True, symlinks=os.name != "nt", clear=True)
        except subprocess.CalledProcessError:  # Debian parts it from Python
            raise NotThere("Python's venv is missing; sudo apt install python3-venv") from None
        self._around = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "LD_LIBRARY")) and name != "VIRTUAL_ENV"
        } | {
            "SOURCE_DATE_EPOCH": str(epoch),
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": str(_HERE),
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
        }

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self._folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def install(self, *what: str) -> None:
        """Put packages into it."""
        self.run("pip", "install", "--quiet", "--disable-pip-version-check", *what)

    def run(self, module: str, *words: str | Path, folder: Path | None = None) -> str:
        """Run a module in it, in a folder if one is given; what it prints."""
        command = [str(self.python), "-m", module, *map(str, words)]
        return run(command, folder or self._folder, self._around)

    def evaluate(self, program: str) -> str:
        """Run some lines in it; what they print."""
        return run([str(self.python), "-c", program], self._folder, self._around)


def run(command: list[str], folder: Path, around: dict[str, str] | None = None) -> str:
    """What a command prints. NotThere where there is no such program or it fails."""
    if shutil.which(command[0]) is None:
        package = _PACKAGES.get(command[0], command[0])
        raise NotThere(f"{command[0]} is not there; sudo apt install {package}")
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise NotThere(f"{' '.join(command[:4])} … ended with {done.returncode}")
    return done.stdout
