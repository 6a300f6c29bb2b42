import os
import pickle
import signal
import subprocess
import sys
from contextlib import closing

import numpy as np
import pytest

from reader.opening import open_file
from reader.reading import Passage, shared_engine
from reader.reading.elsewhere import Gone, ReadingProcess
from reader.resources import resource
from tests.processes import children, come_true, ends_with, has_processes
from tests.repository import ROOT


def passages() -> list[Passage]:
    """A sample, its file's own readings with it, and one in which some of it is told."""
    article = open_file(resource("samples", "bookshop.txt"))
    text, given = article.text, np.zeros(len(article.text), np.uint16)
    given[article.given.offsets] = article.given.codes
    odd = "\ud800他长大了。\U00020000行长"
    return [Passage(text, text, given), Passage(odd, odd, np.zeros(len(odd), np.uint16))]


def is_refused(process: ReadingProcess) -> bool:
    try:
        process.ask(passages())
    except Gone:
        return True
    return False


def test_another_process_reads_as_this_one():
    here = shared_engine().read_each(passages())
    with closing(ReadingProcess()) as process:
        process.wait()
        for _ in range(3):  # more than a pipe holds, before anything is answered
            process.ask(passages() * 40)
        found = [process.answer() for _ in range(3)]
    assert [len(each) for each in found] == [80, 80, 80]
    for each in found:
        for ours, theirs in zip(here * 40, each, strict=True):
            assert np.array_equal(ours.codes, theirs.codes)
            assert np.array_equal(ours.doubts, theirs.doubts)


@has_processes
def test_a_process_that_was_killed_is_gone_and_leaves_nothing():
    before = children(os.getpid())
    with closing(ReadingProcess()) as process:
        process.wait()
        process.ask(passages())
        process.answer()
        (started,) = children(os.getpid()) - before
        os.kill(started, signal.SIGKILL)
        with pytest.raises(Gone):
            process.answer()
        assert come_true(lambda: is_refused(process))
    assert children(os.getpid()) == before


@has_processes
def test_it_ends_with_the_program_however_that_ends():
    program = (
        "from reader.reading.elsewhere import ReadingProcess\n"
        "process = ReadingProcess()\nprocess.wait()\nprint(flush=True)\nprocess.answer()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline()
        assert ends_with(parent)


def test_the_hidden_command_says_readings_and_nothing_else():
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "--reading"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        told, errors = process.communicate(b"")
    assert errors == b""
    assert len(pickle.loads(told)) == 2
