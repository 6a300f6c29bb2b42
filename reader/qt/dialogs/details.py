"""What is known of an article: where it came from, and what its file said and had cleaned."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.article import Article, RepairKind
from reader.contents import ListedPlace
from reader.qt.messages.encodings import encoding_name
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.listrow import REACH, Finding, FindingRow
from reader.qt.widgets.lists.placelist import ROW, PlaceList
from reader.typesetting.cells import widened

_SIZE = QSize(440, 420)
_SIDE, _TOP = 24, 20
_MOST_LISTED, _MOST_ROWS = 2_000, 7  # places of a kind, and rows of them in sight
_BEFORE, _AFTER = 6, 18  # characters around a place


class DetailsDialog(ThemedDialog):
    """`place_chosen(offset)`: a press on a kind lists its places and goes to the first, further
    ones go on; a place of the list is gone to by a press.

    `encoding_requested` when the characters look wrong.
    """

    only_tells = True

    place_chosen = Signal(int)
    encoding_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(self.tr("Details of the article"))
        self._scroller = Scroller(theme)
        self._rows: list[QWidget] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroller)
        self._scroller.column.setContentsMargins(_SIDE - REACH, _TOP, _SIDE - REACH, _TOP)

    def set_article(
        self,
        article: Article,
        characters: int,
        title_font: QFont | None = None,
        times: Sequence[str] = (),
    ) -> None:
        """Tell of this article; `characters` counts the Chinese ones, `times` say how long it was
        read, and how long it takes."""
        column = self._scroller.column
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        title = Label(self._theme, article.title, size=17).let_wrap()
        if title_font is not None:
            font = QFont(title_font)
            font.setPointSizeF(title.font().pointSizeF())
            title.setFont(font)
        self._add(title)
        self._add(Label(self._theme, self._about(article, characters), "muted", NOTE).let_wrap())
        if told := " · ".join(filter(None, times)):
            self._add(Label(self._theme, told, "muted", NOTE).let_wrap())
        column.addSpacing(12)
        found = self._findings(article)
        self._lists: list[PlaceList] = []
        for finding in found:
            self._add_finding(article, finding)
        if lines := article.origin.lines_joined:
            told = self.tr("Line breaks at a fixed width taken out: {count}")
            count = QLocale().toString(lines)
            self._add(Label(self._theme, told.format(count=count)).let_wrap())
        if len(found) < 2 and not len(article.repairs.kinds) and not lines:
            self._add(Label(self._theme, self.tr("Nothing was changed or left out.")).let_wrap())
        if article.origin.path is not None:
            self._add_encoding(article)
        column.addStretch(1)

    def _add_finding(self, article: Article, finding: Finding) -> None:
        row = FindingRow(self._theme, finding)
        places = PlaceList(self._theme, finding.told)
        places.hide()
        self._lists.append(places)
        row.place_chosen.connect(self.place_chosen)
        row.clicked.connect(lambda: self._open_list(article, finding, places))
        places.chosen.connect(self.place_chosen)
        self._scroller.column.addWidget(row)
        self._scroller.column.addWidget(places)

    def _open_list(self, article: Article, finding: Finding, places: PlaceList) -> None:
        """Show the places of one kind, each by what stands around it."""
        if places.isVisible():
            return
        if places.is_empty():
            shown = finding.places[:_MOST_LISTED]
            places.set_places([_listed(article.text, at) for at in shown])
            places.setFixedHeight(min(len(shown), _MOST_ROWS) * ROW)
        for each in self._lists:
            each.setVisible(each is places)

    def _add(self, label: Label) -> None:
        label.setContentsMargins(REACH, 2, REACH, 2)
        self._scroller.column.addWidget(label)

    def _about(self, article: Article, characters: int) -> str:
        path = article.origin.path
        source = str(path) if path is not None else self.tr("Pasted text")
        counts = [self.tr("%Ln characters", "", characters)]
        if article.images:
            count = len(article.images)
            counts.append(self.tr("1 image") if count == 1 else self.tr("%Ln images", "", count))
        return "\n".join(filter(None, (article.author, source, " · ".join(counts))))

    def _add_encoding(self, article: Article) -> None:
        column, origin = self._scroller.column, article.origin
        column.addSpacing(12)
        name = encoding_name(origin.encoding)
        told = self.tr("Read as {encoding}.").format(encoding=name)
        if origin.bytes_were_lost:
            told += " " + self.tr("Some bytes were no text; � stands in their place.")
        self._add(Label(self._theme, told, "muted", NOTE).let_wrap())
        button = TextButton(self._theme, self.tr("Reopen with encoding…"))
        button.clicked.connect(self.encoding_requested)
        row = QWidget()
        room = QVBoxLayout(row)
        room.setContentsMargins(REACH - 8, 0, 0, 0)
        room.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(row)

    def _findings(self, article: Article) -> list[Finding]:
        given = tuple(article.given.offsets.tolist())
        found = [Finding(self.tr("Readings in the file"), self.tr("Shown above the text"), given)]
        for kind, told, note in (
            (RepairKind.REPEAT, self.tr("Repeats left out"),
             self.tr("The same reading stood there again")),
            (RepairKind.CONFLICT, self.tr("Readings that differed"),
             self.tr("The one that fits the character was kept")),
            (RepairKind.DOUBT, self.tr("Brackets left in the text"),
             self.tr("They may be readings")),
            (RepairKind.GHOST, self.tr("Characters put back"),
             self.tr("They were lost when the file was made")),
        ):  # fmt: skip
            places = article.repairs.offsets[article.repairs.kinds == kind.value].tolist()
            found.append(Finding(told, note, tuple(places)))
        return [finding for finding in found if finding.places]


def _listed(text: str, offset: int) -> ListedPlace:
    """A place called by the characters around it."""
    start = text.rfind("\n", max(0, offset - _BEFORE), offset) + 1 or max(0, offset - _BEFORE)
    end = text.find("\n", offset, offset + _AFTER)
    words = text[start : end if end >= 0 else offset + _AFTER]
    return ListedPlace(offset, widened(words.strip()), offset / max(1, len(text)))
