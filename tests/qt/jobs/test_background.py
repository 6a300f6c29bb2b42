"""Work off the window's thread: told, stopped, the urgent first, and gone with its owner."""

import gc
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.opening.pacing import Pace, Stopped
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority

PATIENCE = 30_000


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    if shiboken6.isValid(made):
        made.end()


def working_threads() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name.startswith("duyin ")}


def delete_now(thing: QObject) -> None:
    thing.deleteLater()
    QApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)


def long_work(pace: Pace, ended: threading.Event) -> None:
    """Work of a minute in pieces of some milliseconds."""
    try:
        for piece in range(10_000):
            time.sleep(0.005)
            pace(piece / 10_000)
    finally:
        ended.set()


def test_a_result_is_told_in_the_windows_thread(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    worked_in, told_in, told = list[int](), list[int](), list[str]()

    def work() -> str:
        worked_in.append(threading.get_ident())
        return "done"

    def done(result: str) -> None:
        told_in.append(threading.get_ident())
        told.append(result)

    background.run(owner, work, done)
    qtbot.waitUntil(lambda: told == ["done"], timeout=PATIENCE)
    assert told_in == [threading.get_ident()] != worked_in


def test_nothing_is_told_before_the_window_handles_its_events(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    told, ended = list[int](), threading.Event()
    background.run(owner, lambda: 1, told.append)
    background.run(owner, ended.set, lambda _: told.append(2))
    assert ended.wait(10)
    time.sleep(0.05)
    assert told == []
    assert background.is_busy
    qtbot.waitUntil(lambda: told == [1, 2], timeout=PATIENCE)
    assert not background.is_busy


def test_a_thousand_results_are_all_told_in_order(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    told = list[int]()
    for number in range(1000):
        background.run(owner, lambda number=number: number, told.append)
    qtbot.waitUntil(lambda: len(told) == 1000, timeout=PATIENCE)
    assert told == list(range(1000))


def test_an_error_reaches_the_one_who_asked(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    told, failed = list[int](), list[Exception]()
    background.run(owner, lambda: 1 // 0, told.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=PATIENCE)
    assert isinstance(failed[0], ZeroDivisionError)
    assert not told


@pytest.mark.parametrize(
    ("kind", "told_as"),
    [(ValueError, ValueError), (SystemExit, RuntimeError), (KeyboardInterrupt, RuntimeError)],
)
def test_an_error_that_nobody_asked_for_is_raised_in_the_windows_thread_and_work_goes_on(
    qtbot: QtBot, owner: QObject, background: Background, kind: type[BaseException], told_as: type
) -> None:
    told = list[int]()

    def fail() -> None:
        raise kind("seen")

    with qtbot.captureExceptions() as raised:
        background.run(owner, fail)
        background.run(owner, lambda: 2, told.append)
        qtbot.waitUntil(lambda: told == [2], timeout=PATIENCE)
    assert [one[0] for one in raised] == [told_as]


def test_what_is_told_may_fail_and_the_others_are_told_still(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    told = list[int]()
    with qtbot.captureExceptions() as raised:
        for number in range(6):
            ask = (lambda n: 1 // 0) if number % 2 else told.append
            background.run(owner, lambda number=number: number, ask)
        qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert told == [0, 2, 4]
    assert len(raised) == 3


# Stopping ----------------------------------------------------------------------------------------


def test_stopped_work_ends_and_is_not_told(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    task, ended, told = Task(), threading.Event(), list[object]()
    background.run(owner, lambda: long_work(task.pace, ended), told.append, told.append, task=task)
    qtbot.waitUntil(lambda: task.share > 0, timeout=PATIENCE)
    task.stop()
    assert ended.wait(10)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert not told


@pytest.mark.parametrize("priority", [*Priority])
def test_work_of_every_priority_that_is_stopped_before_its_turn_is_never_begun(
    qtbot: QtBot, owner: QObject, background: Background, priority: Priority
) -> None:
    first, begun = threading.Event(), list[int]()
    background.run(owner, lambda: first.wait(20), priority=priority)
    waiting = background.run(owner, lambda: begun.append(1), priority=priority)
    waiting.stop()
    first.set()
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert not begun


def test_new_work_does_not_wait_for_a_stubborn_piece_that_was_stopped(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    release, told = threading.Event(), list[str]()
    task = background.run(owner, lambda: release.wait(30), told.append)
    task.stop()
    background.run(owner, lambda: "done", told.append)
    qtbot.waitUntil(lambda: told == ["done"], timeout=PATIENCE)
    release.set()
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert told == ["done"]


def test_work_that_gives_up_by_itself_is_not_told(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    told = list[object]()

    def give_up() -> None:
        raise Stopped

    background.run(owner, give_up, told.append, told.append)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert not told


# Owners ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delete", [shiboken6.delete, delete_now])
@pytest.mark.parametrize("work", [lambda: 1, lambda: 1 // 0])
def test_of_work_whose_owner_is_gone_nothing_is_told(
    qtbot: QtBot,
    background: Background,
    delete: Callable[[QObject], None],
    work: Callable[[], object],
) -> None:
    parent, told = QObject(), list[object]()
    owner = QObject(parent)
    background.run(owner, work, told.append, told.append)
    time.sleep(0.05)
    delete(parent)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert not told


def test_work_under_way_ends_when_its_owner_goes(qtbot: QtBot, background: Background) -> None:
    owner, task, ended = QObject(), Task(), threading.Event()
    background.run(owner, lambda: long_work(task.pace, ended), task=task)
    qtbot.waitUntil(lambda: task.share > 0, timeout=PATIENCE)
    shiboken6.delete(owner)
    assert ended.wait(10)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)


# Threads -----------------------------------------------------------------------------------------


def test_without_work_there_is_no_thread(background: Background) -> None:
    assert not working_threads()


def test_at_the_end_no_thread_is_left(qtbot: QtBot, owner: QObject, background: Background) -> None:
    task, ended = Task(), threading.Event()
    for priority in Priority:
        background.run(owner, lambda: None, priority=priority)
    background.run(owner, lambda: long_work(task.pace, ended), print, print, task=task)
    qtbot.waitUntil(lambda: task.share > 0, timeout=PATIENCE)
    background.end()
    assert ended.wait(10)
    qtbot.waitUntil(lambda: not working_threads(), timeout=PATIENCE)


def end(background: Background) -> None:
    background.end()


@pytest.mark.parametrize("leave", [end, shiboken6.delete, delete_now])
@pytest.mark.parametrize("fails", [False, True])
def test_threads_end_with_their_owner_also_after_an_error(
    qtbot: QtBot, owner: QObject, leave: Callable[[Background], None], fails: bool
) -> None:
    background, failed = Background(), list[Exception]()
    for priority in Priority:
        work = (lambda: 1 // 0) if fails else (lambda: 0)
        background.run(owner, work, None, failed.append, priority=priority)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert len(failed) == (len(Priority) if fails else 0)
    assert len(working_threads()) == len(Priority)
    leave(background)
    qtbot.waitUntil(lambda: not working_threads(), timeout=PATIENCE)


def test_threads_end_when_nobody_holds_their_owner_any_more(qtbot: QtBot, owner: QObject) -> None:
    background, told = Background(), list[int]()
    background.run(owner, lambda: 1, told.append)
    qtbot.waitUntil(lambda: told == [1], timeout=PATIENCE)
    del background
    gc.collect()
    qtbot.waitUntil(lambda: not working_threads(), timeout=PATIENCE)


def test_owners_that_go_at_any_moment_harm_nobody(qtbot: QtBot) -> None:
    for turn in range(60):
        parent = QObject()
        background, owner, told = Background(parent), QObject(parent), list[int]()
        for number in range(20):
            background.run(
                owner,
                lambda number=number: time.sleep(0.0002 * (number % 3)),
                told.append,
                priority=Priority(number % len(Priority)),
            )
        if turn % 2:
            qtbot.wait(turn % 5)
        shiboken6.delete(parent)
        known = len(told)
        QApplication.processEvents()
        assert len(told) == known
    qtbot.waitUntil(lambda: not working_threads(), timeout=PATIENCE)


def test_after_the_end_nothing_is_begun_or_told(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    told = list[int]()
    background.run(owner, lambda: 1, told.append)
    background.end()
    background.run(owner, lambda: 2, told.append)
    qtbot.wait(50)
    assert not told
    assert not background.is_busy
    assert not working_threads()


# What comes first --------------------------------------------------------------------------------


def test_what_is_in_view_does_not_stand_behind_less_urgent_work(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    release, told = threading.Event(), list[str]()
    for priority in (Priority.EXPORT, Priority.REVIEW, Priority.AHEAD):
        background.run(owner, lambda: release.wait(30), priority=priority)
    background.run(owner, lambda: "in view", told.append, priority=Priority.VIEW)
    qtbot.waitUntil(lambda: told == ["in view"], timeout=PATIENCE)
    release.set()
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)


def test_less_urgent_work_waits_for_the_more_urgent_and_still_comes_to_its_end(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    order, export, release = list[str](), Task(), threading.Event()

    def slow() -> None:
        for piece in range(3):
            time.sleep(0.02)
            export.pace(piece / 3)
            order.append("export")

    def urgent() -> None:
        order.append("view")
        release.wait(30)

    background.run(owner, urgent, priority=Priority.VIEW)
    qtbot.waitUntil(lambda: order == ["view"], timeout=PATIENCE)
    background.run(owner, slow, lambda _: release.set(), priority=Priority.EXPORT, task=export)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert order == ["view", "export", "export", "export"]


def test_work_goes_on_while_the_reader_scrolls(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    task, told = Task(), list[int]()

    def work() -> int:
        for piece in range(20):
            time.sleep(0.001)
            task.pace(piece / 20)
        return 1

    background.run(owner, work, told.append, task=task)
    while not told:
        background.give_way()
        qtbot.wait(5)
    assert told == [1]


@pytest.mark.parametrize("priority", Priority)
def test_a_step_of_scrolling_is_painted_before_work_goes_on_unless_that_takes_long(
    qtbot: QtBot, owner: QObject, background: Background, priority: Priority
) -> None:
    task, pieces, may_go_on = Task(), list[float](), threading.Event()

    def work() -> None:
        may_go_on.wait(PATIENCE)
        task.pace(0.5)
        pieces.append(time.monotonic())

    background.run(owner, work, priority=priority, task=task)
    background.give_way()
    late = time.monotonic() + 0.03
    may_go_on.set()
    time.sleep(0.01)
    painted = time.monotonic()
    background.painted()
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert len(pieces) == 1
    assert pieces[0] >= min(painted, late)


def test_until_the_page_is_painted_only_what_it_needs_is_done(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    done = list[str]()
    background.await_paint()
    for priority in (Priority.REST, Priority.REVIEW, Priority.AHEAD):
        background.run(owner, lambda: "later", done.append, priority=priority)
    for priority in (Priority.OPENING, Priority.VIEW):
        background.run(owner, lambda: "page", done.append, priority=priority)
    qtbot.waitUntil(lambda: len(done) == 2, timeout=PATIENCE)
    assert done == ["page", "page"]
    background.painted()
    qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert done[2:] == ["later"] * 3


def test_work_goes_on_when_nothing_is_painted(
    qtbot: QtBot, owner: QObject, background: Background
) -> None:
    done = list[int]()
    background.await_paint()
    background.run(owner, lambda: 1, done.append)
    qtbot.waitUntil(lambda: done == [1], timeout=PATIENCE)
