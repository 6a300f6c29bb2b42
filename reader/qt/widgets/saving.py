"""Asking where a file is to be written, and whether another may be replaced.

The system's dialog asks before a file is replaced that has the name as it was typed. Where an
ending is added to that afterwards, the file that has the whole name is asked for here.
"""

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.language import tr
from reader.ondemand import expression

_ENDING = expression(r"\.(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{1,9}")


def ask_path(parent: QWidget, title: str, suggested: Path, told: str, suffix: str) -> Path | None:
    """Where the reader wants a file to be; None for nowhere.

    `told` is the kind of file for the dialog, as `Books (*.epub)`; `suffix` how its name ends.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), told)
    if not chosen:
        return None
    path = with_ending(Path(chosen), suffix)
    return path if path == Path(chosen) or may_be_written(parent, path) else None


def writable_folder(wanted: Path | None) -> Path:
    """The folder, if files may be written there; else that of the reader's documents, or home."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    for folder in (wanted, Path(QStandardPaths.writableLocation(documents))):
        if folder is not None and folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
            return folder
    return Path.home()


def with_ending(path: Path, suffix: str) -> Path:
    """The name as it was typed if it has an ending, else with the usual one."""
    return path if _ENDING.fullmatch(path.suffix) else path.with_name(path.name + suffix)


def may_be_written(parent: QWidget, path: Path) -> bool:
    """Whether nothing has this name, or the reader lets it be replaced."""
    if not path.exists() and not path.is_symlink():
        return True
    words = tr("“{name}” is there already. Replace it?")
    question = QMessageBox(parent)
    question.setIcon(QMessageBox.Icon.Warning)
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.setText(words.format(name=path.name))
    question.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    question.setDefaultButton(QMessageBox.StandardButton.No)
    return QMessageBox.StandardButton(question.exec()) is QMessageBox.StandardButton.Yes


def filters(kind: str, patterns: str) -> str:
    """What a dialog for files offers to show: those of a kind, as `*.txt *.md`, or all."""
    every = tr("All files")
    return f"{kind} ({patterns});;{every} (*)"
