"""A Python of its own, with nothing in it but what the packages are made of."""

import errno
import os
import shutil
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

_HERE = Path(__file__).parents[1]
_PACKAGES = {"dpkg-deb": "dpkg", "makensis": "nsis", "objdump": "binutils", "strip": "binutils"}
"""Debian's, of the programs that are called."""


class NotMade(Exception):
    """A package cannot be made: what is missing or failed, and what mends it."""


class Environment:
    """A virtual environment, made anew; what runs in it makes the same wherever and whenever."""

    def __init__(self, folder: Path, epoch: int) -> None:
        self._folder = folder
        if find_spec("ensurepip") is None:  # Debian parts it from Python
            raise NotMade("Python's venv is missing; sudo apt install python3-venv")
        try:
            venv.create(folder, with_pip=True, symlinks=os.name != "nt", clear=True)
        except subprocess.CalledProcessError as failed:  # it puts pip there by a command
            raise _failure("ensurepip", failed.returncode, folder, failed.output) from None
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
    """What a command prints. NotMade where there is no such program or it fails, OSError where the
    disk is full."""
    if shutil.which(command[0]) is None:
        package = _PACKAGES.get(command[0], command[0])
        raise NotMade(f"{command[0]} is not there; sudo apt install {package}")
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True)
    if done.returncode:
        said = done.stdout + done.stderr
        raise _failure(" ".join(command[:4]), done.returncode, folder, said)
    return done.stdout


def _failure(what: str, status: int, folder: Path, said: bytes | str) -> Exception:
    """What to raise after a command. A full disk is all that needs to be said; of anything else all
    that the command said is shown."""
    told = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    if os.strerror(errno.ENOSPC) in told:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
    sys.stderr.write(told)
    return NotMade(f"{what} … ended with {status}; what it said stands above")
