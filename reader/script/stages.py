"""One step of a conversion: a group of tables made into one, and applied to a text.

Official OpenCC asks the tables of a group in turn and takes the longest key of the first one that
has any. A key of a later table is therefore never reached if an earlier table has a prefix of it;
without such keys, the longest key of all tables together is the same one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct, sparse
from reader.article import Offsets
from reader.script.alignment import Alignment
from reader.script.borders import Veto
from reader.script.choosing import Choice, Ranks, Vetoes, choose, clusters_of
from reader.script.folding import folding
from reader.script.matching import Marks, Matches, Phrases, covers, key_hashes
from reader.script.tables import Recipe, Table, counting, join
from reader.text import CodePoints, to_text

_COVERED = 0x32400  # one past the last plane that holds hanzi; beyond it nothing is converted


@dataclass(frozen=True, slots=True)
class Group:
    """Tables asked one after the other, each a union of tables; and those of another vocabulary."""

    tables: tuple[tuple[Recipe, ...], ...]
    lexical: tuple[tuple[bool, ...], ...]
    """Parallel to the tables: whether its entries may put another word in the place of one."""


class Stage:
    """A group compiled for one way of choosing; unchanging, shared by all threads."""

    def __init__(self, group: Group, choice: Choice) -> None:
        self._choice = choice
        table, self._ranks, lexical = _merge(group, choice)
        self._characters = _character_table(table)
        self._changed_length = table.key_lengths != table.value_lengths
        self._lexical = _other_words(table, lexical)
        self._notable = self._differs_from_characters(table) | self._lexical
        self._leaves_trace = self._changed_length | self._lexical
        single = table.key_lengths == 1
        self._phrases = Phrases(table, self._singles_to_find(single), self._notable)
        self._values = table.some_values(self._notable)
        self._singles, self._forms = table.codes[table.key_starts[single]], table.some_lines(single)

    def find(self, codes: CodePoints, wanted: Offsets | None = None) -> Matches:
        """Its keys in this text that are to be chosen among: those that change something or have a
        wanted character, and what is linked to such a key by overlaps."""
        return self._phrases.find(codes, wanted)

    def choose(
        self, found: Matches, wanted: Offsets | None = None, veto: Veto | None = None
    ) -> Matches:
        """Those of the found keys that hold.

        `wanted` as for `find`. A veto of words counts where it may change something.
        """
        if not len(found):
            return found
        clusters = clusters_of(found)
        is_asked = is_contested = clusters.having(self._notable[found.entries])
        if wanted is not None:
            is_asked = is_contested | clusters.having(covers(found.starts, found.ends, wanted))
        asked = clusters.pick(is_asked)
        if veto is None:
            return choose(found, asked, self._choice, self._ranks)
        in_doubt = np.repeat(is_contested, clusters.sizes)
        in_doubt &= found.ends - found.starts > 1
        in_doubt[in_doubt] = veto.may_concern(found.pick(in_doubt))

        def falls_on(number: int) -> bool:
            return veto.falls_on(int(found.starts[number]), int(found.ends[number]))

        return choose(found, asked, self._choice, self._ranks, Vetoes(in_doubt, falls_on))

    def alternatives(self, character: str) -> list[str]:
        """All values of this character by itself; itself where it is no key."""
        for forms in self._forms.each(np.flatnonzero(self._singles == ord(character))):
            return to_text(forms).split(" ")
        return [character]

    def convert(self, codes: CodePoints, chosen: Matches) -> tuple[CodePoints, Alignment]:
        """The text with the keys that hold in it replaced, and every other character by itself."""
        converted = look_up(self._characters, codes)
        if not len(chosen):
            return converted, Alignment()
        chosen = chosen.pick(self._notable[chosen.entries])
        return self._replace(converted, chosen)

    def _replace(self, converted: CodePoints, chosen: Matches) -> tuple[CodePoints, Alignment]:
        patches = np.flatnonzero(self._leaves_trace[chosen.entries])
        if not len(patches):
            self._write(converted, chosen)
            return converted, Alignment()
        grown = self._changed_length[chosen.entries]
        self._write(converted, chosen.pick(~grown))
        patched = chosen.pick(patches)
        alignment = self._alignment(patched)
        if grown.any():
            converted = self._splice(converted, patched)
        return converted, alignment

    def _write(self, converted: CodePoints, chosen: Matches) -> None:
        """Put values of the same length over their keys."""
        lengths = chosen.ends - chosen.starts
        places = np.repeat(chosen.starts, lengths) + counting(lengths)
        converted[places] = self._values.of(chosen.entries)

    def _alignment(self, patched: Matches) -> Alignment:
        lengths = self._values.lengths(patched.entries)
        growth = np.cumsum(lengths - (patched.ends - patched.starts), dtype=np.int32)
        ends = patched.ends + growth
        lexical = self._lexical[patched.entries]
        return Alignment(patched.starts, patched.ends, ends - lengths, ends, lexical)

    def _splice(self, converted: CodePoints, patched: Matches) -> CodePoints:
        """The text with stretches replaced by values of other lengths."""
        pieces: list[CodePoints] = []
        behind = 0
        values = self._values.each(patched.entries)
        columns = (patched.starts.tolist(), patched.ends.tolist(), values)
        for start, end, value in zip(*columns, strict=True):
            pieces += (converted[behind:start], value)
            behind = end
        return np.concatenate((*pieces, converted[behind:]))

    def _differs_from_characters(self, table: Table) -> Marks:
        """Which values are not what converting the key's characters one by one would give."""
        differs: Marks = self._changed_length.copy()
        same = np.flatnonzero(~differs)
        lengths = table.key_lengths[same]
        within = counting(lengths)
        keys = look_up(
            self._characters, table.codes[np.repeat(table.key_starts[same], lengths) + within]
        )
        values = table.codes[np.repeat(table.value_starts[same], lengths) + within]
        unlike = np.bincount(np.repeat(same, lengths), keys != values, minlength=len(table))
        differs[unlike > 0] = True
        return differs

    def _singles_to_find(self, single: Marks) -> Marks:
        """Keys of one character that leave a trace or may cut a longer key of a later table."""
        wanted: Marks = single & (self._lexical | self._changed_length)
        if self._choice is Choice.LONGEST and not single.all():
            wanted |= single & (self._ranks < self._ranks[~single].max())
        return wanted


