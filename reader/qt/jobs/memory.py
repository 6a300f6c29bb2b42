"""Memory that is not needed any more goes back to the system."""

import sys

_LARGE = 4 << 20  # bytes
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # names of malloc.h


def give_back_large_blocks() -> None:
    """Have glibc return every large block when it is freed (`mallopt`, 3).

    By itself it raises the size that it takes for large to that of the largest block freed, up to
    32 MB: what loading the engine and opening a novel needed for a moment would be kept for good,
    some 30 MB.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE)
        mallopt(_TRIM_THRESHOLD, _LARGE)
