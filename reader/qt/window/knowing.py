"""Words set as known, or kept, by a key: what is selected, at the caret, or under the pointer."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from reader.composition.composer import Composer
from reader.learning.headwords import Headword, State
from reader.qt.messages import known
from reader.qt.messages.bar import Message
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the article where it stands, by source offsets."""

    headword: Headword
    start: int
    end: int


class Knowing(QObject):
    """A second press takes back what the first did; so does Undo."""

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        self._at = -1  # the character that a menu was opened at
        session.edits.undo_changed.connect(lambda: frame.messages.withdraw(known.WORDS))

    def point_at(self, offset: int) -> None:
        """The next deed is of the word at this offset, unless something is selected; -1 for that
        under the pointer."""
        self._at = offset

    def know(self) -> None:
        """Words are known from now on; where all of them are, they are not any more."""
        words = self._words()
        if not words:
            self._frame.messages.post(known.nothing_to_know())
            return
        ours, heads = self._session.words, [word.headword for word in words]
        are_known = not all(ours.state(each) is State.KNOWN for each in heads)
        if are_known:
            heads = [each for each in heads if ours.state(each) is not State.KNOWN]
            origin = "key" if len(words) == 1 else "stretch"
            ours.set_state(heads, State.KNOWN, self.tr("known words"), origin)
        else:
            ours.unlearn(heads, self.tr("words that are not known"))
        written = self._written(words, heads)
        self._tell(known.known(written, self._undo, are_known=are_known))

    def keep(self) -> None:
        """Words are kept with their sentences: of several those that are not known. Where all of
        them are kept, they are not any more."""
        words, ours = self._words(), self._session.words
        if not words:
            self._frame.messages.post(known.nothing_to_know())
            return
        unknown = [word for word in words if ours.state(word.headword) is not State.KNOWN]
        words = unknown if unknown and len(words) > 1 else words
        new = [word for word in words if not ours.is_collected(word.headword)]
        if new:
            ours.collect_here([(one.start, one.end) for one in new], self.tr("kept words"))
        else:
            gone = [word.headword for word in words]
            ours.drop(gone, self.tr("words that are not kept"))
        heads = [word.headword for word in new or words]
        self._tell(known.kept(self._written(words, heads), self._undo, are_kept=bool(new)))

    def _tell(self, message: Message) -> None:
        self._frame.messages.withdraw(known.NO_LEVEL)
        self._frame.messages.post(message)

    def told(self) -> tuple[bool, bool]:
        """Whether all words that a deed would be of are known, and whether all are kept."""
        words, ours = self._words(), self._session.words
        if not words:
            return False, False
        are_known = all(ours.state(word.headword) is State.KNOWN for word in words)
        return are_known, all(ours.is_collected(word.headword) for word in words)

    def _undo(self) -> None:
        self._session.edits.stack.undo()

    def _written(self, words: list[_Word], heads: list[Headword]) -> list[str]:
        """Words as the page shows them."""
        current = self._session.current
        if current is None:
            return []
        script = self._session.script
        return [
            current.composer.text_shown(word.start, word.end, script)
            for word in words
            if word.headword in heads
        ]

    def _words(self) -> list[_Word]:
        """The words that are meant, each once, where it stands first."""
        current, page = self._session.current, self._frame.page
        if current is None:
            return []
        if page.selection:
            start, end = page.selection.start, page.selection.end
            return _words_between(current.composer, start, end)
        at = self._at if self._at >= 0 else page.caret.hanzi
        at = at if at >= 0 else page.characters.pointed_at()
        return _words_between(current.composer, at, at + 1) if at >= 0 else []


def _words_between(composer: Composer, start: int, end: int) -> list[_Word]:
    found = dict[Headword, _Word]()
    for number in range(composer.section_of(start), composer.section_of(end - 1) + 1):
        words = composer.words_of(number)
        for at in ((words.starts < end) & (words.ends > start)).nonzero()[0].tolist():
            head = words.headword(at)
            found.setdefault(head, _Word(head, int(words.starts[at]), int(words.ends[at])))
    return list(found.values())