def look_up(changes: CodePoints, codes: CodePoints) -> CodePoints:
    """Each character's own conversion, by a table over code points; beyond its end none changes."""
    converted: CodePoints = codes ^ changes.take(codes, mode="clip")
    return converted


def _merge(group: Group, choice: Choice) -> tuple[Table, Ranks, Marks]:
    """The tables of a group as one without double keys, each entry's rank, and vocabulary mark."""
    tables = [recipe.table() for union in group.tables for recipe in union]
    marks = [mark for union in group.lexical for mark in union]
    counts = [len(table) for table in tables]
    rank_of = [rank for rank, union in enumerate(group.tables) for _ in union]
    merged = join(tables)
    ranks = np.repeat(np.array(rank_of, np.uint8), counts)
    kept = _reached(merged, ranks, choice)
    return merged.pick(kept), ranks[kept], np.repeat(np.array(marks, np.bool_), counts)[kept]


def _reached(table: Table, ranks: Ranks, choice: Choice) -> Marks:
    """Which entries can hold at all: the first of a key, and none behind its own prefix."""
    kept = np.zeros(len(table), np.bool_)
    kept[_first_of_each(table)] = True
    later = np.flatnonzero(kept & (ranks > 0) & (table.key_lengths > 1))
    if choice is Choice.LEFTMOST and len(later):
        rank_of = _best_ranks(table, ranks)
        for number, key in zip(later.tolist(), table.pick(later).keys(), strict=True):
            prefixes = (key[:length] for length in range(1, len(key)))
            kept[number] = all(rank_of.get(one, ranks[number]) >= ranks[number] for one in prefixes)
    return kept


def _best_ranks(table: Table, ranks: Ranks) -> dict[str, int]:
    """The keys that could be prefixes of a later table's, with the rank of the first table."""
    earlier = np.flatnonzero(ranks < ranks.max())[::-1]
    return dict(zip(table.pick(earlier).keys(), ranks[earlier].tolist(), strict=True))


def _first_of_each(table: Table) -> NDArray[np.intp]:
    """The numbers of the entries that are the first of their key."""
    hashes = key_hashes(table)
    firsts = []
    for length in distinct(table.key_lengths).tolist():
        numbers = np.flatnonzero(table.key_lengths == length)
        firsts.append(numbers[np.unique(hashes[numbers], return_index=True)[1]])
    return np.concatenate(firsts)


def _character_table(table: Table) -> CodePoints:
    """Which bits of each code point change where it stands by itself: `np.zeros` leaves the memory
    of those that none touches to the system, a megabyte for each of a dozen tables."""
    changes = sparse(_COVERED, np.uint32)
    single = np.flatnonzero((table.key_lengths == 1) & (table.value_lengths == 1))
    keys = table.codes[table.key_starts[single]]
    changes[keys] = keys ^ table.codes[table.value_starts[single]]
    return changes


def _other_words(table: Table, marked: Marks) -> Marks:
    """Which of the marked entries have a value that is not the key in other spelling."""
    found = np.zeros(len(table), np.bool_)
    numbers = np.flatnonzero(marked)
    if len(numbers):
        fold, few = folding(), table.pick(numbers)
        pairs = zip(few.keys(), few.values(), strict=True)
        found[numbers] = [fold.text(key) != fold.text(value) for key, value in pairs]
    return found
