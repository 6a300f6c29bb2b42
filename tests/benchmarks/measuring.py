"""A case measured in this process: `python -m tests.benchmarks.measuring SECTION CASE BY`.

Whatever is loaded here is in the memory that is measured, so that it is no more than a section
asks for.
"""

import importlib
import json
import os
import sys
from dataclasses import asdict
from typing import NoReturn

from tests.benchmarks import sections
from tests.benchmarks.figures import Case


def main(section: str, name: str, by: str) -> NoReturn:
    """Print each figure as a line of JSON."""
    for figure in importlib.import_module(f"{sections.__name__}.{section}").measure(Case(name, by)):
        print(json.dumps(asdict(figure)))
    sys.stdout.flush()
    os._exit(0)  # threads and Qt's objects are not taken down, as at the program's own end


if __name__ == "__main__":
    main(*sys.argv[1:])
