"""What is known of an article: where it came from, what it asks of the reader, and what its file
said and had cleaned."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.article import Article, ListedPlace, RepairKind
from reader.language import tr
from reader.qt.dialogs.details.parts import FactRow, Figures, LearnNext
from reader.qt.dialogs.details.told import Demands
from reader.qt.messages.encodings import encoding_name
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, interface_font, scaled, sized
from reader.qt.widgets.buttons import DialogButton, TextButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.lists.listrow import Finding, FindingRow
from reader.qt.widgets.lists.placelist import ROW, PlaceList
from reader.typesetting.punctuation import widened

_SIZE = QSize(560, 320)
_SIDE, _TOP, _FOOT, _TITLE = 24, 24, 14, 22
_MOST_LISTED, _MOST_ROWS = 2_000, 7  # places of a kind, and rows of them in sight
_BEFORE, _AFTER = 6, 18  # characters around a place


class DetailsDialog(ThemedDialog):
    """`place_chosen(offset)`: a press on a kind lists its places and goes to the first, further
    ones go on; a place of the list is gone to by a press.

    `encoding_requested` when the characters look wrong; `unknown_requested` for all unknown words,
    `word_chosen(word)` for one, `collect_requested(words)` for those that are shown.
    """

    only_tells = True

    place_chosen = Signal(int)
    encoding_requested = Signal()
    unknown_requested = Signal()
    word_chosen = Signal(str)
    collect_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Details of the article"))
        self._scroller = Scroller(theme)
        self._foot = Ground(theme, edges=Qt.Edge.TopEdge)
        self._lists: list[PlaceList] = []
        self._learn: LearnNext | None = None
        self._encoding = TextButton(theme, "")
        self._all = DialogButton(theme, "")
        self._collect = DialogButton(theme, "", is_main=True)
        self._encoding.clicked.connect(self.encoding_requested)
        self._all.clicked.connect(self._ask_for_unknown)
        self._collect.clicked.connect(self._ask_to_collect)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE - 8, _FOOT, _SIDE, _FOOT)
        foot.setSpacing(8)
        foot.addWidget(self._encoding)
        foot.addStretch(1)
        foot.addWidget(self._all)
        foot.addWidget(self._collect)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroller, 1)
        whole.addWidget(self._foot)
        self._scroller.column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)

    def set_article(
        self,
        article: Article,
        characters: int,
        fonts: tuple[QFont, QFont] | None = None,
        times: Sequence[str] = (),
        asks: Demands | None = None,
    ) -> None:
        """Tell of this article; `characters` counts the Chinese ones, `times` say how long it was
        read, and how long it takes; `asks` what it asks of the reader, None while that is not
        counted."""
        self._clear()
        base, ruby = fonts or (interface_font(), interface_font())
        title = Label(self._theme, article.title, size=_TITLE).let_wrap()
        title.setFont(sized(base, scaled(_TITLE)))
        self._scroller.column.addWidget(title)
        self._add(self._about(article, characters))
        if asks is not None and asks.words[0] != "0":
            figures = Figures(self._theme)
            figures.set_demands(asks)
            self._scroller.column.addWidget(figures)
            self._add_row(tr("Characters", "how many"), *asks.characters)
            self._add_row(tr("Words", "how many"), *asks.words)
        else:
            self._scroller.column.addSpacing(12)
        self._add_facts(article, times)
        if asks is not None and asks.learn:
            self._add_words(asks, base, ruby)
        self._scroller.column.addStretch(1)
        self._show_foot(article, asks)
        QTimer.singleShot(0, self, self._fit)  # once all that is new is laid out

    def _add_facts(self, article: Article, times: Sequence[str]) -> None:
        """What its file said, what was cleaned, how it was read."""
        origin, found = article.origin, self._findings(article)
        if not len(article.given):
            self._add_row(tr("Readings in the file"), "", tr("none"))
        if told := " • ".join(filter(None, times)):
            self._add_row(tr("Time"), "", told)
        for finding in found:
            self._add_finding(article, finding)
        if origin.lines_joined:
            count = QLocale().toString(origin.lines_joined)
            self._add_row(tr("Line breaks at a fixed width taken out"), count)
        if len(found) < 2 and not len(article.repairs.kinds) and not origin.lines_joined:
            self._add(tr("Nothing was changed or left out."))
        if origin.bytes_were_lost:
            self._add(tr("Some bytes were no text; � stands in their place."))

    def _add_words(self, asks: Demands, base: QFont, ruby: QFont) -> None:
        self._learn = learn = LearnNext(self._theme, base, ruby)
        learn.set_words(
            asks.learn, asks.shares, max(scaled(_SIZE.width()), self.width()) - 2 * _SIDE
        )
        learn.chosen.connect(self.word_chosen)
        self._scroller.column.addWidget(learn)

    def _show_foot(self, article: Article, asks: Demands | None) -> None:
        origin = article.origin
        is_file = origin.path is not None
        words = tr("Read as {encoding}…").format(encoding=encoding_name(origin.encoding))
        self._say(self._encoding, words if is_file else "")
        unknown = asks.unknown if asks is not None else 0
        told = tr("Show all %n", "", unknown)
        self._say(self._all, told if unknown else "")
        shown = len(self._learn.shown) if self._learn is not None else 0
        self._say(self._collect, tr("Collect these %n", "", shown) if shown else "")
        self._foot.setVisible(is_file or bool(unknown))

    def _say(self, button: TextButton, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.setVisible(bool(words))
        button.updateGeometry()

    def _ask_for_unknown(self) -> None:
        self.close()
        self.unknown_requested.emit()

    def _ask_to_collect(self) -> None:
        if self._learn is not None:
            self.collect_requested.emit(tuple(one.word for one in self._learn.shown))

    def _clear(self) -> None:
        column = self._scroller.column
        self._lists, self._learn = [], None
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _fit(self) -> None:
        """Be as high as all that is told, where the screen has room."""
        body = self._scroller.widget()
        assert body is not None
        width = max(scaled(_SIZE.width()), self.width())
        foot = self._foot.sizeHint().height() if self._foot.isVisibleTo(self) else 0
        layout = body.layout()
        assert layout is not None
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
        height = (height or layout.sizeHint().height()) + foot
        room = self.screen().availableSize() - QSize(24, 48)
        self.resize(QSize(width, height).boundedTo(room))

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

    def _add(self, words: str) -> None:
        label = Label(self._theme, words, "muted", NOTE).let_wrap()
        label.setContentsMargins(0, 4, 0, 2)
        self._scroller.column.addWidget(label)

    def _add_row(self, name: str, told: str, more: str = "") -> None:
        self._scroller.column.addWidget(FactRow(self._theme, name, told, more))

    def _about(self, article: Article, characters: int) -> str:
        path, chapters = article.origin.path, len(article.headings)
        told = [_from_home(path) if path is not None else tr("Pasted text")]
        told.append(tr("%n characters", "", characters))
        if chapters:
            told.append(tr("%n chapters", "", chapters))
        if article.images:
            told.append(tr("%n images", "", len(article.images)))
        return "\n".join(filter(None, (article.author, " • ".join(told))))

    def _findings(self, article: Article) -> list[Finding]:
        given = tuple(article.given.offsets.tolist())
        found = [Finding(tr("Readings in the file"), tr("Shown above the text"), given)]
        for kind, told, note in (
            (RepairKind.REPEAT, tr("Repeats left out"),
             tr("The same reading stood there again")),
            (RepairKind.CONFLICT, tr("Readings that differed"),
             tr("The one that fits the character was kept")),
            (RepairKind.DOUBT, tr("Brackets left in the text"),
             tr("They may be readings")),
            (RepairKind.GHOST, tr("Characters put back"),
             tr("They were lost when the file was made")),
        ):  # fmt: skip
            places = article.repairs.offsets[article.repairs.kinds == kind.value].tolist()
            found.append(Finding(told, note, tuple(places)))
        return [finding for finding in found if finding.places]


def _from_home(path: Path) -> str:
    """A file's path, short where it lies in the reader's own folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere, or nobody's home is known
        return str(path)


def _listed(text: str, offset: int) -> ListedPlace:
    """A place called by the characters around it."""
    start = text.rfind("\n", max(0, offset - _BEFORE), offset) + 1 or max(0, offset - _BEFORE)
    end = text.find("\n", offset, offset + _AFTER)
    words = text[start : end if end >= 0 else offset + _AFTER]
    return ListedPlace(offset, widened(words.strip()), offset / max(1, len(text)))
