"""The help's window: the topics at the left, one of them at the right, a field that finds in all.

It is no dialog that holds anything up: one reads it beside the text.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from reader.help.rendering import Page, page_of
from reader.help.searching import Found, Search, readings_of
from reader.help.topics import TOPICS, title_of
from reader.journal import write_error
from reader.language import Language, in_use, tr
from reader.qt.bars.findfield import FindField
from reader.qt.help.names import InterfaceNames
from reader.qt.help.page import HelpPage
from reader.qt.help.topiclist import TopicList, TopicRow
from reader.qt.jobs.stepping import Stepping
from reader.qt.jobs.waitedfor import Run
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, scaled, widen
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.dialog import ThemedDialog
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.tooltips import plain_tip
from reader.qt.widgets.typing import types
from reader.reading.engine import Engine

_SIZE, _LEAST = QSize(860, 790), QSize(360, 320)
_NARROW = 640  # px; below it the topics take the page's place, by a button
_SIDE, _TOOLS, _EDGE = 232, 48, 12
_FIELD = 260
_SIDE_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


@dataclass(frozen=True, slots=True)
class _Place:
    """A topic, and how far it was scrolled."""

    topic: str
    scrolled: int = 0


class HelpWindow(ThemedDialog):
    """`show_topic(topic)` opens one, "" none but the one that is open; `set_keys(changed)` tells
    the keys that the reader changed.

    Topics are in the language of the interface, and found by pinyin once `engine` has read them.
    """

    def __init__(
        self, theme: Theme, run: Run, engine: Callable[[], Engine], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Help"))
        self.setMinimumSize(_LEAST)
        self._run, self._engine = run, engine
        self._keys: Mapping[str, str] | None = None
        self._language = Language.ENGLISH
        self._names = InterfaceNames({})
        self._titles: dict[str, str] = {}
        self._pages: dict[str, Page] = {}
        self._searched: Search | None = None
        self._stepping: Stepping | None = None
        self._found: tuple[Found, ...] = ()
        self._has_stood = False  # seen by somebody
        self._hit = 0  # of all that are found, in the order of the list
        self._here = _Place(TOPICS[0])
        self._trail: list[_Place] = []
        self._ahead: list[_Place] = []
        self._make_parts()
        self._lay_out()
        self._give_keys()

    # Parts -----------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self._tools = Ground(theme, "paper", edges=Qt.Edge.BottomEdge)
        self._topics_button = IconButton(theme, "contents", tr("Topics"))
        self._back = IconButton(theme, "left", tr("Back"))
        self._forward = IconButton(theme, "right", tr("Forward"))
        for button in (self._topics_button, self._back, self._forward):
            button.setToolTip(plain_tip(button.accessibleName()))
        self._field = FindField(theme)
        self._field.setAccessibleName(tr("Search the help"))
        self._field.setPlaceholderText(tr("Search all topics"))
        self._field.setMaximumWidth(scaled(_FIELD))
        self._side = Ground(theme, "surface", edges=Qt.Edge.RightEdge)
        self._topics = TopicList(theme)
        self._nothing = Label(theme, tr("Nothing found."), "muted", NOTE).let_wrap()
        self._nothing.setContentsMargins(20, 0, 12, 0)
        self._nothing.hide()
        self._page = HelpPage(theme)
        self._topics_button.clicked.connect(self._turn_topics)
        self._back.clicked.connect(partial(self._go_along, -1))
        self._forward.clicked.connect(partial(self._go_along, 1))
        self._field.textChanged.connect(self._find)
        self._field.next_requested.connect(partial(self._go_to_hit, 1))
        self._field.previous_requested.connect(partial(self._go_to_hit, -1))
        self._topics.chosen.connect(self._choose)
        self._page.topic_chosen.connect(self._choose)

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(_EDGE, 0, _EDGE, 1)
        tools.setSpacing(4)
        for button in (self._topics_button, self._back, self._forward):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self._field, 2)
        self._tools.setFixedHeight(_TOOLS)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 10, 1, 10)
        side.addWidget(self._nothing)
        side.addWidget(self._topics)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._side)
        below.addWidget(self._page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._tools)
        whole.addLayout(below, 1)

    def _give_keys(self) -> None:
        standard = QKeySequence.StandardKey
        for keys, act in (
            (standard.Find, self._begin_search),
            (standard.FindNext, partial(self._go_to_hit, 1)),
            (standard.FindPrevious, partial(self._go_to_hit, -1)),
            (standard.Back, partial(self._go_along, -1)),
            (standard.Forward, partial(self._go_along, 1)),
        ):
            for sequence in QKeySequence.keyBindings(keys):
                if sequence != QKeySequence(Qt.Key.Key_Backspace):
                    QShortcut(sequence, self).activated.connect(act)

    # Topics ----------------------------------------------------------------------------------

    def set_keys(self, changed: Mapping[str, str]) -> None:
        """Tell the keys as they are now."""
        if self._keys != changed:
            self._keys = dict(changed)
            self._render()

    @property
    def topic(self) -> str:
        """The topic that is open."""
        return self._here.topic

    def show_topic(self, topic: str) -> None:
        """Open a topic."""
        if topic:
            self._field.clear()
            self._go(topic)

    def _render(self) -> None:
        """Have all topics in the interface's language: the one that is open at once, the others
        while the window is seen."""
        self._language = in_use()
        self._names = InterfaceNames(self._keys or {})
        self._titles = {topic: title_of(topic, self._language) for topic in TOPICS}
        self._pages, self._searched = {}, None
        self._show(self._left())
        self._find(self._field.text())
        if self._stepping is not None:
            self._stepping.cancel()
            self._stepping.deleteLater()
        self._stepping = Stepping(self._made_ready(), self)
        self._stepping.failed.connect(write_error)

    def _made_ready(self) -> Iterator[float]:
        for at, topic in enumerate(TOPICS):
            self._page_of(topic)
            yield at / len(TOPICS)
        search, engine = self._search, self._engine

        def know(readings: Any) -> None:
            search.set_readings(readings)
            if self._searched is search and self._field.text():
                self._find(self._field.text())

        self._run(lambda: readings_of(search.text, engine()), know, write_error)

    def _page_of(self, topic: str) -> Page:
        if topic not in self._pages:
            self._pages[topic] = page_of(topic, self._language, self._names)
        return self._pages[topic]

    @property
    def _search(self) -> Search:
        if self._searched is None:
            self._searched = Search(self._page_of(topic) for topic in TOPICS)
        return self._searched

    def _choose(self, topic: str) -> None:
        """A topic was asked for by the list, or by a link in another."""
        at = next((n for n, (one, _) in enumerate(self._hits()) if one == topic), -1)
        self._go(topic)
        if at >= 0:
            self._show_hit(at)
        if self._is_narrow:
            self._show_side(is_shown=False)
        self._page.setFocus()

    def _go(self, topic: str) -> None:
        if topic != self._here.topic and self._has_stood:
            self._trail.append(self._left())
            self._ahead.clear()
        self._show(_Place(topic))

    def _go_along(self, step: int) -> None:
        """Back to where one was, or forward again."""
        before, after = (self._trail, self._ahead) if step < 0 else (self._ahead, self._trail)
        if before:
            after.append(self._left())
            self._show(before.pop())

    def _left(self) -> _Place:
        return _Place(self._here.topic, self._page.verticalScrollBar().value())

    def _show(self, place: _Place) -> None:
        self._here = place
        page = self._page_of(place.topic)
        self._page.show_page(page, self._language)
        self._page.mark(self._places_in(place.topic))
        self._page.verticalScrollBar().setValue(place.scrolled)
        self._topics.set_current(place.topic)
        self._back.setEnabled(bool(self._trail))
        self._forward.setEnabled(bool(self._ahead))
        self.setWindowTitle(tr("{topic} – Help").format(topic=page.title))

    # Search ----------------------------------------------------------------------------------

    def _begin_search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _find(self, query: str) -> None:
        """Find as one types: the topics in which it stands, the best of them open."""
        is_sought = bool(query.strip())
        self._found = self._search.find(query) if is_sought else ()
        counts = {one.topic: str(len(one.places)) for one in self._found}
        topics = tuple(counts) if is_sought else TOPICS
        rows = [TopicRow(one, self._titles[one], counts.get(one, "")) for one in topics]
        self._topics.set_topics(rows)
        self._nothing.setVisible(is_sought and not rows)
        self._field.set_count(tr("Nothing found") if is_sought and not rows else "")
        if self._found:
            self._show_hit(0)
        else:
            self._topics.set_current(self._here.topic)
            self._page.mark(())
        if self._is_narrow and is_sought:
            self._show_side(is_shown=True)

    def _hits(self) -> list[tuple[str, int]]:
        return [(one.topic, n) for one in self._found for n in range(len(one.places))]

    def _places_in(self, topic: str) -> tuple[tuple[int, int], ...]:
        return next((one.places for one in self._found if one.topic == topic), ())

    def _go_to_hit(self, step: int) -> None:
        """The next of all hits, or the one before, in whatever topic it is."""
        if hits := self._hits():
            if self._is_narrow:
                self._show_side(is_shown=False)
            self._show_hit((self._hit + step) % len(hits))

    def _show_hit(self, at: int) -> None:
        """Show a hit; who only looks through what was found leaves no trail."""
        hits = self._hits()
        self._hit, (topic, number) = at, hits[at]
        if topic != self._here.topic:
            self._show(_Place(topic))
        self._topics.set_current(topic)
        self._page.mark(self._places_in(topic), number)
        told = tr("{current} of {total}")
        self._field.set_count(told.format(current=at + 1, total=len(hits)))

    # The window ------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._page.set_theme(theme)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < scaled(_NARROW)

    def _turn_topics(self) -> None:
        self._show_side(is_shown=self._side.isHidden())
        if not self._side.isHidden():
            self._topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_side(self, *, is_shown: bool) -> None:
        """In a narrow window the topics stand in the page's place."""
        self._side.setVisible(is_shown)
        self._page.setVisible(not (is_shown and self._is_narrow))
        self._topics_button.set_open(is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self._is_narrow
        if self._topics_button.isHidden() == is_narrow or not event.oldSize().isValid():
            self._topics_button.setVisible(is_narrow)
            self._show_side(is_shown=not is_narrow)
        widen(self._side, None if is_narrow else _SIDE)
        if is_narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_stood:
            self._has_stood = True
            self._stand_beside()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_beside(self) -> None:
        """At the right of what it is about, as far as the screen goes."""
        over = self.parentWidget()
        if over is not None:
            right = self.screen().availableGeometry().right() + 1 - self.frameGeometry().width()
            self.move(min(over.window().frameGeometry().right() + 1, right), self.y())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._pages:
            self._page.write_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed anywhere is sought; Esc ends the search, then closes."""
        if types(event):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(self._field, event)
        elif event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            self._page.setFocus()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at a mouse's side."""
        if (step := _SIDE_BUTTONS.get(event.button())) is not None:
            self._go_along(step)
        else:
            super().mousePressEvent(event)
