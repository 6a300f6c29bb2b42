"""The player and the way back are made with the first sound, which does not wait for them."""

from collections.abc import Iterator

import pytest

from reader.qt.aloud.backbutton import BackButton
from reader.qt.aloud.controls import Controls, Playing
from reader.qt.aloud.player import PlayerRow
from tests.qt.aloud.conftest import Aloud, settle
from tests.qt.pages import wait

ON = Playing(("3 min left",), is_sounding=True)


Part = PlayerRow | BackButton


class Watched(Controls):
    """Controls of a window that may have had others."""

    def __init__(self, aloud: Aloud) -> None:
        super().__init__(aloud.window.frame, aloud.window.session, aloud.window)
        self._window = aloud.window
        self._before = self._all()

    def _all(self) -> list[Part]:
        return [*self._window.findChildren(PlayerRow), *self._window.findChildren(BackButton)]

    @property
    def seen(self) -> list[Part]:
        """Whatever was made since."""
        return [part for part in self._all() if part not in self._before]


@pytest.fixture
def controls(aloud: Aloud) -> Iterator[Watched]:
    made = Watched(aloud)
    yield made
    made.show(Playing())
    wait(300)


def test_they_come_with_the_first_sound(controls: Watched) -> None:
    controls.await_sound()
    controls.show(ON)
    wait(50)
    assert not controls.seen
    controls.come()
    wait(20)
    player, _ = controls.seen
    assert player.isVisible()


def test_they_come_though_nothing_sounds_yet(controls: Watched) -> None:
    controls.await_sound()
    controls.show(ON)
    assert not controls.seen
    settle(lambda: bool(controls.seen))


def test_where_nothing_is_about_to_sound_they_come_at_once(controls: Watched) -> None:
    controls.show(ON)
    assert len(controls.seen) == 2


def test_what_was_ended_before_it_sounded_shows_nothing(aloud: Aloud, controls: Watched) -> None:
    controls.await_sound()
    controls.show(ON)
    controls.show(Playing())
    controls.come()
    aloud.window.session.change(voice_speed=1.2)
    controls.offer_back(False)
    wait(400)
    assert not controls.seen


def test_once_made_they_show_at_once_what_is_so(controls: Watched) -> None:
    controls.show(ON)
    controls.show(Playing())
    controls.await_sound()
    controls.show(ON)
    assert controls.seen[0].isVisible()
