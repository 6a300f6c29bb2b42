"""Ruby in markup: bases, what is written over them, and which belongs to which.

Takes all forms that HTML has had: pairs in a row, <rb>, <rbc> and <rtc>, a word with one reading,
end tags left out, ruby within ruby (HTML Ruby Markup Extensions; HTML, "The ruby element").
"""

from reader.article import IMAGE
from reader.opening.markup.flow import Flow, readings_of
from reader.opening.plain.paragraphs import paragraphs_of


class Ruby:
    """One ruby element while its content comes in."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._bases: list[tuple[int, str]] = []
        self._levels: list[list[str]] = [[]]
        self._begins_base = True
        self.text: list[tuple[int, str]] = []  # all of the base, for a ruby around this one

    def begin_base(self) -> None:
        """What comes next is a base of its own."""
        self._begins_base = True

    def begin_level(self) -> None:
        """What comes next are readings of the same bases in another spelling."""
        if self._levels[-1]:
            self._levels.append([])

    def add(self, text: str) -> None:
        """Write a piece of the base."""
        if text := bare(text):
            if any(self._levels):
                self.pair()
            self.take(self._flow.keep(text), text)

    def take(self, offset: int, text: str) -> None:
        """A piece of the base that is written already."""
        if any(self._levels):
            self.pair()
        self.text.append((offset, text))
        if self._begins_base or not self._bases:
            self._bases.append((offset, text))
        else:
            start, before = self._bases[-1]
            self._bases[-1] = (start, before + text)
        self._begins_base = False

    def take_all(self, pieces: list[tuple[int, str]]) -> None:
        """The base of a ruby within this one."""
        self.begin_base()
        for offset, text in pieces:
            self.take(offset, text)

    def read(self, written: str) -> None:
        """What stands over the bases, or over one of them."""
        self._levels[-1].append(written)

    def pair(self) -> None:
        """Give the bases so far their readings; what else stands over them becomes text."""
        bases, levels = self._bases, [level for level in self._levels if level]
        self._bases, self._levels, self._begins_base = [], [[]], True
        given = next((level for level in levels if bases and self._give(bases, level)), None)
        whole = "".join(base for _, base in bases)
        others = [
            " ".join(level)
            for level in levels
            if level is not given and (given is None or not _are_readings(bases, level))
        ]
        if others:
            self._flow.gloss(whole, " ".join(others))

    def _give(self, bases: list[tuple[int, str]], level: list[str]) -> bool:
        annotate = self._flow.annotate
        if len(level) == len(bases):
            pairs = zip(bases, level, strict=True)
            are_readings = [annotate(at, base, written) for (at, base), written in pairs]
            if any(are_readings):
                return True
        start, whole = bases[0][0], "".join(base for _, base in bases)
        is_in_one_piece = bases[-1][0] + len(bases[-1][1]) == start + len(whole)
        return is_in_one_piece and annotate(start, whole, " ".join(level))


def _are_readings(bases: list[tuple[int, str]], level: list[str]) -> bool:
    """Whether a level says of the bases how they are read, as another one does."""
    if len(level) == len(bases):
        pairs = zip(bases, level, strict=True)
        return any(readings_of(base, written) for (_, base), written in pairs)
    return bool(readings_of("".join(base for _, base in bases), " ".join(level)))


def bare(text: str) -> str:
    """A piece of a base without the blanks and line ends that its markup is written with."""
    if text.isalnum():  # as nearly all are
        return text
    text = paragraphs_of(text).replace(IMAGE, "")
    if text.isascii():
        return " ".join(text.split())
    if text.isspace() and not text.strip("\u3000"):
        return text  # the blank in 『　　』 that something is written over
    return "".join([line.strip() for line in text.split("\n")])
