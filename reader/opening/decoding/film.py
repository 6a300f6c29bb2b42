"""The sound of films, by the program ffmpeg: it knows each of their many kinds, finds any moment
of them at once, and what ends it is its own process.

A file that it is given may be anything. So it reads that one file alone: none of the kinds that
name other files, nothing from the net.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from array import array
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO, Any

from reader.opening.decoding import Undecodable

_AT_ONCE = 16_384  # frames
_BEFORE = 0.25  # s that are decoded before what is wanted: sound there hangs on sound before it
_LONGEST = 600  # s of work that it may take; an hour of a film takes some
_SILENT = 20.0  # s in which it must have said more: less than its own process is waited for
_CHINESE = ("chi", "zho", "zh", "cmn")  # ISO 639-2 in either form, BCP 47
_KINDS = (
    "aac,ac3,aiff,amr,ape,asf,avi,caf,eac3,flac,flv,matroska,webm,mov,mp4,m4a,3gp,mp3,mpeg,mpegts,"
    "ogg,tta,w64,wav,wv"
)
_ASKED = "stream=index:stream_disposition=default:stream_tags=language:format=format_name,duration"
_ONLY = ("-protocol_whitelist", "file,pipe", "-format_whitelist", _KINDS)


def program() -> str | None:
    """Where ffmpeg is; None where it is not, or not whole."""
    return shutil.which("ffmpeg") if shutil.which("ffprobe") else None


def pieces(path: Path, rate: int, start: int) -> Iterator[array[int]]:
    """As `decoding.pieces` has them; of several tracks a Chinese one."""
    found, (track, end) = program(), _track(path)
    if found is None or track is None:
        raise Undecodable
    if end is not None and start >= end * rate:
        return
    over = min(start, round(_BEFORE * rate))
    command = (
        found, "-nostdin", "-v", "quiet", "-timelimit", str(_LONGEST), "-filter_threads", "1",
        *_ONLY, "-threads", "1", "-vn", "-sn", "-dn", "-ss", f"{(start - over) / rate:.6f}",
        "-i", f"file:{path}",
        "-map", f"0:{track}", "-ac", "1",
        # Its own times hold: what begins later has silence before it, what is lost silence instead.
        "-af", f"aresample={rate}:async=1:first_pts=0", "-f", "s16le", "pipe:1",
    )  # fmt: skip
    is_there = False
    with _started(command) as process:
        assert process.stdout is not None
        try:
            while data := _read(process, process.stdout):
                piece = array("h", data[: len(data) // 2 * 2])
                is_there = True
                if passed := min(over, len(piece)):
                    over -= passed
                    del piece[:passed]
                if piece:
                    yield piece
        finally:
            process.kill()
    if not is_there and not start:
        raise Undecodable


def _read(process: subprocess.Popen[bytes], of: IO[bytes]) -> bytes:
    watch = threading.Timer(_SILENT, process.kill)
    watch.daemon = True
    watch.start()
    try:
        return of.read(2 * _AT_ONCE)
    finally:
        watch.cancel()


@cache
def _track(path: Path) -> tuple[int | None, float | None]:
    """The number of the stream to be heard, None where there is no sound; and after how many
    seconds it ends, where that has to be known: for what is behind it Ogg gives its last moment."""
    told = _told(path)
    try:
        best = min(told["streams"], key=_rank)
        if told["format"]["format_name"] != "ogg":
            return int(best["index"]), None
        return int(best["index"]), float(told["format"]["duration"])
    except (ValueError, KeyError, TypeError, AttributeError):  # nothing is told, or otherwise
        return None, None


def _rank(stream: dict[str, Any]) -> tuple[bool, bool]:
    language = str(stream.get("tags", {}).get("language", "")).lower().partition("-")[0]
    return language not in _CHINESE, not stream.get("disposition", {}).get("default")


def _told(path: Path) -> dict[str, Any]:
    """Of a file and its tracks of sound, as ffprobe tells it."""
    command = (
        shutil.which("ffprobe") or "", "-v", "quiet", *_ONLY, "-select_streams", "a",
        "-show_entries", _ASKED, "-of", "json", f"file:{path}",
    )  # fmt: skip
    try:
        with _started(command) as process:
            try:
                told, _ = process.communicate(timeout=_SILENT)
            finally:
                process.kill()
        found: dict[str, Any] = json.loads(told)
    except (subprocess.TimeoutExpired, ValueError):
        return {}
    return found


def _started(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
