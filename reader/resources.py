"""Where the program's own files lie: icons, themes, samples, tables."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a file or folder among the resources, as `resource("themes", "dark.json")`.

    In an installed package they lie in `reader/resources`, in a checkout beside `reader`. Whether
    the file is there is not looked at.
    """
    installed = _PACKAGE / "resources"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return folder.joinpath(*parts)
