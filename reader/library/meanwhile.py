"""What is written while the library's file cannot be: in memory, and into the file once it can be.

Beside the rows in memory stand those that were there at first, so that only what was changed since
is carried over: what others wrote meanwhile stays. Nothing is taken away that another window has
used since. An article is known by its file or its text, whatever library lies there by then.
"""

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.library.database import newest_schema
from reader.library.salvage import carry_over
from reader.library.soundness import Table

_APART = 1 << 32
_GIVEN_ONCE = ("article", "bookmark")  # the tables whose keys the window holds
_PLACE = ("offset", "part_of_line", "before", "after", "share_read")
_NOT_CHOSEN = {"shown_script": "", "encoding": "", "writing": "", "offset": 0, "part_of_line": 0.0,
               "before": "", "after": "", "share_read": 0.0}  # fmt: skip
_SAID_LAST = {
    "word": ("word, reading", "changed_at"),
    "practice": ("word, reading, kind", "last_at"),
}
"""By what a row of a table is another's, and when it was said: the last word holds."""
_KEPT = {"opened_at": "max(opened_at, ?)", "added_at": "min(added_at, ?)"}

_Row = dict[str, Any]


def begin(memory: sqlite3.Connection) -> None:
    """From now on what is changed in this library is known.

    What is new gets keys far from those that other windows give meanwhile.
    """
    memory.execute("ATTACH ':memory:' AS first")
    for table in newest_schema():
        memory.execute(f"CREATE TABLE first.{table.name} AS SELECT * FROM main.{table.name}")
    apart = _APART + random.randrange(_APART)
    memory.execute("DELETE FROM sqlite_sequence")
    for name in _GIVEN_ONCE:
        (last,) = memory.execute(f"SELECT coalesce(max(key), 0) FROM main.{name}").fetchone()
        memory.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, last + apart))


def carry_into(there: sqlite3.Connection, memory: sqlite3.Connection) -> None:
    """Do in the file what was done in memory, all of it or nothing. Raises one of `FAULTS`.

    A library in which nothing ever was is made anew: it gets all that is in memory.
    """
    if not _was_used(there):
        carry_over(memory, there)
        return
    carrying = _Carrying(memory, there)
    there.execute("BEGIN IMMEDIATE")
    try:
        carrying.forget_articles()
        carrying.carry_articles()
        for table in newest_schema():
            if table.name != "article":
                carrying.take_away(table)
                carrying.add(table)
        there.execute("COMMIT")
    except BaseException:
        if there.in_transaction:
            there.execute("ROLLBACK")
        raise


def _was_used(there: sqlite3.Connection) -> bool:
    """Whether it ever had an article, or has what belongs to none: words, practice."""
    used = "SELECT 1 FROM sqlite_sequence WHERE name = 'article' AND seq > 0"
    queries = (used, *(f"SELECT 1 FROM {table.name} LIMIT 1" for table in newest_schema()))
    return any(there.execute(query).fetchone() for query in queries)


