"""The help's search, over topics of its own."""

from reader.help.rendering import page_of
from reader.help.searching import Search
from reader.help.topics import TOPICS
from reader.language import Language
from reader.qt.help.names import InterfaceNames


def search():
    names = InterfaceNames({})
    return Search([page_of(topic, Language.ENGLISH, names) for topic in TOPICS])


def test_every_word_is_asked_for_and_its_places_are_all_told():
    found = search()
    one, other = found.find("pinyin"), found.find("Anki")
    both = found.find("pinyin Anki")
    assert {each.topic for each in both} == {e.topic for e in one} & {e.topic for e in other}
    places = {each.topic: set(each.places) for each in (*one, *other)}
    assert both
    assert all(places[each.topic] <= set(each.places) for each in both)


def test_a_word_said_again_changes_nothing():
    found = search()
    assert found.find("the page the the page") == found.find("the page")


def test_words_of_which_one_is_nowhere_are_not_found():
    assert search().find("page zzzzz page") == ()
