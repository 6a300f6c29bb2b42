"""How much memory this process takes, and the most that its system is to give it."""

import contextlib
import ctypes
import sys
from pathlib import Path

_STATUS = Path("/proc/self/statm")


def limit_memory(most: int) -> None:
    """Have the system refuse more than so many bytes; and no file is left of a crash.

    What is mapped and never written does not count (RLIMIT_DATA). Windows knows no such limit,
    and macOS does not hold to it.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, value in ((resource.RLIMIT_DATA, most), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(OSError, ValueError):  # a lower one is set already
            resource.setrlimit(limit, (value, value))


def memory_in_use() -> int:
    """Bytes of memory that this process takes now, or took at the most where that is not told."""
    if sys.platform == "win32":
        return _windows_memory()
    import resource

    try:
        return int(_STATUS.read_text().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak << 10


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of psapi.h."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in (
            "peak_working_set", "working_set", "peak_paged_pool", "paged_pool",
            "peak_unpaged_pool", "unpaged_pool", "page_file", "peak_page_file",
        )),
    )  # fmt: skip


def _windows_memory() -> int:
    """Bytes that are promised to this process, wherever they lie."""
    counters = _Counters(size=ctypes.sizeof(_Counters))
    kernel = ctypes.CDLL("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    told = kernel.K32GetProcessMemoryInfo(
        ctypes.c_void_p(kernel.GetCurrentProcess()), ctypes.byref(counters), counters.size
    )
    return counters.page_file if told else 0
