"""The texts of the program and their translations."""

import re
import shutil
import string
from functools import cache

import pytest

from reader.language import catalogue
from tests.translating import literals, tools

FONTS = ("help/styling.py", "style/families.py", "style/typeface.py", "page/fonts.py",
         "diagnosis/fonts.py")  # fmt: skip
ENGLISH = ("commands/manual/__main__.py", "commands/manual/completion.py",
           "commands/manual/page.py", "diagnosis/versions.py", "dialogs/report.py")  # fmt: skip
"""The manual page and what is copied for a report are in English whatever is in use."""
ALLOWED = frozenset((
    "Ctrl", "Shift", "Alt", "Duyin", "English", "Lucide", "Markdown", "Word", "Fusion",  # names
    "character font", "pinyin font", "duyin export", "no article to be in", "the names never end",
    "no article to select in", "work off the window's thread ended by ", "no engine", "Image",
    "files written here; without this record they are not replaced",  # in a file, for programs
    "marks lost", "notes file", "readings file", "words file", "no level", "not kept",  # keys
    "settings not kept", "files wait", "no hanzi", "readings left out", "no undecided",
    "old settings", "FILE -o OUT [options]", "FILE|--all -o OUT.md", "FILE -o PICTURE [options]",
    "FILE|--collected|--known -o OUT [options]", "duyin annotate --help",
    "sudo apt install fonts-noto-cjk", "sudo apt install ", "pip install PySide6-Essentials",
    'sudo chown -R "$(id -un)" ', 'sudo chown "$(id -un)" ', " && chmod u+rwx ", " && chmod u+rw ",
    " -m pip install", " -m reader.reading.compiled", "./dev run", "Python", "Xvfb",
    "PRAGMA integrity_check(1)", "SELECT count(*) FROM article",
))  # fmt: skip
"""What reads like words and is said to nobody, or the same in every language."""


def found_in(module):
    name = module.relative_to(literals.READER).as_posix()
    speaks = literals.speaks(module) and not name.endswith(
        (*FONTS, *ENGLISH, "settings/choices.py")
    )
    source = module.read_text(encoding="utf-8")
    return literals.look_into(source, name, is_speaking=speaks, allowed=ALLOWED)


@cache
def all_found():
    return [found_in(module) for module in literals.modules()]


def test_every_text_shown_to_people_is_one_that_lupdate_sees():
    assert [fault for found in all_found() for fault in found.faults] == []


@pytest.mark.parametrize(
    "source",
    [
        'def f():\n label.setText("Nothing was found.")',
        'def f():\n Label(theme, f"{count} words are known")',
        'def f():\n return tr(f"{count} words")',
        'def f():\n return tr("one" if count == 1 else "several")',
        "def f():\n return f\"{tr('File')}: {name}\"",
        'TITLE = tr("Title")',
        'def f(title=tr("Title")):\n pass',
        'def f():\n return tr("%n words", count=3)',
        'def f():\n return tr("words", "", 3)',
        "def f():\n return translatable(name)",
    ],
)
def test_a_text_that_lupdate_would_not_see_is_found(source):
    assert literals.look_into(source, "m", is_speaking=True, allowed=ALLOWED).faults


@pytest.mark.parametrize("language", tools.LANGUAGES)
def test_every_text_is_translated_and_none_that_is_no_more(language, tmp_path):
    kept = tools.ts_file(language)
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    tools.update(fresh, language)
    wanted = {tools.key_of(each) for each in tools.messages(fresh)}
    has = {tools.key_of(each) for each in tools.messages(kept)}
    assert (wanted - has, has - wanted) == (set(), set()), "run ./dev translate"
    assert wanted == set().union(*(found.texts for found in all_found())) or language == "en"
    unfinished = [tools.key_of(each) for each in tools.messages(kept) if not tools.forms_of(each)]
    assert unfinished == []


@pytest.mark.parametrize("language", tools.LANGUAGES)
def test_what_is_compiled_is_fresh(language, tmp_path):
    tools.compile_into(tools.ts_file(language), tmp_path / "fresh.qm")
    fresh = catalogue.read((tmp_path / "fresh.qm").read_bytes())
    assert fresh == catalogue.catalogue_of(language), "run ./dev translate"
    assert len(fresh) == len(list(tools.messages(tools.ts_file(language))))


def test_an_english_text_goes_with_its_number():
    for message in tools.messages(tools.ts_file("en")):
        one, _several = tools.forms_of(message)
        assert not re.search(r"%n (?!was|is|has)\w+s\b", one), one
    uncounted = re.compile(r"\{(count|number|more|made|wrong|already|n)\} (words |more )?[a-z]+s\b")
    texts = [text for found in all_found() for text, _ in found.texts]
    told = {text for text in texts if uncounted.search(text)}
    assert told == {"{count} years"}, "with a decimal; anything else needs %n"


PERCENT = re.compile(r"%\(\w+\)[rs]|%[rs]")


def fields_of(text):
    try:
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
    except ValueError:  # a brace of its own
        return sorted(text.count(mark) for mark in "{}")


@pytest.mark.parametrize("language", tools.LANGUAGES)
def test_a_translation_has_the_fields_of_its_text(language):
    for message in tools.messages(tools.ts_file(language)):
        text, _ = tools.key_of(message)
        for form in tools.forms_of(message):
            assert fields_of(form) == fields_of(text) or language == "en", form
            assert set(fields_of(form)) <= set(fields_of(text)), form
            assert sorted(PERCENT.findall(form)) == sorted(PERCENT.findall(text)), form
            assert form.endswith("…") == text.endswith("…"), form
            if language != "en":
                assert ("%n" in form) == ("%n" in text), form


def test_what_is_finished_in_a_copy_of_older_texts_is_taken(tmp_path):
    ours, theirs = tmp_path / "duyin_zh_CN.ts", tmp_path / "handed_zh_CN.ts"
    head = '<?xml version="1.0"?><TS version="2.1" language="zh_CN"><context><name></name>'
    one = "<message><source>{0}</source><translation{1}>{2}</translation></message>"
    unfinished = ' type="unfinished"'
    end = "</context></TS>"
    ours.write_text(
        head + one.format("New", unfinished, "") + one.format("Old", "", "旧") + end, "utf-8"
    )
    theirs.write_text(
        head + one.format("New", "", "新") + one.format("Old", unfinished, "") +
        one.format("Gone", "", "没了") + end, "utf-8",
    )  # fmt: skip
    assert tools.take_in(ours, theirs) == 1
    told = {tools.key_of(each)[0]: tools.forms_of(each) for each in tools.messages(ours)}
    assert told == {"New": ("新",), "Old": ("旧",)}
