"""Where the program keeps its files: settings, library, cache and journal, as each system wants it.

Linux: the XDG folders; macOS: Library/Application Support, Caches, Logs; Windows: AppData. Nothing
is made here; whoever writes makes the folder.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

_NAME = "duyin" if sys.platform.startswith("linux") else "Duyin"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where each kind of the program's own files lies."""

    settings: Path  # the file
    library: Path  # the file
    cache: Path  # the folder; may be deleted at any time
    journal: Path  # the folder

    @classmethod
    def inside(cls, folder: Path) -> "Folders":
        """All of them in one folder, for a test or a program carried on a stick."""
        return cls(
            folder / "settings.json", folder / "library.db", folder / "cache", folder / "journal"
        )


def usual_folders() -> Folders:
    """The folders of the person who runs the program."""
    system = PlatformDirs(_NAME, appauthor=False, roaming=True)
    return Folders(
        system.user_config_path / "settings.json",
        system.user_data_path / "library.db",
        system.user_cache_path,
        system.user_log_path,
    )
