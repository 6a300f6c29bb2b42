"""What the reader knows: what was said of a word, what is kept of it, else its level."""

from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.settings import LevelList


def test_a_word_that_is_kept_is_being_learned_unless_something_else_was_said():
    kept = frozenset({Headword("他"), Headword("银行", "yin2 hang2")})
    assert Knowledge(up_to=7, collected=kept).state("他", "ta1") is State.LEARNING
    assert Knowledge(up_to=7, collected=kept).state("银行", "yin2 hang2") is State.LEARNING
    said = {Headword("他"): State.KNOWN}
    assert Knowledge(said, collected=kept).is_known("他", "ta1")


def test_one_knowledge_tells_which_words_another_has_otherwise():
    one = Knowledge({Headword("他"): State.KNOWN, Headword("走"): State.NEW})
    other = Knowledge({Headword("他"): State.MET}, collected=frozenset({Headword("灯塔")}))
    assert one.set_apart_from(one) == frozenset()
    assert one.set_apart_from(other) == {"他", "走", "灯塔"}
    assert one.set_apart_from(Knowledge(up_to=1)) is None
    assert one.set_apart_from(Knowledge(levels=LevelList.HSK20)) is None
