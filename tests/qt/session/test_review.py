"""The readings to be reviewed are looked for in the whole article, and told as they come."""

import pytest

from reader.review.questions import Question, joined, questioned
from tests.qt.sessions import PATIENCE, open_in, session_in

LINES = "\n".join(
    f"第{number}个人在银(yín)行(xíng)里排队，他说这里的重(chóng)量不行，那一行人都为了这个长大。"
    for number in range(1, 1500)
)


@pytest.fixture
def session(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(LINES, "utf-8")
    with session_in(qtbot, tmp_path) as opened:
        open_in(qtbot, opened, tmp_path / "a.txt")
        yield opened


def read_all(session):
    composer = session.current.composer
    for number in range(len(composer.sections)):
        composer.read(number)
    return composer


def wait_for(qtbot, session, why):
    qtbot.waitUntil(lambda: session.review.is_whole(why), timeout=PATIENCE)


def test_every_question_is_found_and_told_more_than_once_on_the_way(qtbot, session):
    composer, told = read_all(session), []
    assert len(composer.sections) > 8
    session.review.changed.connect(
        lambda why: told.append((why, len(session.review.questions(why))))
    )
    for why in Question:
        session.review.want(why)
    for why in Question:
        wait_for(qtbot, session, why)
        numbers = range(len(composer.sections))
        expected = joined(questioned(composer, number, why) for number in numbers)
        assert session.review.questions(why).offsets.tolist() == expected.offsets.tolist()
        counts = [count for which, count in told if which is why]
        assert counts == sorted(counts)
        assert counts[-1] == len(expected)
    assert len([count for why, count in told if why is Question.DISPUTE]) > 2


def test_nothing_is_looked_for_before_all_is_read(qtbot, session):
    session.review.want(Question.DOUBT)
    qtbot.wait(100)
    assert not session.review.is_whole(Question.DOUBT)
    read_all(session)
    session.review.go_on()
    wait_for(qtbot, session, Question.DOUBT)


def test_of_another_article_only_its_own_questions_are_told(qtbot, session, tmp_path):
    read_all(session)
    session.review.want(Question.DISPUTE)
    (tmp_path / "b.txt").write_text("她在河边等船。", "utf-8")
    open_in(qtbot, session, tmp_path / "b.txt")
    qtbot.waitUntil(lambda: not session.background.is_busy, timeout=PATIENCE)
    assert not session.review.is_whole(Question.DISPUTE)
    read_all(session)
    session.review.want(Question.DISPUTE)
    wait_for(qtbot, session, Question.DISPUTE)
    assert len(session.review.questions(Question.DISPUTE)) == 0
