"""What is looked for in the open article, what was found, and which hit is the current one."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from reader.composition.composer import Composer
from reader.find.exchanged import ExchangedFinder
from reader.find.finder import Finder, union
from reader.find.hits import Hits
from reader.script import Script, configuration, convert

_FORMS_SHOWN = 4
_FORMS_COUNTED = 20_000  # hits up to which the forms found are counted


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str
    pinyin: bool = True
    tones: bool = False


class Search(QObject):
    """`changed(goes)`: the hits or the current one changed, and whether the reader goes there."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = Query("")
        self.hits = Hits()
        self._composer: Composer | None = None
        self._finder: Finder | None = None
        self._exchanged: ExchangedFinder | None = None

    def set_exchanged(self, finder: ExchangedFinder | None) -> None:
        """Look in the words that stand in the place of others too, or no more."""
        if finder is not self._exchanged:
            self._exchanged = finder
            self.find_again()

    def set_article(self, composer: Composer | None) -> None:
        """Look in another article; what was found is forgotten."""
        self._composer = composer
        self._finder = self._exchanged = None
        self.query, self.hits = Query(""), Hits()

    def go_on_in(self, composer: Composer) -> None:
        """Look for the same in the whole of the article, of which a part was looked through."""
        self._composer = composer
        self._finder = None
        if self.query.text:
            self._look(0)
            self.changed.emit(False)

    def find(self, query: Query, near: int = 0) -> None:
        """Look for a query; the first hit from the offset `near` on becomes the current one."""
        self.query = query
        self._look(near)
        self.changed.emit(True)

    def find_again(self) -> None:
        """More readings are known: what they let find is added, the current hit stays."""
        if self.query.text:
            self._look(int(self.hits.starts[self.hits.current]) if len(self.hits) else 0)
            self.changed.emit(False)

    def _look(self, near: int) -> None:
        composer, query = self._composer, self.query
        found = Hits()
        if composer is not None and query.text:
            if self._finder is None:
                self._finder = Finder(composer.article.text, composer.readings)
            found = self._finder.find(query.text, query.tones, query.pinyin)
            if self._exchanged is not None:
                found = union(found, self._exchanged.find(query.text, query.tones, query.pinyin))
        current = found.from_offset(near)
        self.hits = replace(found, current=-1 if current is None else current)

    def go(self, step: int) -> None:
        """Make the next (1) or the previous (-1) hit the current one; the ends are joined."""
        if len(self.hits):
            current = (self.hits.current + step) % len(self.hits)
            self.hits = replace(self.hits, current=current)
            self.changed.emit(True)

    def forms(self, script: Script) -> list[tuple[str, int]]:
        """What was found as it is shown, the most frequent first; nothing for very many hits."""
        composer = self._composer
        if composer is None or len(self.hits) > _FORMS_COUNTED:
            return []
        shown: dict[str, int] = {}
        config = configuration(composer.found, script)
        for form, count in self.hits.forms(composer.article.text):
            text = convert(form, config).text if config else form
            shown[text] = shown.get(text, 0) + count
        return sorted(shown.items(), key=lambda pair: -pair[1])[:_FORMS_SHOWN]
