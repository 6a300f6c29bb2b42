import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.folders import Folders, usual_folders


def test_each_kind_of_file_has_a_place_of_its_own() -> None:
    for folders in (usual_folders(), Folders.inside(Path("x").absolute())):
        places = [folders.settings, folders.library, folders.cache, folders.journal]
        assert len(set(places)) == 4
        assert all(place.is_absolute() for place in places)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG is Linux")
def test_the_xdg_folders_are_obeyed(tmp_path: Path) -> None:
    names = {"XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": "d", "XDG_CACHE_HOME": "k"}
    names["XDG_STATE_HOME"] = "s"
    told = {name: str(tmp_path / folder) for name, folder in names.items()}
    code = (
        "from reader.folders import usual_folders; f = usual_folders()\n"
        "print(f.settings, f.library, f.cache, f.journal)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | told, capture_output=True, check=True
    ).stdout.decode()
    assert shown.split() == [
        str(tmp_path / "c/duyin/settings.json"),
        str(tmp_path / "d/duyin/library.db"),
        str(tmp_path / "k/duyin"),
        str(tmp_path / "s/duyin/log"),
    ]
