"""Rows of tables in documents: one paragraph each, unless a cell holds more than a line."""

from collections.abc import Iterator

from reader.opening.markup.flow import Flow
from reader.opening.markup.trees import Element, children

CELL_GAP = "\u3000"
"""What stands between two cells of a row."""


class Rows:
    """The rows that are open, of a table and of tables in its cells."""

    def __init__(self, flow: Flow, cell: str, paragraphs: tuple[str, ...]) -> None:
        """`cell` and `paragraphs` are the local names of such elements."""
        self._flow, self._cell, self._paragraphs = flow, cell, paragraphs
        self._are_lines: list[bool] = []

    def begin_row(self, row: Element) -> None:
        """A row begins."""
        self._flow.end()
        cells = list(children(row, self._cell))
        self._are_lines.append(all(self._is_line(cell) for cell in cells))

    def _is_line(self, cell: Element) -> bool:
        found: Iterator[Element] = children(cell, *self._paragraphs, "tbl", "table", "list")
        return sum(1 for _ in found) <= 1

    def begin_cell(self) -> None:
        """A cell begins."""
        if self.is_line and self._flow.is_open:
            self._flow.keep(CELL_GAP)

    def end_row(self) -> None:
        """A row ends."""
        self._are_lines.pop()
        self._flow.end()

    @property
    def is_line(self) -> bool:
        """Whether paragraphs are parts of a row that is one line."""
        return bool(self._are_lines) and self._are_lines[-1]
