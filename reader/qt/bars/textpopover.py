"""The "Aa" card: how large the characters are, in which kind of type, how far apart, how long
the lines, which way they run. All is applied while it is moved; there is no button to confirm.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.style.families import Face
from reader.qt.style.hairline import hairline
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, interface_font, sized, write_in
from reader.qt.widgets.popover import WIDTH, Popover
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.qt.widgets.sliders import Slider, SliderRow
from reader.settings import declaration
from reader.typesetting.style import WritingMode

_PADDING, _SIZE_ROW, _ROW = 16, 62, 39
_SMALL, _LARGE = 15, 27  # px of 文 at the slider's ends
_CONTROL = 186


class TextPopover(Popover):
    """Setters, which tell nobody: `set_values(size, face, pinyin, spacing, length)` (`face` None
    for a font that is none of the three), `set_vertical(bool)`, `set_faces({Face: QFont})`,
    `set_missing(face, why)` where no font of a kind is there, `set_theme`.

    Signals, live: `size_changed(int px)`, `face_chosen(str)` (a `Face` value),
    `pinyin_changed(int per cent)`, `spacing_changed(float em)`, `length_changed(int em)`,
    `vertical_chosen(bool)` for this article alone;
    `opened`, `closed`.
    """

    size_changed = Signal(int)
    face_chosen = Signal(str)
    pinyin_changed = Signal(int)
    spacing_changed = Signal(float)
    length_changed = Signal(int)
    vertical_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Text"), parent)
        self._is_quiet = False
        self._size = self._size_slider(theme)
        self._small, self._large = QLabel("文", self), QLabel("文", self)
        self._face = SegmentedControl(
            theme,
            (
                Choice(Face.SONG.value, "宋", tr("Song, the type of books")),
                Choice(Face.KAI.value, "楷", tr("Kai, as written with a brush")),
                Choice(Face.HEI.value, "黑", tr("Hei, even strokes")),
            ),
            tr("Font"),
            self,
            segment=(60, 26),
            stretches=True,
        )
        self._face.setFixedWidth(_CONTROL)
        self._writing = self._writing_control(theme)
        self._font_label = QLabel(tr("Font"), self)
        self._writing_label = QLabel(tr("Lines"), self)
        self._pinyin = self._slider_row(theme, tr("Pinyin size"), "ruby_size")
        self._spacing = self._slider_row(theme, tr("Line spacing"), "line_spacing")
        self._length = self._slider_row(theme, tr("Line length"), "line_length")
        self._lay_out()
        self._connect()
        self.set_faces({})
        self.set_theme(theme)

    def _writing_control(self, theme: Theme) -> SegmentedControl:
        across, down = tr("From the left"), tr("From the right, in this article")
        choices = (
            Choice(WritingMode.HORIZONTAL.value, tr("Horizontal"), across),
            Choice(WritingMode.VERTICAL.value, tr("Vertical"), down),
        )
        made = SegmentedControl(theme, choices, tr("Lines"), self, segment=(90, 26), stretches=True)
        made.setFixedWidth(_CONTROL)
        return made

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        super().set_theme(theme)
        for label in (self._small, self._large, self._font_label, self._writing_label):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), theme.text)
            label.setPalette(palette)

    def set_values(
        self, size: int, face: Face | None, pinyin: int, spacing: float, length: int
    ) -> None:
        """Show the settings as they are."""
        self._is_quiet = True
        self._size.setValue(size)
        self._face.set_value(face.value if face else None)
        self._pinyin.set_value(pinyin)
        self._spacing.set_value(spacing)
        self._length.set_value(length)
        self._is_quiet = False

    def set_vertical(self, is_vertical: bool) -> None:
        """Show which way the lines of the article run."""
        mode = WritingMode.VERTICAL if is_vertical else WritingMode.HORIZONTAL
        self._writing.set_value(mode.value)

    def set_faces(self, faces: dict[Face, QFont]) -> None:
        """Write each face's character in its own type, 文 in the first."""
        plain = interface_font()
        for face in Face:
            self._face.set_label_font(sized(faces.get(face, plain), 15), face.value)
        song = faces.get(Face.SONG, plain)
        self._small.setFont(sized(song, _SMALL))
        self._large.setFont(sized(song, _LARGE))

    def set_missing(self, face: Face, why: str) -> None:
        """A kind of type cannot be chosen, for this reason; "" where it can."""
        self._face.set_can(face.value, why)

    def _size_slider(self, theme: Theme) -> Slider:
        declared = declaration("text_size")
        slider = Slider(theme, tr("Text size"), self)
        slider.setRange(int(declared.least), int(declared.most))
        slider.setPageStep(4)
        slider.setToolTip(tr("Text size"))
        return slider

    def _slider_row(self, theme: Theme, label: str, setting: str) -> SliderRow:
        declared = declaration(setting)
        return SliderRow(theme, label, declared.least, declared.most, declared.step, self)

    def _lay_out(self) -> None:
        edge = MARGIN + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, MARGIN, edge, MARGIN + 8)
        column.setSpacing(0)
        for label in (self._font_label, self._writing_label):
            write_in(label, Type())
        size, font, writing = QWidget(self), QWidget(self), QWidget(self)
        for row, parts in (
            (size, (self._small, self._size, self._large)),
            (font, (self._font_label, self._face)),
            (writing, (self._writing_label, self._writing)),
        ):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(14)
            for part in parts:
                line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            if row is size:
                line.setStretchFactor(self._size, 1)
            else:
                line.insertStretch(1)
        self._rows = (size, font, self._pinyin, self._spacing, self._length, writing)
        for row in self._rows:
            row.setFixedHeight(_SIZE_ROW if row is size else _ROW)
            column.addWidget(row)
        self.setFixedWidth(WIDTH + 2 * MARGIN)

    def _connect(self) -> None:
        self._size.valueChanged.connect(self._tell_size)
        self._face.chosen.connect(self.face_chosen)
        self._writing.chosen.connect(self._tell_writing)
        self._pinyin.changed.connect(lambda size: self.pinyin_changed.emit(round(size)))
        self._spacing.changed.connect(self.spacing_changed)
        self._length.changed.connect(lambda length: self.length_changed.emit(round(length)))

    def _tell_writing(self, mode: str) -> None:
        self.vertical_chosen.emit(mode == WritingMode.VERTICAL.value)

    def _tell_size(self, size: int) -> None:
        if not self._is_quiet:
            self.size_changed.emit(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for row in self._rows[1:]:
            box = row.geometry()
            hairline(painter, QRectF(box.left(), box.top(), box.width(), 1), self._theme.line)
