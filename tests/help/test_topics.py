"""The help's topics: whole in each language, and of what the program has."""

import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from reader.help.rendering import Kind, Mention, mentions, tokens_of
from reader.help.topics import TOPICS, source_of, title_of
from reader.language import Language
from reader.resources import resource
from tests.repository import link_without_tables

ENGLISH = Language.ENGLISH
EVERY = [(topic, language) for topic in TOPICS for language in Language]
OTHERS = [(topic, language) for topic, language in EVERY if language is not ENGLISH]


def tokens(topic, language):
    return tokens_of(source_of(topic, language))


def blocks(topic, language):
    """How a topic is built: the kind of each block, and what is named in it of the interface."""
    built, named = [], Counter()
    for token in tokens(topic, language):
        if token.type == "inline":
            named = Counter(mentions([token]))
        else:
            built.append((token.type, token.tag, named))
            named = Counter()
    return built


def links(topic, language):
    inside = [child for token in tokens(topic, language) for child in token.children or ()]
    return [child.attrGet("href") for child in inside if child.type == "link_open"]


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\0", None])
def test_a_damaged_topic_is_told_in_english_or_says_what_mends_it(tmp_path, damage):
    link_without_tables(tmp_path)
    help_ = tmp_path / "resources" / "help"
    help_.unlink()
    shutil.copytree(resource("help"), help_)
    script = "from reader.help.topics import *; print(source_of('marks', Language.TAIWAN))"
    told = []
    for language in (Language.TAIWAN, ENGLISH):
        path = help_ / language.value / "marks.md"
        path.unlink() if damage is None else path.write_bytes(damage)
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True
        )
        told.append(done.stdout.decode("utf-8"))
    assert told[0].strip() == source_of("marks", ENGLISH).strip()
    assert told[1].startswith("# marks\n")
    assert "installed again" in told[1]


@pytest.mark.parametrize("language", Language)
def test_each_language_has_all_topics_and_no_others(language):
    found = {path.stem for path in resource("help", language.value).glob("*.md")}
    assert found == set(TOPICS)


@pytest.mark.parametrize(("topic", "language"), OTHERS)
def test_a_topic_is_built_alike_in_all_languages(topic, language):
    assert blocks(topic, language) == blocks(topic, ENGLISH)


@pytest.mark.parametrize(("topic", "language"), OTHERS)
def test_a_topic_leads_to_the_same_topics_in_all_languages(topic, language):
    assert Counter(links(topic, language)) == Counter(links(topic, ENGLISH))


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_a_link_leads_to_another_topic(topic, language):
    assert set(links(topic, language)) <= set(TOPICS) - {topic}


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_a_topic_has_one_title_and_it_stands_first(topic, language):
    titles = [token.tag for token in tokens(topic, language) if token.type == "heading_open"]
    assert titles[0] == "h1"
    assert set(titles[1:]) <= {"h2"}
    assert tokens(topic, language)[0].type == "heading_open"
    assert tokens(topic, language)[1].content == title_of(topic, language)


@pytest.mark.parametrize(("topic", "language"), EVERY)
def test_nothing_of_a_topic_is_left_unread(topic, language):
    """A thing of the interface that is misspelled would stand there in braces."""
    for token in tokens(topic, language):
        for child in token.children or ():
            assert not re.search(r"\{[a-z]+:", child.content), child.content


def test_a_paragraph_of_chinese_is_one_line():
    """A line's end between two characters would be shown as a space."""
    for topic, language in OTHERS:
        for token in tokens(topic, language):
            kinds = {child.type for child in token.children or ()}
            assert "softbreak" not in kinds, (topic, language, token.content)


def test_what_a_topic_names_is_taken_apart():
    found = mentions(tokens_of("Press {key:find} or **{do:export}**, `{key:no}`, {what:ever}."))
    assert found == [Mention(Kind.KEY, "find"), Mention(Kind.ACTION, "export")]
