"""All that is looked at, in order: from what everything stands on to what is only useful."""

from collections.abc import Iterator
from importlib import import_module

from reader.diagnosis.finding import Finding, lacks
from reader.language import translatable

_LOOKED_AT = ("packages", "system", "fonts", "tables", "library", "voice")
_BY_DEVELOPERS = ("tools",)


def findings(*, developing: bool = False) -> Iterator[Finding]:
    """One after another, as they are found.

    What cannot even be looked at, since it needs something that is missing or broken, is told.
    """
    for name in (*_LOOKED_AT, *(_BY_DEVELOPERS if developing else ())):
        try:
            yield from import_module(f"reader.diagnosis.{name}").findings()
        except Exception as error:
            said = " ".join(str(error).split())[:160] or type(error).__name__
            yield lacks(
                name,
                translatable("It cannot be looked at before the rest is mended ({said})"),
                said=said,
            )
