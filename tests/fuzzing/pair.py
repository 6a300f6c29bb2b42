"""Two processes have one article open, over one library and settings: nothing of either is lost.

`python -m tests.fuzzing.pair ROUNDS` lets both take so many steps at the same time: each decides
readings at places of its own, keeps places, turns settings of its own, opens the article again, and
now and then forgets it, which the other has open.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from reader import pinyin
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.folders import Folders
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected
from reader.learning.practice.schedule import Answer, Item, Kind
from reader.library import Library, NotKept
from reader.marginalia.mark import Colour, Mark
from reader.qt.jobs.background import Background
from reader.qt.session.places import Seen
from reader.qt.session.session import Session
from reader.reading import shared_engine
from reader.settings import Settings
from tests.fuzzing.alarm import Alarm
from tests.qt.pages import wait

_PLACES = 400
_TEXT = "".join(f"第{number}行人走到河边，又走回来。\n" for number in range(_PLACES))
_SETTINGS = (("text_size", "by_words"), ("paper_text_size", "sandhi"))
_READINGS = tuple(map(pinyin.parse, ("hang2", "xing2", "hang4")))


class Reader:
    """What one of the two processes does."""

    def __init__(self, folder: Path, number: int, seed: int) -> None:
        self.number, self.chance = number, random.Random(2 * seed + number)
        self.answers = 0
        self.alarm, engine = Alarm(), shared_engine()
        self._path = folder / "a.txt"
        self.session = Session(Folders.inside(folder), Background(), lambda: engine)
        self.session.not_kept.connect(self._tell)
        self._steps: list[Callable[[], object]] = [
            *[self.decide] * 5, *[self.note] * 3, self.undo, self.undo, self.bookmark,
            *[self.know] * 3, *[self.collect] * 3, self.practise, self.practise,
            self.go_on, self.go_on, self.turn, self.turn, self.open, self.session.save, self.forget,
        ]  # fmt: skip
        self.open()

    def _tell(self, error: NotKept | OSError) -> None:
        self.alarm.tell(f"not kept: {error!r}")

    def step(self) -> None:
        """Do something, and perhaps rest."""
        step = self.chance.choice(self._steps)
        self.alarm.at = step.__name__
        step()
        wait(self.chance.choice((0, 0, 1, 5)))

    def open(self) -> None:
        """Open the article, and see what is decided about it."""
        before = self.session.current
        self.session.open_path(self._path)
        while self.session.current is before or self.session.background.is_busy:
            wait(1)

    def decide(self) -> bool:
        """Choose a reading at a place that the other leaves alone; whether that is a new one."""
        line = 2 * self.chance.randrange(_PLACES // 2) + self.number
        at = _TEXT.index(f"第{line}行") + len(f"第{line}")
        made = Correction(Scope.HERE, "行", (self.chance.choice(_READINGS),), Place.of(_TEXT, at))
        current = self.session.current
        assert current is not None
        change = current.composer.corrections.taking((made,))
        if change and not self.session.edits.correct(change, "reading of 行", at):
            self.alarm.tell("a reading was not kept")
        return bool(change)

    def note(self) -> None:
        """Write a note on a line that the other leaves alone, or exchange it."""
        line = 2 * self.chance.randrange(_PLACES // 2) + self.number
        at, margins = _TEXT.index(f"第{line}行"), self.session.edits.margins
        words = f"{self.chance.random()}"
        made = Mark.of(_TEXT, at, at + 4, self.chance.choice(tuple(Colour)), words)
        if not margins.make(margins.margin.noting(made), "note", at):
            self.alarm.tell("a note was not kept")

    def know(self) -> None:
        """Say of a word that the other leaves alone how well it is known."""
        state = self.chance.choice(list(State))
        if not self.session.words.set_state([self._word()], state, "state"):
            self.alarm.tell("a word was not kept")

    def collect(self) -> None:
        """Keep a sentence with such a word, or keep its sentences no more."""
        head, entry = self._word(), self.session.entry
        assert entry is not None
        if self.chance.random() < 0.2:
            self.session.words.drop([head], "sentences")
            return
        at = self.chance.randrange(len(_TEXT))
        one = Collected(
            head, f"{head.word}{at}", "", 0, len(head.word), "", entry.key, Place.of(_TEXT, at)
        )
        if not self.session.words.collect([one], "sentence"):
            self.alarm.tell("a sentence was not kept")

    def practise(self) -> None:
        """Answer a question that both are asked: no answer may get in the way of another."""
        item = Item(Headword(f"共{self.chance.randrange(3)}"), Kind.READING)
        practice = self.session.library.practice
        step = practice.answer(item, self.chance.choice(list(Answer)))
        self.answers += 1
        if self.chance.random() < 0.2 and practice.take_back(step):
            self.answers -= 1

    def _word(self) -> Headword:
        return Headword(f"字{self.number}{self.chance.randrange(30)}")

    def undo(self) -> None:
        """Take one back."""
        self.session.edits.stack.undo()

    def bookmark(self) -> None:
        """Keep a place."""
        if not self.session.places.add_bookmark(self.chance.randrange(len(_TEXT))):
            self.alarm.tell("a bookmark was not kept")

    def go_on(self) -> None:
        """Read on."""
        share = self.chance.random()
        self.session.places.keep(
            Seen(int(share * (len(_TEXT) - 1)), 0.0, int(share * (len(_TEXT) - 1)), share, False)
        )

    def turn(self) -> None:
        """Turn a setting of this process."""
        size, switch = _SETTINGS[self.number]
        self.session.change(**{size: 16 + self.chance.randrange(8)})
        self.session.change(**{switch: self.chance.random() < 0.5})

    def forget(self) -> None:
        """Forget the article, which both have open."""
        if self.chance.random() < 0.3 and (recent := self.session.recent()):
            self.session.forget(recent[0].key)

    def end(self) -> dict[str, Any]:
        """What must be found afterwards, and what went wrong."""
        current = self.session.current
        assert current is not None
        while not self.decide():
            pass
        places = [
            (one.place.offset, list(one.codes))
            for one in current.composer.corrections.entries
            if one.place is not None and _line_of(one.place.offset) % 2 == self.number
        ]
        notes = [
            (one.place.offset, one.note)
            for one in self.session.edits.margins.margin.marks
            if _line_of(one.place.offset) % 2 == self.number
        ]
        settings = {name: getattr(self.session.settings, name) for name in _SETTINGS[self.number]}
        known = {
            one.word: state.value
            for one, state in self.session.words.knowledge.states.items()
            if one.word.startswith(f"字{self.number}")
        }
        collected = [
            one.sentence
            for one in self.session.words.collected
            if one.headword.word.startswith(f"字{self.number}")
        ]
        self.session.save()
        self.session.end()
        return {"decided": places, "noted": notes, "settings": settings, "known": known,
                "collected": collected, "wrong": self.alarm.found}  # fmt: skip


def _line_of(offset: int) -> int:
    return _TEXT.count("\n", 0, offset)


def both(folder: Path, rounds: int, seed: int) -> list[str]:
    """What went wrong, or was lost, while two processes worked at the same time."""
    (folder / "a.txt").write_text(_TEXT, "utf-8")
    command = [sys.executable, "-m", "tests.fuzzing.pair", str(rounds), "--seed", str(seed)]
    started = [
        subprocess.Popen(
            [*command, "--in", str(folder), "--number", str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(2)
    ]
    for process in started:  # no one forgets any more before both decide for the last time
        assert process.stdout is not None
        process.stdout.readline()
    ends = [json.loads(process.communicate("\n")[0] or "{}") for process in started]
    return [*(wrong for end in ends for wrong in end.get("wrong", ["it crashed"])),
            *_lost(folder, ends)]  # fmt: skip


def _lost(folder: Path, ends: list[dict[str, Any]]) -> list[str]:
    folders = Folders.inside(folder)
    library, settings = Library(folders.library), Settings.load(folders.settings)
    entry = library.entry_of(folder / "a.txt")
    kept = library.corrections(entry.key) if entry is not None else ()
    found = [[one.place.offset, list(one.codes)] for one in kept if one.place is not None]
    marks = library.marginalia.marks(entry.key) if entry is not None else ()
    found += [[one.place.offset, one.note] for one in marks]
    made = [one for end in ends for one in (*end.get("decided", ()), *end.get("noted", ()))]
    lost = [f"{one} is lost" for one in made if one not in found]
    lost += [
        f"{name} is {getattr(settings, name)}, not {value}"
        for end in ends
        for name, value in end.get("settings", {}).items()
        if getattr(settings, name) != value
    ]
    lost += _lost_words(library, ends)
    if library.set_aside is not None:
        lost.append("the library was damaged")
    library.close()
    return lost


def _lost_words(library: Library, ends: list[dict[str, Any]]) -> list[str]:
    kept = library.words.kept()
    known = {one.headword.word: one.state.value for one in kept if one.state is not None}
    made = {word: state for end in ends for word, state in end.get("known", {}).items()}
    collected = {one.sentence for one in library.words.collected()}
    parted = [one.sentence for one in library.words.collected() if not one.article]
    told = {sentence for end in ends for sentence in end.get("collected", ())}
    return [
        *(f"{word} is {known.get(word)}, not {made.get(word)}" for word in {*known, *made}
          if known.get(word) != made.get(word)),
        *(f"{sentence} is lost, or was dropped and is there" for sentence in collected ^ told),
        *(f"{sentence} is parted from its article" for sentence in parted),
    ]  # fmt: skip


def main() -> int:
    """0 if nothing was lost and nothing went wrong, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=1_000, help="of each (1,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--in", dest="folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--number", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.number is None:
        with tempfile.TemporaryDirectory(prefix="duyin-pair-") as name:
            wrong = both(Path(name), given.rounds, given.seed)
        print(*wrong, f"2 × {given.rounds:,} steps, {len(wrong)} errors", sep="\n")
        return int(bool(wrong))
    application = QApplication(["duyin"])
    reader = Reader(given.folder, given.number, given.seed)
    for _ in range(given.rounds):
        reader.step()
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(reader.end()), flush=True)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
