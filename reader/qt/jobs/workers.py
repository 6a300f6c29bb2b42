"""Threads that do jobs, one for each priority; they know the window only by a bell to ring."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Protocol

_LONGEST_FRAME = 0.04  # s from a step of the reader's scrolling within which it is painted
_SHOWN = 0.001  # s from what is painted until it is on the screen
_BETWEEN = 0.01  # s from a frame in which there is work, so that the next finds the machine free
_NEXT_FRAME = 0.025  # s from a frame to the next, if there is one
_WAITED = 3  # times as long as its last piece took a thread waits for more urgent work
_LONGEST_WAIT = 0.25  # s at once


class Priority(IntEnum):
    """What comes first. Each has a thread of its own, so that none stands behind another's piece;
    between two pieces, and before a job, all wait a while for the more urgent ones, and for the
    frame that is being painted."""

    VIEW = 0  # what is missing in view
    OPENING = 1  # the article that was asked for
    AHEAD = 2  # what will be in view or is asked for next
    REVIEW = 3  # lists, counts, and what may be wanted later
    EXPORT = 4  # files, which take a while and show it
    REST = 5  # what nobody asked for: done while nothing else is
    ELSEWHERE = 6  # what another process does: the thread hands over and waits


class Job(Protocol):
    """What a thread does, and hands back when it is done."""

    @property
    def priority(self) -> Priority:
        """How urgent it is."""

    @property
    def is_wanted(self) -> bool:
        """Whether anybody waits for it still."""

    def do(self) -> None:
        """Do the work, unless it is not wanted; never raises."""


class Workers:
    """Does jobs in the order of each priority, and hands them back by `ended`.

    A thread is begun with the first job of its priority. Where it is at a piece of work that
    nobody wants any more, another takes its place, and it ends after that piece. All end once
    `close` was called.

    A job is let go of only in the thread that put it: what it holds of the window must not be
    destroyed elsewhere.
    """

    def __init__(self, ring: Callable[[], None]) -> None:
        """`ring` is called from a thread when jobs have ended, once until they are taken."""
        lock = threading.RLock()
        self._turn = threading.Condition(lock)
        self._paint = threading.Condition(lock)  # of those who stand back for it, and no others
        self._lanes = {priority: _Lane() for priority in Priority}
        self._ended = deque[Job]()
        self._ring: Callable[[], None] | None = ring
        self._is_rung = False
        self._scrolls_until = self._awaited_until = 0.0
        self._frame_until = self._painted_at = self._sound_until = 0.0
        self._threads = list[threading.Thread]()

    @property
    def _is_closed(self) -> bool:
        return self._ring is None

    # For the window's thread -------------------------------------------------------------------

    def put(self, job: Job) -> None:
        """Have a job done; after `close` nothing comes of it."""
        with self._turn:
            if self._is_closed:
                return
            lane = self._lanes[job.priority]
            lane.waiting.append(job)
            if lane.is_stuck:
                lane.worker = worker = _Worker()
                name = f"duyin {job.priority.name.lower()}"
                args = (job.priority, lane, worker)
                thread = threading.Thread(target=self._work, args=args, name=name, daemon=True)
                self._threads = [each for each in self._threads if each.is_alive()] + [thread]
                thread.start()
            self._turn.notify_all()

    def ended(self) -> Job | None:
        """The next job that has ended; the bell rings again if there are more."""
        with self._turn:
            self._is_rung = False
            job = self._ended.popleft() if self._ended else None
            if self._ended:
                self._ring_once()
            return job

    def scrolls(self, seconds: float) -> None:
        """The reader has scrolled, and will go on for so long: frames come first.

        All threads stand still until this one is `painted`, and have some time then before the
        next. While they work beside one, every call that lets go of the interpreter's lock has to
        wait for it.
        """
        now = time.monotonic()
        self._scrolls_until = now + seconds
        self._frame_until = self._frame_until or now + _LONGEST_FRAME

    @property
    def is_resting(self) -> bool:
        """Whether the reader is scrolling."""
        return time.monotonic() < self._scrolls_until

    def await_paint(self, seconds: float) -> None:
        """Until `painted`, but so many seconds at most, do only what the page itself needs."""
        self._awaited_until = time.monotonic() + seconds

    def await_sound(self, seconds: float) -> None:
        """For so long, do only what the page itself needs, and what makes the sound."""
        self._sound_until = time.monotonic() + seconds

    def painted(self) -> None:
        """The page shows what was waited for."""
        self._awaited_until = self._frame_until = 0.0
        self._painted_at = time.monotonic()
        with self._paint:
            self._paint.notify_all()

    def close(self, wait: float = 0.0) -> None:
        """Begin nothing any more; wait at most so many seconds for the threads."""
        with self._turn:
            self._ring = None
            self._ended.clear()
            for lane in self._lanes.values():
                lane.waiting.clear()
            self._turn.notify_all()
            self._paint.notify_all()
        until = time.monotonic() + wait
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    # For the threads ---------------------------------------------------------------------------

    def give_way(self, priority: Priority, piece: float) -> None:
        """Rest after a piece of work that took so many seconds: for a frame or a page that is to be
        painted, and while more urgent work is done, but never for long, so that all come to their
        end."""
        with self._turn:
            self._let_paint(priority)
            most = min(_LONGEST_WAIT, _WAITED * piece) if priority < Priority.ELSEWHERE else 0.0
            self._turn.wait_for(lambda: self._is_closed or self._is_first(priority), most)

    def _let_paint(self, priority: Priority) -> None:
        """Wait until what is to be painted is, or has had its time."""
        begin = time.monotonic()
        while not self._is_closed:
            until = self._paints_until(begin)
            if priority > Priority.OPENING:
                until = max(until, self._awaited_until, self._sound_until)
            if (left := until - time.monotonic()) <= 0:
                return
            self._paint.wait(left)

    def _paints_until(self, begin: float) -> float:
        """The moment up to which a thread stands still that does so from `begin` on: for the first
        frame since then, and no other."""
        if self._painted_at >= begin:
            return self._painted_at + _SHOWN
        if self._frame_until:
            return self._frame_until
        is_near = self.is_resting and begin > self._painted_at + _BETWEEN
        return self._painted_at + _NEXT_FRAME if is_near else 0.0

    def _is_first(self, priority: Priority) -> bool:
        return not any(self._lanes[other].is_busy for other in Priority if other < priority)

    def _work(self, priority: Priority, lane: "_Lane", worker: "_Worker") -> None:
        piece = 0.0
        while self._take(lane, worker):
            self.give_way(priority, piece)
            begin = time.monotonic()
            worker.do()
            piece = time.monotonic() - begin
            self._hand_back(lane, worker)

    def _take(self, lane: "_Lane", worker: "_Worker") -> bool:
        """Wait for the next job; whether there will be any."""
        with self._turn:
            self._turn.wait_for(
                lambda: self._is_closed or lane.worker is not worker or bool(lane.waiting)
            )
            if self._is_closed or lane.worker is not worker:
                return False
            worker.job = lane.waiting.popleft()
            return True

    def _hand_back(self, lane: "_Lane", worker: "_Worker") -> None:
        with self._turn:
            if worker.job is not None and not self._is_closed:
                self._ended.append(worker.job)
                self._ring_once()
            worker.job = None
            self._turn.notify_all()

    def _ring_once(self) -> None:
        if self._ring is not None and not self._is_rung:
            self._is_rung = True
            self._ring()


@dataclass(slots=True)
class _Worker:
    """A thread's place; the job is held here alone, never by a variable of the thread."""

    job: Job | None = None

    def do(self) -> None:
        if self.job is not None:
            self.job.do()


@dataclass(slots=True)
class _Lane:
    """The jobs of one priority, and the worker that does them."""

    waiting: deque[Any] = field(default_factory=deque)
    worker: _Worker | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is done or waits to be done."""
        at_work = self.worker is not None and self.worker.job is not None
        return at_work or bool(self.waiting)

    @property
    def is_stuck(self) -> bool:
        """Whether no worker will come to what waits soon."""
        if self.worker is None:
            return True
        return self.worker.job is not None and not self.worker.job.is_wanted
