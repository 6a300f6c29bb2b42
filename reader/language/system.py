"""What the operating system says of an error, in the language in use.

Its words come from the C library, in English whatever the language is: Python sets a locale for
letters alone. Those that people meet are translated here; others stay as the system has them.
"""

from reader.language import tr, translatable

_KNOWN = frozenset((
    translatable("permission denied"), translatable("operation not permitted"),
    translatable("no such file or directory"), translatable("file exists"),
    translatable("is a directory"), translatable("not a directory"),
    translatable("directory not empty"), translatable("no space left on device"),
    translatable("disk quota exceeded"), translatable("file too large"),
    translatable("file name too long"), translatable("read-only file system"),
    translatable("input/output error"), translatable("device or resource busy"),
    translatable("no such device or address"), translatable("no such device"),
    translatable("invalid argument"), translatable("bad file descriptor"),
    translatable("broken pipe"), translatable("connection refused"),
    translatable("connection timed out"), translatable("too many open files"),
    translatable("too many levels of symbolic links"), translatable("cannot allocate memory"),
))  # fmt: skip


def system_reason(error: BaseException) -> str:
    """Why something could not be done, as the end of a sentence."""
    return in_words(getattr(error, "strerror", None) or str(error))


def in_words(system: str) -> str:
    """The same, of what the system said."""
    words = system.lower()
    return tr(words) if words in _KNOWN else words
