"""Write them: `python -m reader.commands.manual FOLDER`."""

import argparse
import sys
from pathlib import Path

from reader.commands.manual.completion import SHELLS, completion
from reader.commands.manual.page import page


def main() -> int:
    """Write all of them into a folder."""
    asking = argparse.ArgumentParser("python -m reader.commands.manual", description=__doc__)
    asking.add_argument("folder", metavar="FOLDER", type=Path)
    folder: Path = asking.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    written = {"duyin.1": page()} | {name: completion(shell) for shell, name in SHELLS.items()}
    for name, content in written.items():
        (folder / name).write_text(content, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
