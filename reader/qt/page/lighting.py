"""What is read aloud, lit on the page: no more is painted anew than what changes."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from reader.composition.column import Column
from reader.qt.page.characters import Characters
from reader.qt.page.marks import NOTHING_LIT, Lit, Marks
from reader.qt.page.painting.light import light_of


class LitPage(Protocol):
    """A page with marks on its characters."""

    marks: Marks

    @property
    def column(self) -> Column | None: ...

    def viewport(self) -> QWidget: ...


class Lighting:
    """Sets the light of a page."""

    def __init__(self, page: LitPage, characters: Characters) -> None:
        self._page, self._characters = page, characters

    @property
    def lit(self) -> Lit:
        """What is lit."""
        return self._page.marks.lit

    def show(self, lit: Lit) -> None:
        """Light this, and nothing else."""
        before, self._page.marks.lit = self._page.marks.lit, lit
        for was, now in (
            (before.sentence, lit.sentence),
            (before.word, lit.word),
            (before.syllable, lit.syllable),
        ):
            if was != now:
                self._paint_anew(was)
                self._paint_anew(now)

    def end(self) -> None:
        """Light nothing."""
        self.show(NOTHING_LIT)

    def _paint_anew(self, part: tuple[int, int]) -> None:
        column = self._page.column
        if column is None or part[0] >= part[1]:
            return
        light = light_of(column)
        left, axes = self._characters.text_left, self._characters.axes
        for line in column.visible_lines():
            for box in light.boxes(line, part, left):
                self._page.viewport().update(axes.box_in_view(box).toAlignedRect())
