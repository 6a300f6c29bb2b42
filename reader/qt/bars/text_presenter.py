"""The card for size, font and lines of the text: made when it is first wanted."""

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.qt.bars.textpopover import TextPopover
from reader.qt.bars.toolbar import Toolbar
from reader.qt.messages import wording
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.session.session import Session
from reader.qt.style.families import Face, base_families, font, has_face
from reader.qt.style.theme import Theme, ThemeSource
from reader.settings import Settings

_SIZE = 17  # px, of the names of the faces


class Surroundings(Protocol):
    """The parts of the window's frame that the card needs."""

    @property
    def central(self) -> QWidget: ...
    @property
    def toolbar(self) -> Toolbar: ...
    @property
    def themes(self) -> ThemeSource: ...
    @property
    def fonts(self) -> ShownFonts: ...


class TextPresenter(QObject):
    """Shows the settings on the card, and turns those that are chosen there."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.central)
        self._around, self._session = around, session
        self._card: TextPopover | None = None
        session.settings_changed.connect(self._follow)
        session.writing.changed.connect(self._follow)
        session.opened.connect(self._follow)
        around.themes.changed.connect(self._take_theme)

    def toggle(self) -> None:
        """Open or close the card."""
        if self._card is None:
            self._card = self._made_card()
            self._tell(self._session.settings)
        self._card.toggle(self._around.toolbar.text_button)

    def _made_card(self) -> TextPopover:
        around, change = self._around, self._session.change
        made = TextPopover(around.themes.theme, around.central)
        region = around.fonts.region
        made.set_faces({face: font(base_families(face.value, region), _SIZE) for face in Face})
        for face in (Face.KAI, Face.HEI):  # Song is what others stand in for
            made.set_missing(face, "" if has_face(face) else wording.no_face(face.value))
        made.size_changed.connect(lambda size: change(text_size=size))
        made.face_chosen.connect(lambda face: change(base_font=face))
        made.pinyin_changed.connect(lambda size: change(ruby_size=size))
        made.spacing_changed.connect(lambda spacing: change(line_spacing=spacing))
        made.length_changed.connect(lambda length: change(line_length=length))
        made.vertical_chosen.connect(self._session.writing.set_vertical)
        made.opened.connect(lambda: around.toolbar.set_open("text", True))
        made.closed.connect(lambda: around.toolbar.set_open("text", False))
        return made

    def _follow(self, *_changed: object) -> None:
        self._tell(self._session.settings)

    def _tell(self, settings: Settings) -> None:
        if self._card is not None:
            self._card.set_vertical(self._session.writing.applied(settings).vertical)
            faces = {face.value: face for face in Face}
            self._card.set_values(
                settings.text_size,
                faces.get(settings.base_font),
                settings.ruby_size,
                settings.line_spacing,
                settings.line_length,
            )

    def _take_theme(self, theme: Theme) -> None:
        if self._card is not None:
            self._card.set_theme(theme)
