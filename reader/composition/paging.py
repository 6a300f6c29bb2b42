"""Which lines stand on which sheet of paper.

Sheets are filled from the top. A heading never ends one; a paragraph leaves no single line behind
at a sheet's foot and takes none over to the next one's head, as long as some other break is near.
"""

from dataclasses import dataclass

from reader.typesetting.lines import Lines

_MOST_LEFT_FREE = 3
"""Lines that may stay free at a sheet's foot for the sake of a better break."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines `first` to `end` of a section; `top` is em from the head of the sheet's text."""

    section: int
    first: int
    end: int
    top: float


Sheet = tuple[Piece, ...]
"""What stands on a sheet, from its head."""


@dataclass(frozen=True, slots=True)
class _Line:
    section: int
    number: int
    pitch: float  # em, its own height
    advance: float  # em to the next line's top, a gap after it included
    is_heading: bool
    is_empty: bool
    begins: bool  # its paragraph
    ends: bool  # its paragraph


class Paging:
    """Takes the lines of all sections in order; `sheets` grows as they come in.

    `height` is what a sheet has room for, in em.
    """

    def __init__(self, height: float) -> None:
        self.sheets: list[Sheet] = []
        self._height = height
        self._waiting: list[_Line] = []
        self._begins = True

    def add(self, section: int, lines: Lines) -> None:
        """Take the lines of the next section."""
        for number in range(len(lines)):
            self._waiting.append(self._line(section, lines, number))
            self._begins = bool(lines.ends[number])
        self._fill()

    def finish(self) -> None:
        """There are no more lines: what is left makes the last sheet."""
        if self._waiting or not self.sheets:
            self._put(len(self._waiting))

    def _line(self, section: int, lines: Lines, number: int) -> _Line:
        top, pitch = float(lines.top[number]), float(lines.pitch[number])
        return _Line(
            section=section,
            number=number,
            pitch=pitch,
            advance=float(lines.top[number + 1]) - top,
            is_heading=bool(lines.scale[number] != 1),
            is_empty=lines.start[number] == lines.start[number + 1] - 1 and pitch < 1,
            begins=self._begins,
            ends=bool(lines.ends[number]),
        )

    def _fill(self) -> None:
        while (room := self._room()) < len(self._waiting):
            self._put(self._break_at(room))

    def _room(self) -> int:
        """How many of the waiting lines a sheet takes, one at least."""
        bottom = 0.0
        for count, line in enumerate(self._waiting):
            if count and bottom + line.pitch > self._height:
                return count
            bottom += line.advance
        return len(self._waiting)

    def _break_at(self, room: int) -> int:
        for count in range(room, max(0, room - 1 - _MOST_LEFT_FREE), -1):
            if self._may_break(self._waiting[count - 1], self._waiting[count]):
                return count
        return room

    @staticmethod
    def _may_break(last: _Line, following: _Line) -> bool:
        leaves_one_behind = last.begins and not last.ends
        takes_one_over = following.ends and not following.begins
        return not (last.is_heading or leaves_one_behind or takes_one_over)

    def _put(self, count: int) -> None:
        lines, self._waiting = self._waiting[:count], self._waiting[count:]
        pieces, y = list[Piece](), 0.0
        for line in lines:
            if pieces and pieces[-1].section == line.section:
                before = pieces.pop()
                pieces.append(Piece(line.section, before.first, line.number + 1, before.top))
            else:
                pieces.append(Piece(line.section, line.number, line.number + 1, y))
            y += line.advance
        self.sheets.append(tuple(pieces))
        while self._waiting and self._waiting[0].is_empty:
            self._waiting.pop(0)
