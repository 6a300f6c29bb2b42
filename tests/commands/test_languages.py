"""Commands speak the reader's language; what programs read is the same in all."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.language.columns import columns
from reader.settings import LanguageChoice, Settings
from tests.repository import ROOT

SPEAKS = {"en_US.UTF-8": "usage:", "zh_CN.UTF-8": "用法：", "zh_HK.UTF-8": "用法："}
VERBS = (
    "annotate", "convert", "export", "level", "notes", "picture", "speak", "words", "worksheet",
)  # fmt: skip


def run(*arguments, given="", folder=None, **around):
    env = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LANGUAGE", "LC_MESSAGES")}
    if folder is not None:
        env |= {f"XDG_{each}_HOME": str(folder) for each in ("CONFIG", "DATA", "STATE", "CACHE")}
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments], input=given, capture_output=True,
        encoding="utf-8", cwd=ROOT, env=env | around,
    )  # fmt: skip


@pytest.mark.parametrize("locale", SPEAKS)
def test_the_help_is_in_the_systems_language(locale):
    shown = run("--help", LANG=locale)
    assert shown.stdout.startswith(SPEAKS[locale])
    assert shown.returncode == 0


def test_a_commands_help_is_so_too_with_the_words_of_argparse_in_lines_that_fit():
    for verb in VERBS:
        shown = run(verb, "--help", LANG="zh_TW.UTF-8", COLUMNS="80").stdout
        assert "用法：" in shown
        assert "選項：" in shown
        for word in ("usage", "options", "positional", "show this help"):
            assert word not in shown.replace("[options]", "")
        for line in shown.splitlines():
            assert columns(line) <= 80 or "{" in line or "|" in line, line


def test_what_is_wrong_with_the_arguments_is_told_in_it():
    lacking = run("annotate", LANG="zh_CN.UTF-8")
    assert (lacking.returncode, lacking.stderr) == (
        2, "duyin: 缺少必需的参数：FILE；见 duyin annotate --help\n",
    )  # fmt: skip
    for arguments in (
        ["annotate", "-", "--pinyin", "numbers"], ["convert", "-"], ["level"], ["notes"],
        ["picture", "-", "--scale", "much"], ["words", "--list", "HSK9"], ["export", "-", "--as"],
        ["--nothing"], ["annotate", "nothing.txt"], ["annotate", "-", "--unknown-option"],
    ):  # fmt: skip
        told = run(*arguments, LANG="zh_CN.UTF-8").stderr
        assert any("一" <= each <= "鿿" for each in told), told
        assert "Traceback" not in told


def test_the_setting_counts_more_than_the_system(tmp_path):
    env = {f"XDG_{each}_HOME": str(tmp_path) for each in ("CONFIG", "DATA", "STATE", "CACHE")}
    told = "from reader.folders import usual_folders; print(usual_folders().settings)"
    found = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT,
        env=os.environ | env, check=True,
    )  # fmt: skip
    settings = Path(found.stdout.strip())
    settings.parent.mkdir(parents=True, exist_ok=True)
    Settings(language=LanguageChoice.TAIWAN).save(settings)
    assert "選項" in run("--help", folder=tmp_path, LANG="en_US.UTF-8").stdout


def test_json_is_the_same_in_every_language():
    text = "他在银行工作。\n"
    for command in (["annotate", "-"], ["level", "-", "--json"]):
        one, other = (run(*command, given=text, LANG=each).stdout for each in list(SPEAKS)[:2])
        assert one == other
        assert json.loads(one.splitlines()[0])


def test_a_table_has_its_columns_under_one_another():
    text = "他在银行工作。\n"
    lines = run("level", "-", given=text, LANG="zh_CN.UTF-8").stdout.splitlines()
    assert lines[0].startswith("标题")
    ends = [columns(line[: line.index("%") + 1]) for line in lines[1:]]
    assert ends
    known = lines[0].index("认识") + len("认识")
    assert columns(lines[0][:known]) == ends[0]
