"""The open article as it is said: by a voice, or by the recording that lies beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from reader.composition.look import look_of
from reader.qt.aloud.recorded.beside import Beside
from reader.qt.jobs.workers import Priority
from reader.qt.session.session import Session
from reader.settings import declaration

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.speaking.narration import Manner
    from reader.speaking.recorded.text import RecordedText
    from reader.speaking.spokentext import SpokenText
    from reader.speaking.utterance import Utterance

_USUAL = 4.2  # characters that a voice says in a second at the speed of 1, with its pauses


class Said(Protocol):
    """A text as a voice says it, or a recording has it."""

    def utterances(self, start: int = 0, end: int | None = None) -> Iterator[Utterance]: ...
    def at(self, offset: int) -> Utterance | None: ...
    def before(self, offset: int) -> Utterance | None: ...


class SaidText:
    """Tells it as it is at the moment when it is asked: readings, script and settings change."""

    def __init__(self, session: Session, beside: Beside) -> None:
        self._session, self._beside, self._is_loaded = session, beside, False

    @property
    def recorded(self) -> RecordedText | None:
        """As its recording has it; None where the voice reads."""
        return self._beside.text if self._session.settings.voice_recorded else None

    @property
    def now(self) -> Said:
        """As it is said now."""
        return self.making()()

    def making(self) -> Callable[[], Said]:
        """What makes that, in any thread."""
        recorded = self.recorded
        return (lambda: recorded) if recorded is not None else self.in_voice()

    def in_voice(self) -> Callable[[], SpokenText]:
        """The same by the voice: what it needs may have to be loaded."""
        current, script = self._session.current, self._session.script
        assert current is not None
        composer, view = current.composer, look_of(self._session.settings, script).view

        def made() -> SpokenText:
            from reader.speaking.spokentext import SpokenText

            return SpokenText(composer, script, taiwan=view.taiwan)

        return made

    def when_loaded(self, offset: int, done: Callable[[], object]) -> None:
        """Call this once a sentence can be found at once: what finds them takes a while to load,
        which is done off the window's thread."""
        if self._is_loaded:
            done()
            return
        session, current, made = self._session, self._session.current, self.making()

        def loaded(_first: object) -> None:
            self._is_loaded = True
            if current is session.current:
                done()

        session.background.run(session, lambda: made().at(offset), loaded, priority=Priority.VIEW)

    def at(self, offset: int) -> Utterance | None:
        """The sentence around a source offset, or the first behind it."""
        return self.now.at(offset) if self._session.current is not None else None

    @property
    def manner(self) -> Manner:
        """How the settings have it read."""
        from reader.speaking.narration import Manner

        settings = self._session.settings
        speed = declaration("voice_speed").fit(settings.voice_speed)
        return Manner(speed, round(settings.voice_pause * 1000), settings.voice_times)

    def seconds_left(self, here: Utterance | None) -> float:
        """About how long all from a sentence on takes so; of the whole article where it is None."""
        settings = self._session.settings
        if (recorded := self.recorded) is not None:
            begun = recorded.begins(here.start) if here is not None else None
            rest_ms = recorded.milliseconds - (begun or 0)
            return settings.voice_times * rest_ms / 1000 / settings.voice_speed
        rest = len(self._session.text) - (here.start if here is not None else 0)
        return settings.voice_times * rest / (_USUAL * settings.voice_speed)
