"""A book without its sound, as bytes: audiobooks have hundreds of megabytes, their text has one.

The sound is had from the book itself once it is heard (`takingout`).
"""

import zipfile
from io import BytesIO
from pathlib import Path

from reader.opening.archive import FAILURES, unpacked
from reader.opening.errors import OpeningError
from reader.opening.limits import LARGEST_FILE, LARGEST_PART, MOST_PARTS
from reader.opening.pacing import Pace, unhurried

_SOUNDS = (
    ".mp3", ".m4a", ".mp4", ".m4b", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac", ".webm",
    ".m4v", ".mov",
)  # fmt: skip


def without_sound(path: Path, pace: Pace = unhurried) -> bytes | None:
    """The archive in a file without its parts that are sound or film.

    None for what is no archive, for one without such parts, and where the rest is too large too.
    """
    made = BytesIO()
    try:
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(made, "w") as light:
            parts = whole.infolist()
            kept = [part for part in parts if not part.filename.lower().endswith(_SOUNDS)]
            size = sum(part.compress_size for part in kept)
            if len(kept) == len(parts) or len(kept) > MOST_PARTS or size > LARGEST_FILE:
                return None
            for number, part in enumerate(kept):
                with whole.open(part) as stream:
                    data = unpacked(stream, part.compress_size, LARGEST_PART, path)
                is_packed = part.compress_type != zipfile.ZIP_STORED
                kind = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
                light.writestr(zipfile.ZipInfo(part.filename), data, kind, compresslevel=1)
                if made.tell() > LARGEST_FILE:
                    return None
                pace(number / len(kept))
    except (*FAILURES, OpeningError, RuntimeError):
        return None
    return made.getvalue()
