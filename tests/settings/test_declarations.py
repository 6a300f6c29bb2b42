import dataclasses
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings as hypothesis_settings, strategies as st

from reader.pinyin import Style
from reader.settings import (
    BubbleShown,
    Control,
    Notation,
    ReadingsShown,
    Settings,
    SettingsPage,
    ThemeChoice,
    declaration,
    declarations,
    save_changes,
)

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


unhurried = hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    changed = dataclasses.replace(
        Settings(),
        readings_shown=ReadingsShown.FILE,
        notation=Notation.ZHUYIN,
        spelling=Style.DIGITS,
        theme=ThemeChoice.SEPIA,
        line_spacing=2.1,
        text_size=31,
        base_font="楷體",
        shortcuts={"find": "Ctrl+G"},
    )
    path = tmp_path / "deep" / "settings.json"
    changed.save(path)
    assert Settings.load(path) == changed


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (True, BubbleShown.ALWAYS),
        (False, BubbleShown.NEVER),
        ("hidden", BubbleShown.HIDDEN),
        (1, BubbleShown.ALWAYS),
        ("often", BubbleShown.ALWAYS),
    ],
)
def test_who_wanted_no_bubble_in_an_older_version_wants_none(kept, shown) -> None:
    assert Settings.of({"hover_readings": kept}).hover_readings is shown


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert Settings.load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b"7", b"[" * 100_000, b'{"theme": 1}']
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert Settings.load(path) == Settings()


def test_a_folder_in_its_place_gives_the_defaults(tmp_path: Path) -> None:
    assert Settings.load(tmp_path) == Settings()


def test_only_what_is_wrong_gets_its_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    kept = {
        "text_size": 900,
        "ruby_size": True,
        "line_length": 30,
        "line_spacing": 2,
        "theme": "plaid",
        "spelling": "zhuyin",
        "shortcuts": {"find": 3},
        "of a later version": 1,
    }
    path.write_text(json.dumps(kept), "utf-8")
    assert Settings.load(path) == dataclasses.replace(Settings(), line_length=30, line_spacing=2.0)


@given(st.dictionaries(st.sampled_from([f.name for f in dataclasses.fields(Settings)]), ANYTHING))
@unhurried
def test_no_content_is_an_error_and_what_is_loaded_can_be_saved(
    tmp_path: Path, kept: dict[str, object]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(kept), "utf-8", "surrogatepass")
    loaded = Settings.load(path)
    loaded.save(path)
    assert Settings.load(path) == loaded


SOME = st.fixed_dictionaries(
    {},
    optional={
        "text_size": st.integers(16, 96),
        "theme": st.sampled_from(ThemeChoice),
        "sandhi": st.booleans(),
        "base_font": st.sampled_from(["", "楷體", "宋体"]),
    },
)


@given(SOME, st.lists(st.tuples(st.booleans(), SOME), max_size=6))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_of_two_windows_each_setting_is_as_it_was_changed_last(
    tmp_path: Path, first: dict[str, Any], steps: list[tuple[bool, dict[str, Any]]]
) -> None:
    path = tmp_path / "settings.json"
    kept = dataclasses.replace(Settings(), **first)
    kept.save(path)
    windows = [kept, kept]
    for which, step in steps:
        before = windows[which]
        windows[which] = dataclasses.replace(before, **step)
        save_changes(path, before, windows[which])
        changed = {name: new for name, new in step.items() if new != getattr(before, name)}
        kept = dataclasses.replace(kept, **changed)
        assert Settings.load(path) == kept


