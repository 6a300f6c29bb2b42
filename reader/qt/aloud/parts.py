"""What reading aloud is made of, made together when something is first to be heard."""

from __future__ import annotations

from dataclasses import dataclass

from reader.qt.aloud.backbutton import BackButton
from reader.qt.aloud.following import Following
from reader.qt.aloud.player import PlayerRow
from reader.qt.aloud.reading import Reading
from reader.qt.aloud.recorded.beside import Beside
from reader.qt.aloud.sentencemode import SentenceMode
from reader.qt.aloud.speaker import Speaker
from reader.qt.aloud.surroundings import Surroundings
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """The text as it is read, one sentence of it alone, the page that follows, and what is seen."""

    reading: Reading
    alone: SentenceMode
    following: Following
    player: PlayerRow
    back: BackButton

    def set_theme(self, theme: Theme) -> None:
        """Have all that is seen in this theme."""
        self.player.set_theme(theme)
        self.back.set_theme(theme)
        self.alone.set_theme(theme)


def parts_of(around: Surroundings, session: Session, speaker: Speaker, beside: Beside) -> Parts:
    """Make them for a window."""
    theme, reading = around.themes.theme, Reading(speaker, session, beside)
    return Parts(
        reading=reading,
        alone=SentenceMode(around, session, reading),
        following=Following(around.page.navigation),
        player=PlayerRow(theme, around.actions, session.settings),
        back=BackButton(theme, around.desk),
    )
