"""What the reader asked to be opened, and how."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.opening import open_file, open_text
from reader.opening.head import Near, open_head_first
from reader.opening.pacing import Pace
from reader.opening.stamps import Stamp
from reader.qt.session.loading import Steps


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file or a pasted text."""

    path: Path | None = None
    encoding: str | None = None  # that the reader chose
    pasted: str | None = None
    stamp: Stamp | None = None  # of the file before it was read
    is_again: bool = False  # it was open: even at its end one goes on where one was
    as_it_is: bool = False  # nothing is taken out of its text
    line: float | None = None  # where one goes on, as a share of the lines: other text is around it
    keeps_lines: bool = False  # where they were broken at a fixed width

    def again(self, **changed: Any) -> "Wanted":
        """The same as it is now, perhaps in another way."""
        stamp = Stamp.of(self.path) if self.path is not None else None
        return replace(self, **{"stamp": stamp, "is_again": True, **changed})

    def steps(self, near: Near | None) -> Steps:
        """Opens it, a large file by its head."""
        path = self.path
        if path is None or self.line is not None:
            return self.whole
        return lambda pace: open_head_first(
            path,
            self.encoding,
            near,
            as_it_is=self.as_it_is,
            keeps_lines=self.keeps_lines,
            pace=pace,
        )

    def whole(self, pace: Pace) -> Iterator[Article]:
        """Opens all of it."""
        if self.path is not None:
            yield open_file(
                self.path,
                self.encoding,
                as_it_is=self.as_it_is,
                keeps_lines=self.keeps_lines,
                pace=pace,
            )
        else:
            yield open_text(
                self.pasted or "",
                as_it_is=self.as_it_is,
                keeps_lines=self.keeps_lines,
                pace=pace,
            )
