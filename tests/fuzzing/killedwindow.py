"""The real window, killed at random moments: what it told as kept is there, and nothing is broken.

`python -m tests.fuzzing.killedwindow FOLDER SEED` is that window. It tells on standard output, a
line of JSON each, what it is about to keep (`maybe`) and what is kept (`kept`); between that it
walks through other texts at random. `./dev fuzz --kills` starts and kills it.
"""

import faulthandler
import json
import os
import random
import sqlite3
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from reader import pinyin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.cuts import Cut
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.folders import Folders
from reader.learning.headwords import Headword, State as Known
from reader.learning.kept import Collected
from reader.learning.practice.schedule import Answer, Item, Kind
from reader.library import Library
from reader.marginalia.mark import Colour, Mark
from reader.reading import shared_engine
from reader.settings import Settings
from reader.settings.file import State, found_in
from tests.fuzzing.killing import Kills, left_of
from tests.repository import ROOT

KIND = "the window"
_OWN = "own.txt"
_TEXT = "\n".join(f"第{n}天，一行人在船里等，里面很干净。" for n in range(400))
_STARTS_WITHIN = 120.0  # s
_ENDS_WITHIN = 300.0  # s
_OPENS_WITHIN = 5.0  # s
_LATEST = 3.0  # s after which it is killed
_AT_START = 0.25  # of the kills come before it has told anything
_UNFINISHED = ("*.part", ".mending-*", "*.mended")
_NAMES = [one.name for one in fields(Settings)]

Told = tuple[str, str, Any]
"""`maybe` or `kept`, what, and its value; `wrong`, a sentence and nothing."""


# In the window's process --------------------------------------------------------------------------


