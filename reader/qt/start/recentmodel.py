"""The articles opened last, as values and as the model of the start page's list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.qt.start.dates import told_moment

_FINISHED = 0.995  # what is told as 100 % is finished

ARTICLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article as the start page tells of it."""

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
        return self.share_read >= _FINISHED


class RecentModel(QAbstractListModel):
    """The articles of the list, the last opened first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles: tuple[RecentArticle, ...] = ()

    def set_articles(self, articles: Sequence[RecentArticle]) -> None:
        """Show these."""
        self.beginResetModel()
        self._articles = tuple(articles)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own default
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        article = self._articles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == ARTICLE:
            return article
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (article.title, self.meta(article), self.progress(article), moment(article))
            return ", ".join(parts)
        return None

    def meta(self, article: RecentArticle) -> str:
        """File, script and length in one line."""
        source = article.source or self.tr("Pasted text")
        parts = (source, self._script(article.script), self._length(article.characters))
        return " · ".join(part for part in parts if part)

    def progress(self, article: RecentArticle) -> str:
        """How far it is read, in words."""
        if article.is_finished:
            return self.tr("Finished")
        return self.tr("{share} %").format(share=round(article.share_read * 100))

    def _length(self, characters: int) -> str:
        if characters == 1:
            return self.tr("1 character")
        return self.tr("%Ln characters", "", characters)

    def _script(self, script: str) -> str:
        names = {
            "simplified": self.tr("Simplified"),
            "traditional": self.tr("Traditional"),
            "taiwan": self.tr("Taiwan"),
            "hongkong": self.tr("Hong Kong"),
        }
        return names.get(script, "")


def moment(article: RecentArticle) -> str:
    """When it was opened, in words."""
    return told_moment(article.opened_at, datetime.now(article.opened_at.tzinfo), QLocale())