@dataclass(slots=True)
class _Carrying:
    memory: sqlite3.Connection
    there: sqlite3.Connection
    anew: list[int] = field(default_factory=list)  # keys of articles that others had forgotten

    def forget_articles(self) -> None:
        gone = "SELECT * FROM first.article WHERE key NOT IN (SELECT key FROM main.article)"
        delete = "DELETE FROM article WHERE key = ? AND opened_at <= ?"
        for article in self._rows(gone):
            self.there.execute(delete, (self._key_there(article), article["opened_at"]))

    def carry_articles(self) -> None:
        """New ones, and those that were changed; one that others forgot if it was opened since."""
        for now in self._since("article"):
            was = self._article("first", now["key"])
            found = (self._key_there(was) if was else None) or self._key_there(now)
            if found is not None:
                self._update(found, now, was or _NOT_CHOSEN)
            elif was is None or now["opened_at"] > was["opened_at"]:
                self._insert("article", now)
                self.anew.append(now["key"])

    def _update(self, key: int, now: _Row, was: _Row) -> None:
        changed = {n: value for n, value in now.items() if n not in was or value != was[n]}
        if changed.keys() & _PLACE:  # one place, not parts of two
            changed |= {name: now[name] for name in _PLACE}
        changed.pop("key", None)
        if "path" in changed:  # unless another article has it by now
            path = changed.pop("path")
            self.there.execute("UPDATE OR IGNORE article SET path = ? WHERE key = ?", (path, key))
        for name, value in changed.items():
            update = f"UPDATE article SET {name} = {_KEPT.get(name, '?')} WHERE key = ?"
            self.there.execute(update, (value, key))

    def take_away(self, table: Table) -> None:
        """Of articles that are there still; others went with all that belongs to them."""
        stays = "article IS NULL OR article IN (SELECT key FROM main.article)"
        gone = (
            f"SELECT * FROM first.{table.name} WHERE {stays if table.references else 1}"
            f" EXCEPT SELECT * FROM main.{table.name}"
        )
        for row in self._rows(gone):
            if self._is_placed(row):
                self.there.execute(f"DELETE FROM {table.name} WHERE {_same(row)}", _values(row))

    def add(self, table: Table) -> None:
        """What is new or another; and all that belongs to an article that others had forgotten."""
        again = ", ".join(map(str, self.anew)) if table.references else ""
        of_those = (
            self._rows(f"SELECT * FROM main.{table.name} WHERE article IN ({again})")
            if again
            else ()
        )
        for row in (*self._since(table.name), *of_those):
            if not self._is_placed(row) or self._is_outdated(table.name, row):
                continue
            found = f"SELECT 1 FROM {table.name} WHERE {_same(row)}"
            if self.there.execute(found, _values(row)).fetchone() is None:
                self._insert(table.name, row)

    def _is_placed(self, row: _Row) -> bool:
        """Whether its article is there, or it belongs to none; it is then that of the file."""
        if row.get("article") is not None:
            article = self._article("main", row["article"])
            row["article"] = article and self._key_there(article)
            return row["article"] is not None
        return True

    def _is_outdated(self, table: str, row: _Row) -> bool:
        """Whether another window has said something else of the same since."""
        if table not in _SAID_LAST:
            return False
        names, moment = _SAID_LAST[table]
        same = " AND ".join(f"{name} = ?" for name in names.split(", "))
        values = *(row[name] for name in names.split(", ")), row[moment]
        later = f"SELECT 1 FROM {table} WHERE {same} AND {moment} > ?"
        return self.there.execute(later, values).fetchone() is not None

    def _insert(self, table: str, row: _Row) -> None:
        """Articles and bookmarks keep the key by which the window knows them, where it is free."""
        used = f"SELECT 1 FROM {table} WHERE key = ?"
        if table not in _GIVEN_ONCE or self.there.execute(used, (row["key"],)).fetchone():
            row = row | {"key": None}
        insert = f"INSERT OR REPLACE INTO {table} ({', '.join(row)}) VALUES ({_marks(row)})"
        self.there.execute(insert, tuple(row.values()))

    def _since(self, table: str) -> Iterator[_Row]:
        return self._rows(
            f"SELECT * FROM main.{table} EXCEPT SELECT * FROM first.{table} ORDER BY key"
        )

    def _article(self, when: str, key: int) -> _Row | None:
        return next(self._rows(f"SELECT * FROM {when}.article WHERE key = ?", key), None)

    def _rows(self, query: str, *values: object) -> Iterator[_Row]:
        found = self.memory.execute(query, values)
        names = [name for name, *_ in found.description]
        return (dict(zip(names, row, strict=True)) for row in found.fetchall())

    def _key_there(self, article: _Row) -> int | None:
        """Of the same file or text; or of one that another window has found elsewhere since."""
        there = self.there.execute
        for by in ("path", "digest"):
            if found := there(f"SELECT key FROM article WHERE {by} = ?", (article[by],)).fetchone():
                return int(found[0])
        moved = "SELECT key FROM article WHERE key = ? AND length = ? AND characters = ?"
        found = there(moved, (article["key"], article["length"], article["characters"])).fetchone()
        return int(found[0]) if found else None


def _marks(row: _Row) -> str:
    return ", ".join("?" * len(row))


def _same(row: _Row) -> str:
    return " AND ".join(f"{name} IS ?" for name in row if name != "key")


def _values(row: _Row) -> tuple[Any, ...]:
    return tuple(value for name, value in row.items() if name != "key")
