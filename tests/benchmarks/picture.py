"""How time grows with the text, as a picture for the README: `./dev bench --picture`.

Both axes are logarithmic, so that what grows as the text does is a straight slope and what does not
grow lies flat. The figures are those of the last release (`release`), the colours and the fonts the
program's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from reader.qt.printing import picture
from reader.qt.style.families import Region, base_families, font, ruby_families
from reader.qt.style.theme import Theme, theme
from tests.benchmarks import release
from tests.benchmarks.release import Release
from tests.benchmarks.sections import growth
from tests.repository import ROOT

_FOLDER = ROOT / "packaging" / "pictures"
_THEMES = ("light", "dark")
_WIDTH, _HEIGHT, _SCALE = 800, 560, 2
_AREA = QRectF(70, 116, 506, 318)
_EDGE = 14  # px that the lines keep from the area's sides
_TOLD = ("0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s", "10 s", "100 s", "1,000 s")
_LEAST, _MOST = 1.0, 100_000.0  # ms that the upright axis holds, and more where it must
_FRAME = 1_000 / 60  # ms
_FOOT = (
    "Each line is ten times the one below it. What grows as the text does climbs steadily; what",
    "does not lies flat. Shaded: done before the screen shows its next frame.",
)
_LABEL, _NOTE, _HEAD, _HANZI = 13.5, 12, 17, 44  # px
_APART = 18  # px between two labels at the right


@dataclass(frozen=True, slots=True)
class _Curve:
    """What is drawn of an act: milliseconds by the length of the text."""

    label: str
    colour: QColor
    times: dict[int, float]
    is_peer: bool = False


@dataclass(frozen=True, slots=True)
class _Scale:
    """The upright axis: the powers of ten at its ends, in milliseconds."""

    lowest: int
    highest: int

    @classmethod
    def of(cls, curves: list[_Curve]) -> "_Scale":
        """One that holds all of them."""
        times = [time for curve in curves for time in curve.times.values()]
        return cls(floor(log10(min([*times, _LEAST]))), ceil(log10(max([*times, _MOST]))))

    def y(self, milliseconds: float) -> float:
        """How far down it is."""
        share = (log10(milliseconds) - self.lowest) / (self.highest - self.lowest)
        return _AREA.bottom() - share * _AREA.height()

    def points(self, curve: _Curve) -> list[QPointF]:
        """Where a curve goes through."""
        return [QPointF(_x(length), self.y(time)) for length, time in curve.times.items()]

    def lines(self) -> Iterator[tuple[float, str]]:
        """How far down each power of ten is, and how it is told."""
        for power in range(self.lowest, self.highest + 1):
            yield self.y(10**power), _TOLD[power + 1]


def main() -> None:
    """Write the picture for a light and for a dark page."""
    last = release.last_release()
    if not last.rows:
        raise SystemExit("There are no figures of a last release: ./dev bench --keep")
    _application = picture.application()
    for name in _THEMES:
        path = _FOLDER / f"speed-{name}.png"
        drawn(last, theme(name)).save(str(path))
        print(path.relative_to(ROOT))


def drawn(last: Release, colours: Theme) -> QImage:
    """The picture in the colours of a theme."""
    size = QSizeF(_WIDTH, _HEIGHT) * _SCALE
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(colours.paper)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    curves = [curve for curve in _curves(last, colours) if curve.times]
    scale = _Scale.of(curves)
    _draw_head(painter, colours)
    _draw_axes(painter, scale, colours)
    for curve in curves:
        _draw_curve(painter, curve, scale, colours)
    _draw_labels(painter, curves, scale)
    _draw_foot(painter, colours, last)
    painter.end()
    return image


def _curves(last: Release, colours: Theme) -> Iterator[_Curve]:
    told = {
        growth.EXPORTING: ("an EPUB of it made", colours.tone2),
        growth.READING: ("all its pinyin found", colours.tone3),
        growth.OPENING: ("its first page opened", colours.tone1),
        growth.FINDING: ("a word found everywhere", colours.tone4),
        growth.TOGGLING: ("pinyin hidden or shown", colours.text),
    }
    for act, (label, colour) in told.items():
        yield _Curve(label, colour, _times(last, act, "value"))
    peer = _times(last, growth.OPENING, "peer_value")
    yield _Curve("opened in a plain QTextEdit", colours.muted, peer, is_peer=True)


def _times(last: Release, act: str, kind: str) -> dict[int, float]:
    found = dict[int, float]()
    for length in growth.LENGTHS:
        row = last.rows.get(f"{growth.TITLE} · {growth.case_of(length)} · {act}", {})
        if kind in row:
            found[length] = row[kind]
    return found


# The paper --------------------------------------------------------------------------------------


def _draw_head(painter: QPainter, colours: Theme) -> None:
    """快 with its reading, as on a page, and what is shown."""
    left = _AREA.left() - 40
    base, ruby = font(base_families("", Region.MAINLAND), _HANZI), _font(_HANZI * 0.42)
    centre = left + _HANZI / 2
    painter.setPen(colours.ruby)
    painter.setFont(ruby)
    width = QFontMetricsF(ruby).horizontalAdvance("kuài")
    painter.drawText(QPointF(centre - width / 2, 34), "kuài")
    painter.setPen(colours.text)
    painter.setFont(base)
    painter.drawText(QPointF(left, 78), "快")
    painter.setFont(_font(_HEAD))
    painter.drawText(QPointF(left + _HANZI + 16, 56), "How long a text makes you wait")
    painter.setPen(colours.muted)
    painter.setFont(_font(_LABEL))
    painter.drawText(
        QPointF(left + _HANZI + 16, 77), "by its length, from 5,000 characters to 20 million"
    )


def _draw_axes(painter: QPainter, scale: _Scale, colours: Theme) -> None:
    shaded = QRectF(QPointF(_AREA.left(), scale.y(_FRAME)), _AREA.bottomRight())
    painter.fillRect(shaded, colours.surface)
    painter.setFont(_font(_NOTE))
    metrics = QFontMetricsF(painter.font())
    for y, told in scale.lines():
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(QPointF(_AREA.left(), y), QPointF(_AREA.right(), y))
        painter.setPen(colours.muted)
        x = _AREA.left() - 12 - metrics.horizontalAdvance(told)
        painter.drawText(QPointF(x, y + 4), told)
    for length in growth.LENGTHS:
        for row, told in enumerate(_told(length)):
            x = _x(length) - metrics.horizontalAdvance(told) / 2
            painter.drawText(QPointF(x, _AREA.bottom() + 20 + 15 * row), told)


def _draw_foot(painter: QPainter, colours: Theme, last: Release) -> None:
    """How it is read, and what was measured where."""
    painter.setPen(colours.muted)
    painter.setFont(_font(_NOTE))
    machine, told = last.machine, f"Duyin {last.version}"
    if machine is not None:
        told += f" on {machine.cores} cores, {machine.processor}; "
        told += f"Python {machine.python}, Qt {machine.qt}"
    for row, line in enumerate((*_FOOT, told)):
        painter.drawText(QPointF(_AREA.left() - 40, _HEIGHT - 50 + 17 * row), line)


def _told(length: int) -> tuple[str, ...]:
    """A length in two rows under the axis."""
    if length < 1_000_000:
        return (f"{length:,}",)
    return (f"{length / 1_000_000:g}", "million")


# The lines --------------------------------------------------------------------------------------


def _x(length: int) -> float:
    first, last = log10(growth.LENGTHS[0]), log10(growth.LENGTHS[-1])
    share = (log10(length) - first) / (last - first)
    return _AREA.left() + _EDGE + share * (_AREA.width() - 2 * _EDGE)


def _draw_curve(painter: QPainter, curve: _Curve, scale: _Scale, colours: Theme) -> None:
    points = scale.points(curve)
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    pen = QPen(curve.colour, 1.2 if curve.is_peer else 2.2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if curve.is_peer:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if not curve.is_peer:
        painter.setBrush(colours.paper)
        painter.setPen(QPen(curve.colour, 1.6))
        for point in points:
            painter.drawEllipse(point, 3.2, 3.2)


def _draw_labels(painter: QPainter, curves: list[_Curve], scale: _Scale) -> None:
    """Each at the end of its line, none on another."""
    painter.setFont(_font(_LABEL))
    below = -1.0e9
    for curve in sorted(curves, key=lambda each: scale.points(each)[-1].y()):
        y = max(scale.points(curve)[-1].y(), below + _APART)
        below = y
        painter.setPen(curve.colour)
        painter.drawText(QPointF(_AREA.right() + 12, y + 4.5), curve.label)


def _font(pixels: float) -> QFont:
    return font(ruby_families(""), pixels)


if __name__ == "__main__":
    main()
