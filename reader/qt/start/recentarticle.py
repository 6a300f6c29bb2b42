"""An article opened before, as the start page tells of it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from reader.figures import percent
from reader.qt.start.dates import told_moment


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article of the library: what it is, how far it is read, when it was opened."""

    key: int
    title: str
    source: str  # the file's name; "" for pasted text
    script: str  # "simplified", "traditional", … as the library keeps it; "" unknown
    characters: int
    share_read: float  # 0 to 1
    opened_at: datetime  # in the reader's time zone

    @property
    def is_finished(self) -> bool:
        """Whether its end was reached."""
        return self.share_read >= 1

    def meta(self) -> str:
        """File, script and length in one line."""
        source = self.source or _tr("Pasted text")
        parts = (source, _script(self.script), _length(self.characters))
        return " · ".join(part for part in parts if part)

    def progress(self) -> str:
        """How far it is read, in words."""
        if self.is_finished:
            return _tr("Finished")
        return _tr("{share} %").format(share=percent(self.share_read))

    def moment(self) -> str:
        """When it was opened, in words."""
        return told_moment(self.opened_at, datetime.now(self.opened_at.tzinfo), QLocale())


def _length(characters: int) -> str:
    if characters == 1:
        return _tr("1 character")
    return _tr("%Ln characters", characters)


def _script(script: str) -> str:
    names = {
        "simplified": _tr("Simplified"),
        "traditional": _tr("Traditional"),
        "taiwan": _tr("Taiwan"),
        "hongkong": _tr("Hong Kong"),
    }
    return names.get(script, "")


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("RecentArticle", text, "", count)