def drive(folder: Path, seed: int, turns: int) -> int:
    """Show the window and do things in it: so many turns, without end for 0."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    faulthandler.enable()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    from reader.qt import app

    QTimer.singleShot(0, lambda: _Driver(folder, random.Random(seed)).drive(turns))
    status = app.run(None)
    QGuiApplication.clipboard().clear()  # offscreen it outlives the interpreter: a crash
    return status


class _Driver:
    def __init__(self, folder: Path, chance: random.Random) -> None:
        from PySide6.QtWidgets import QApplication

        from reader.qt.window.window import Window
        from tests.fuzzing.shelf import Shelf
        from tests.fuzzing.walker import Walker
        from tests.fuzzing.window import Answers

        class Among(Walker):
            """In the window of the program, which stays; the text that counts is not forgotten."""

            def _opened(self) -> tuple[Any, Any]:
                windows = QApplication.topLevelWidgets()
                window = next(each for each in windows if isinstance(each, Window))
                return window.session, window

            def reopen(self) -> None:
                self.window.show()

            def forget(self) -> None:
                others = [e for e in self.session.recent() if e.path != self.shelf.folder / _OWN]
                if others:
                    self.session.forget(self.chance.choice(others).key)

        QApplication.setQuitOnLastWindowClosed(False)
        shelf = Shelf(folder)
        shelf.chance = chance
        out = folder / "out"
        out.mkdir(exist_ok=True)
        os.chdir(out)
        os.environ["HOME"] = str(out)
        self.walker = Among(shelf, chance, shared_engine, lambda at: None)
        self.session, self.window = self.walker.session, self.walker.window
        self.folder, self.chance = folder, chance
        self.answers = Answers(folder, chance)
        tell("maybe", "setting first_start_done", repr(True))  # the start itself changes it
        self.session.settings_changed.connect(lambda _before, now: _tell_settings("maybe", now))
        self.window.frame.start.articles.forgotten.connect(lambda _keys: tell("maybe", "all", None))

    def drive(self, turns: int) -> None:
        """Turns in the text whose marks are counted, and among other texts."""
        from PySide6.QtWidgets import QApplication

        tell("kept", "ready", True)
        turn = 0
        while not turns or turn < turns:
            turn += 1
            self.decide()
            self.walk()
        self.answers.deleteLater()
        self.window.close()
        QApplication.quit()

    def decide(self) -> None:
        """Keep places, bookmarks, readings and characters of one text, and settings."""
        tell("maybe", "place", "any")  # each that it comes past is written
        self.open(_OWN)
        assert self.session.text == _TEXT
        acts = [
            self.mark, self.note, self.read, self.write, self.scroll, self.set, self.know,
            self.collect, self.practise, self.cut,
        ]  # fmt: skip
        for _ in range(self.chance.randrange(4, 16)):
            self.chance.choice(acts)()
            self.wait(self.chance.choice((0, 0, 2, 20)))
            if self.session.trouble is not None:
                tell("wrong", f"nothing is kept: {self.session.trouble}", None)

    def walk(self) -> None:
        """Anything in other texts; the one that counts is left at once, at the place it had."""
        self.open("long.txt")
        entry = self.session.library.entry_of(self.folder / _OWN)
        if entry is not None and self.session.is_kept:
            tell("kept", "place", entry.place.offset)
        for _ in range(self.chance.randrange(3, 20)):
            try:
                self.walker.take()
            except Exception:
                tell("wrong", traceback.format_exc(), None)
            self.wait(self.chance.choice((0, 0, 1, 5, 30)))
            if self.is_open(_OWN):
                tell("maybe", "place", "any")
                self.open("long.txt")

    def is_open(self, name: str) -> bool:
        current = self.session.current
        return current is not None and current.article.origin.path == self.folder / name

    def open(self, name: str) -> None:
        """Open a text, and wait until it is there as a whole."""
        asked = 0.0
        while not (self.is_open(name) and self.session.current.is_whole):
            if time.monotonic() > asked + _OPENS_WITHIN:  # or a late step opened another
                self.session.open_path(self.folder / name)
                asked = time.monotonic()
            self.wait(10)

    def wait(self, milliseconds: int) -> None:
        from PySide6.QtTest import QTest

        QTest.qWait(milliseconds)

    def keep(self, what: str, value: object, act: Any) -> None:
        tell("maybe", what, value)
        if act():
            tell("kept", what, value)

    def mark(self) -> None:
        at = self.chance.randrange(len(_TEXT))
        self.keep(f"bookmark {at}", True, lambda: self.session.places.add_bookmark(at))

    def note(self) -> None:
        at, words = self.at("行"), f"{self.chance.random()}"
        margins = self.session.edits.margins
        change = margins.margin.noting(Mark.of(_TEXT, at, at + 2, Colour.GREEN, words))
        self.keep(f"note {at}", words, lambda: margins.make(change, "note", at))

    def read(self) -> None:
        at, spelled = self.at("行"), self.chance.choice(("hang2", "xing2", "xing4"))
        one = Correction(Scope.HERE, "行", (pinyin.parse(spelled),), Place.of(_TEXT, at))
        change = Change(added=(one,))
        self.keep(f"reading {at}", spelled, lambda: self.session.edits.correct(change, spelled, at))

    def write(self) -> None:
        at, form = self.at("干"), self.chance.choice("幹乾榦")
        one = OwnCharacter(Layer.CHOICE, Scope.HERE, "干", form, Place.of(_TEXT, at))
        change = Change(added=(one,))
        self.keep(f"form {at}", form, lambda: self.session.edits.rewrite(change, form, at))

    def know(self) -> None:
        head, state = self.word(), self.chance.choice(list(Known))
        words = self.session.words
        self.keep(f"word {head.word}", state.value, lambda: words.set_state([head], state, "state"))

    def collect(self) -> None:
        head, at = self.word(), self.chance.randrange(len(_TEXT))
        entry = self.session.entry
        one = Collected(head, f"{head.word}。", "", 0, 2, "", entry.key, Place.of(_TEXT, at))
        self.keep(
            f"sentence {head.word}", True, lambda: self.session.words.collect([one], "sentence")
        )

    def practise(self) -> None:
        item = Item(self.word(), Kind.READING)
        what = f"answer {item.headword.word}"
        tell("maybe", what, "any")
        step = self.session.library.practice.answer(item, self.chance.choice(list(Answer)))
        if self.session.is_kept:
            tell("kept", what, step.after.due_at)

    def cut(self) -> None:
        pieces = self.chance.choice((("一行", "人"), ("一", "行人"), ("一", "行", "人")))
        parting = self.session.current.composer.article_readings.cuts.parting(Cut(pieces))
        self.keep(
            "cut 一行人",
            list(pieces),
            lambda: self.session.edits.recut(parting, "words", self.at("一行人")),
        )

    def word(self) -> Headword:
        """One that no text has, so that nothing else is said of it."""
        return Headword(f"龘{self.chance.choice('甲乙丙丁戊己庚辛')}")

    def at(self, character: str) -> int:
        line = self.chance.randrange(_TEXT.count("\n"))
        return _TEXT.index(character, sum(map(len, _TEXT.splitlines(keepends=True)[:line])))

    def scroll(self) -> None:
        self.window.frame.page.navigation.go_to_top(self.chance.randrange(len(_TEXT)))
        self.session.save()

    def set(self) -> None:
        self.session.change(
            text_size=self.chance.randrange(16, 49),
            sandhi=self.chance.random() < 0.5,
            last_script=str(self.chance.random()),
        )
        self.session.save()
        if self.session.kept_settings.trouble is None:
            _tell_settings("kept", self.session.settings)


def tell(how: str, what: str, value: object) -> None:
    """Tell whoever started this process."""
    print(json.dumps((how, what, value)), flush=True)


def _tell_settings(how: str, settings: Settings) -> None:
    for name in _NAMES:
        tell(how, f"setting {name}", _spelled(getattr(settings, name)))


def _spelled(value: object) -> str:
    return repr(dict(value) if isinstance(value, Mapping) else value)


# Where it is started and killed -------------------------------------------------------------------


@dataclass(slots=True)
class _Place:
    """The folders of one window after another, and what may be found in them."""

    folder: Path
    kills: Kills
    may_be: dict[str, set[Any]] = field(default_factory=dict)
    sources: dict[Path, bytes] = field(default_factory=dict)

    @property
    def texts(self) -> Path:
        return self.folder / "texts"

    @property
    def folders(self) -> Folders:
        kept = self.folder / "kept"
        return Folders(
            kept / "CONFIG/duyin/settings.json",
            kept / "DATA/duyin/library.db",
            kept / "CACHE/duyin",
            kept / "STATE/duyin/log",
        )

    @property
    def told(self) -> Path:
        return self.folder / "told"

    def make_texts(self) -> None:
        from tests.fuzzing.shelf import Shelf

        self.texts.mkdir(parents=True)
        (self.texts / _OWN).write_text(_TEXT, "utf-8")
        for name in (_OWN, *Shelf(self.texts).names):
            self.sources[self.texts / name] = (self.texts / name).read_bytes()

    def start(self, seed: int, turns: int = 0) -> "subprocess.Popen[bytes]":
        """A window, in a session of its own, which tells into a file."""
        kinds = ("CONFIG", "DATA", "CACHE", "STATE")
        around = {f"XDG_{kind}_HOME": str(self.folder / "kept" / kind) for kind in kinds}
        command = [sys.executable, "-m", "tests.fuzzing.killedwindow",
                   str(self.texts), str(seed), str(turns)]  # fmt: skip
        with self.told.open("wb") as out, (self.folder / "said").open("wb") as said:
            return subprocess.Popen(command, cwd=ROOT, env=os.environ | around, stdout=out,
                                    stderr=said, start_new_session=True)  # fmt: skip

    def lines(self) -> Iterator[Told]:
        for line in self.told.read_bytes().splitlines(keepends=True):
            if line.endswith(b"\n"):
                yield tuple(json.loads(line))

    def unfinished(self) -> set[Path]:
        kept = self.folder / "kept"
        return {path for name in _UNFINISHED for path in kept.rglob(name)}

    # What is looked at ---------------------------------------------------------------------------

    def look(self) -> None:
        """After a window: what was told, and what is there."""
        self._take_in()
        self._look_at_library()
        self._look_at_settings()
        kept, said = self.folder / "kept", (self.folder / "said").read_text("utf-8", "replace")
        self._expect("Traceback" not in said and "Fatal" not in said, said)
        for journal in kept.rglob("duyin.log"):
            written = journal.read_text("utf-8", "replace")
            self._expect("Traceback" not in written, written)
            journal.unlink()
        self._expect(not list(kept.rglob("*.damaged*")), "something was set aside")
        for path, data in self.sources.items():
            self.kills.looked_at += 1
            self._expect(path.read_bytes() == data, f"{path.name} was changed")

    def _expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.kills.wrong.append(otherwise)

    def _take_in(self) -> None:
        for how, what, value in self.lines():
            if how == "wrong":
                self.kills.wrong.append(what)
            elif how == "kept":
                self.may_be[what] = {_as_told(value)}
            elif what == "all":  # the article is being forgotten
                for values in self.may_be.values():
                    values.add("any")
            else:
                self.may_be.setdefault(what, {None}).add(_as_told(value))

    def _look_at_library(self) -> None:
        path = self.folders.library
        if not path.exists():
            return
        library = Library(path)
        self._expect(library.is_kept and library.set_aside is None, f"broken: {library.trouble}")
        found = dict[str, Any]()
        if (entry := library.entry_of(self.texts / _OWN)) is not None:
            found["place"] = entry.place.offset
            found |= {f"bookmark {m.place.offset}": True for m in library.bookmarks(entry.key)}
            for noted in library.marginalia.marks(entry.key):
                found[f"note {noted.place.offset}"] = noted.note
            for own in library.corrections(entry.key):
                spelled = pinyin.spell(own.codes[0], pinyin.Style.DIGITS)
                found[f"reading {own.place.offset}"] = spelled
            for one in library.own_characters(entry.key):
                found[f"form {one.place.offset}"] = one.character
            found |= {f"cut {one.stretch}": one.pieces for one in library.cuts.of(entry.key)}
            for kept in library.words.collected():
                is_linked = kept.article == entry.key
                self._expect(is_linked, f"{kept.sentence} is of article {kept.article}")
        found |= _words_in(library)
        library.close()
        kinds = ("place", "bookmark", "note", "reading", "form", "cut", "word", "sentence")
        self._compare(found, (*kinds, "answer"))
        with sqlite3.connect(path) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
        connection.close()
        self._expect(sound == "ok", f"the library is unsound: {sound}")

    def _look_at_settings(self) -> None:
        path = self.folders.settings
        self._expect(found_in(path, _NAMES).state is State.WHOLE, "the settings are damaged")
        if path.exists():
            loaded = Settings.load(path)
            self._compare(
                {f"setting {name}": _spelled(getattr(loaded, name)) for name in _NAMES},
                ("setting",),
            )

    def _compare(self, found: dict[str, Any], kinds: tuple[str, ...]) -> None:
        for what, values in self.may_be.items():
            if what.split()[0] in kinds:
                self.kills.looked_at += 1
                is_there = found.get(what) in values or "any" in values
                self._expect(is_there, f"{what} is {found.get(what)!r}, not one of {values}")
        self.may_be |= {what: {value} for what, value in found.items()}


def _as_told(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _words_in(library: Library) -> dict[str, Any]:
    """What is kept of the words that no text has."""
    found = dict[str, Any]()
    for one in library.words.kept():
        found[f"word {one.headword.word}"] = one.state.value if one.state is not None else None
    found |= {f"sentence {one.headword.word}": True for one in library.words.collected()}
    for item, stands in library.practice.kept().items():
        found[f"answer {item.headword.word}"] = stands.due_at
    return found


def kill_window(times: int, folder: Path, seed: int) -> Kills:
    """Kill the window so many times, each on what the one before left; then let one end."""
    chance, kills = random.Random(seed), Kills(KIND)
    place = _Place(folder, kills)
    place.make_texts()
    while kills.killed < times and kills.killed + kills.too_late < 2 * times:
        _run_and_kill(place, chance)
        place.look()
        kills.while_writing += bool(place.unfinished())
    process = place.start(chance.randrange(1 << 30), turns=2)
    try:
        process.wait(_ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    place.look()
    if process.returncode or place.unfinished():
        kills.wrong.append(f"at the end: {process.returncode}, {place.unfinished()}")
    return kills


def _run_and_kill(place: _Place, chance: random.Random) -> None:
    left, kills = place.unfinished(), place.kills
    process = place.start(chance.randrange(1 << 30))
    if chance.random() > _AT_START:
        end = time.monotonic() + _STARTS_WITHIN
        while not place.told.stat().st_size and process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        if not place.told.stat().st_size:
            kills.wrong.append("it did not start")
        if lasting := left & place.unfinished():
            kills.wrong.append(f"left after the next start: {lasting}")
    time.sleep(chance.uniform(0, _LATEST))
    if process.poll() is None:
        process.kill()
        kills.killed += 1
    else:
        kills.too_late += 1
        kills.wrong.append(f"it ended by itself: {process.returncode}")
    process.wait()
    if living := left_of(process.pid):
        kills.wrong.append(f"processes that live on: {living}")


if __name__ == "__main__":
    sys.exit(drive(Path(sys.argv[1]), *map(int, sys.argv[2:4])))
