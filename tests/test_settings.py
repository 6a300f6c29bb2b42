import dataclasses
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.pinyin import Style
from reader.settings import (
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
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
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
        "text_size": st.integers(16, 48),
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