def test_what_a_later_version_keeps_stays_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"of a later version": 1, "text_size": 30}', "utf-8")
    before = Settings.load(path)
    save_changes(path, before, dataclasses.replace(before, sandhi=True))
    kept = {"of a later version": 1, "text_size": 30, "sandhi": True}
    assert json.loads(path.read_text("utf-8")) == kept


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]"])
def test_where_the_file_is_gone_or_damaged_all_is_written(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "settings.json"
    if content is not None:
        path.write_bytes(content)
    before = dataclasses.replace(Settings(), text_size=30)
    now = dataclasses.replace(before, sandhi=True)
    save_changes(path, before, now)
    assert Settings.load(path) == now


def test_where_nothing_was_changed_nothing_is_written(tmp_path: Path) -> None:
    save_changes(tmp_path / "settings.json", Settings(), Settings())
    assert not (tmp_path / "settings.json").exists()


GOOD = {"text_size": 31, "theme": "sepia", "base_font": "楷體", "sandhi": True}
"""Some that are right, in a file whose other fields may be anything."""
KEPT = dataclasses.replace(
    Settings(), text_size=31, theme=ThemeChoice.SEPIA, base_font="楷體", sandhi=True
)
BAD = {
    "a number of 400 digits": "1" + "0" * 400,
    "a number of 5000 digits": "-" + "9" * 5000,
    "a number beyond all": "1e999",
    "no number": "NaN",
    "half a character": '"\\ud83d"',
    "a list of one": "[31]",
    "nothing": "null",
    "lists of lists": "[" * 900 + "]" * 900,
}


@pytest.mark.parametrize("field", ["line_spacing", "ruby_font", "notation", "shortcuts", "later"])
@pytest.mark.parametrize("value", BAD.values(), ids=BAD.keys())
def test_a_bad_field_takes_no_other_with_it(tmp_path: Path, field: str, value: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(GOOD)[:-1] + f', "{field}": {value}}}', "utf-8")
    loaded = Settings.load(path)
    assert loaded == KEPT
    assert loaded.save(path) is None


@given(
    st.dictionaries(st.sampled_from([f.name for f in dataclasses.fields(Settings)]), ANYTHING),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
@unhurried
def test_good_fields_are_kept_beside_any_others(
    tmp_path: Path, others: dict[str, object], encoding: str
) -> None:
    path = tmp_path / "settings.json"
    text = json.dumps(others | GOOD, ensure_ascii=False)
    path.write_bytes(text.encode(encoding, "surrogatepass"))
    loaded = Settings.load(path)
    for name in GOOD:
        assert getattr(loaded, name) == getattr(KEPT, name)


@pytest.mark.parametrize(
    "ending",
    [
        b', "ruby_size": 4',
        b', "line_length": }',
        b', "later": "\xff\xfe" "',
        b', "deep": ' + b"[" * 100_000,
        b', "deep": ' + b'{"a":' * 100_000,
        b"}}",
        b"\0" * 500,
    ],
)
def test_of_a_damaged_file_what_can_be_read_is_kept(tmp_path: Path, ending: bytes) -> None:
    path = tmp_path / "settings.json"
    damaged = json.dumps(GOOD)[:-1].encode() + ending
    path.write_bytes(damaged)
    assert Settings.load(path) == KEPT
    aside = KEPT.save(path)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert Settings.load(path) == KEPT


def test_a_half_character_is_not_kept_and_the_file_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    dataclasses.replace(KEPT, ruby_font="\ud800", shortcuts={"find": "\udfff"}).save(path)
    path.read_text("utf-8")
    assert Settings.load(path) == KEPT
    assert KEPT.save(path) is None


def folder(path: Path) -> None:
    path.mkdir()
    (path / "of somebody").write_text("kept")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)


@pytest.mark.skipif(os.name == "nt", reason="pipes are not Windows")
@pytest.mark.parametrize(
    "make", [folder, os.mkfifo, huge, lambda path: os.symlink("/dev/zero", path)]
)
def test_what_is_no_file_of_settings_is_set_aside_and_not_waited_for(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "settings.json"
    make(path)
    before = path.lstat()
    assert Settings.load(path) == Settings()
    aside = KEPT.save(path)
    assert aside is not None
    assert os.path.samestat(aside.lstat(), before)
    assert Settings.load(path) == KEPT


def test_files_set_aside_at_the_same_moment_do_not_replace_each_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    contents = [b"{%d" % n for n in range(20)]
    kept = list[Path]()
    for content in contents:
        path.write_bytes(content)
        aside = Settings().save(path)
        assert aside is not None
        kept.append(aside)
    assert [aside.read_bytes() for aside in kept] == contents


@given(st.binary(max_size=300))
@unhurried
def test_no_bytes_are_an_error_and_none_are_lost(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    aside = Settings.load(path).save(path)
    assert aside is None or aside.read_bytes() == content


@pytest.mark.parametrize("field", dataclasses.fields(Settings), ids=lambda field: field.name)
def test_every_default_is_accepted_by_its_declaration(field: "dataclasses.Field[object]") -> None:
    declared = declaration(field.name)
    assert declared.accepts(getattr(Settings(), field.name))
    assert declared.page is None or declared.control is not Control.NONE
    assert bool(declared.label) == (declared.control is not Control.NONE)
    assert bool(declared.choices) == (declared.control is Control.CHOICE)


def test_every_page_of_the_dialog_has_settings() -> None:
    assert all(declarations(page) for page in SettingsPage)


@given(st.floats(-1e6, 1e6))
def test_a_fitted_number_is_accepted(number: float) -> None:
    for declared in declarations(SettingsPage.PAGE):
        if declared.control is Control.SLIDER:
            assert declared.accepts(declared.fit(number))
            assert declared.fit(declared.fit(number)) == declared.fit(number)


def test_a_process_killed_while_saving_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    endless = (
        "import dataclasses, itertools, sys; from pathlib import Path\n"
        "from reader.settings import Settings\n"
        "for n in itertools.count():\n"
        "    keys = {str(k): 'x' * 50 for k in range(200)}\n"
        "    changed = dataclasses.replace(Settings(), text_size=16 + n % 33, shortcuts=keys)\n"
        "    changed.save(Path(sys.argv[1]))\n"
    )
    for pause in (0.0, 0.01, 0.03):
        path.unlink(missing_ok=True)
        process = subprocess.Popen([sys.executable, "-c", endless, str(path)])
        while not path.exists():
            time.sleep(0.001)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(Settings.load(path).shortcuts) == 200


def test_what_is_set_about_words_stands_on_their_page():
    assert [one.name for one in declarations(SettingsPage.WORDS)] == [
        "level_list", "known_up_to", "first_time_only", "marked_words", "keep_sentences",
        "practise_minutes", "practise_new", "practise_questions", "anki_connect",
    ]  # fmt: skip
