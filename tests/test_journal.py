import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import journal


@pytest.fixture(autouse=True)
def hooks_put_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    yield
    journal.close_journal()


def raise_and_hook(error: BaseException) -> None:
    try:
        raise error
    except BaseException as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_an_uncaught_error_is_written_with_its_traceback_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    path = journal.open_journal(tmp_path / "deep" / "log")
    journal.tell_unexpected_errors(told.append)
    raise_and_hook(ValueError("第一\nline"))
    assert told == ["Something unexpected went wrong (ValueError: 第一 line)."]
    assert path is not None
    written = path.read_text("utf-8")
    assert "raise_and_hook" in written
    assert "ValueError" in written


def test_an_error_in_a_thread_is_told_too(tmp_path: Path) -> None:
    told: list[str] = []
    journal.open_journal(tmp_path)
    journal.tell_unexpected_errors(told.append)
    nothing: dict[str, int] = {}
    thread = threading.Thread(target=lambda: nothing["missing"])
    thread.start()
    thread.join()
    assert told == ["Something unexpected went wrong (KeyError: 'missing')."]


def test_an_error_while_telling_is_written_and_ends_there(tmp_path: Path) -> None:
    def failing(sentence: str) -> None:
        raise RuntimeError("no window")

    path = journal.open_journal(tmp_path)
    journal.tell_unexpected_errors(failing)
    raise_and_hook(ValueError("first"))
    assert path is not None
    assert "no window" in path.read_text("utf-8")


def test_the_journal_never_outgrows_its_files(tmp_path: Path) -> None:
    journal.open_journal(tmp_path)
    for _ in range(400):
        journal.write_error(ValueError("x" * 4000 + "\ud800"))
    files = list(tmp_path.iterdir())
    assert len(files) <= journal.FILES
    assert sum(file.stat().st_size for file in files) <= journal.FILES * journal.BYTES_A_FILE


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    told: list[str] = []
    assert journal.open_journal(tmp_path / "file" / "log") is None
    journal.tell_unexpected_errors(told.append)
    raise_and_hook(ValueError("told all the same"))
    assert len(told) == 1


def test_ctrl_c_still_ends_the_program(tmp_path: Path) -> None:
    code = (
        "import sys; from reader.journal import *\n"
        "tell_unexpected_errors(print)\n"
        "raise KeyboardInterrupt\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True)
    assert ended.returncode != 0
    assert b"unexpected" not in ended.stdout
