"""How the file is called that an article is written to."""

from reader.quoting import acts

_LONGEST_NAME = 60  # characters; hanzi are three bytes each, and a name has 255


def file_name(title: str) -> str:
    """A title as a file's name: short, without what no system allows in one."""
    name = "".join(" " if c in '<>:"/\\|?*' or acts(c) else c for c in title).strip(" .")
    return name[:_LONGEST_NAME].strip() or "Duyin"
