"""What the benchmark tells of what it measured; how long anything takes is no test."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import figures, pages, release, texts
from tests.benchmarks.figures import Case, Figure
from tests.benchmarks.release import Release
from tests.repository import ROOT

_TEXT = Case("a text")
_PEER = Case("a text", "a peer")


def row(ours: Figure, theirs: Figure | None = None) -> figures.Row:
    found = [(_TEXT, [ours])]
    if theirs is not None:
        found.append((_PEER, [theirs]))
    (made,) = figures.rows_of("a section", found)
    return made


@pytest.mark.parametrize(
    ("value", "bars", "theirs", "is_over"),
    [
        (9, {"most": 10}, None, False),
        (11, {"most": 10}, None, True),
        (11, {"least": 10}, None, False),
        (9, {"least": 10}, None, True),
        (9, {"most": 10, "most_times": 2}, 4, True),
        (9, {"most_times": 2}, None, False),
        (9, {"least_times": 3}, 4, True),
    ],
)
def test_a_row_says_where_a_bar_is_missed(value, bars, theirs, is_over):
    beside = Figure("it", theirs) if theirs else None
    told = row(Figure("it", value, **bars), beside)
    assert told.is_over is is_over
    assert figures.as_table([told]).endswith("  over") is is_over


def test_of_several_processes_the_middle_one_counts_and_the_spread_is_told():
    (middle,) = figures.middle_of([[Figure("it", value)] for value in (5.0, 1.0, 2.0)])
    assert (middle.value, middle.lowest, middle.highest) == (2, 1, 5)
    assert "1–5" in figures.as_table([row(middle)])


def test_a_process_that_failed_hides_nothing_of_the_others():
    failed = Figure("could not be measured", 1, "", most=0)
    found = figures.middle_of([[Figure("it", 2)], [failed], [Figure("it", 4)]])
    assert [figure.name for figure in found] == ["it", failed.name]
    assert found[0].value == 3


def test_the_memory_of_a_window_is_measured_with_little_else_loaded():
    load = "import sys, tests.benchmarks.measuring, tests.benchmarks.sections.window"
    command = [sys.executable, "-c", f"{load}; print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    assert "PySide6.QtWidgets" in loaded.split()
    assert not {"numpy", "statistics", "subprocess", "decimal"} & set(loaded.split())


def test_a_peer_that_is_not_on_the_machine_is_told_so():
    (told,) = figures.rows_of("a section", [(_TEXT, [Figure("it", 1)]), (_PEER, [])])
    assert told.peer_lacks
    assert "not there" in figures.as_table([told])


def test_a_figure_is_told_as_times_the_last_releases(tmp_path: Path):
    path = tmp_path / "last.json"
    release.keep(Release().with_rows([row(Figure("it", 4.0), Figure("it", 8.0))]), path)
    last = release.last_release(path)
    assert last.goes_on()
    later = row(Figure("it", 2.0))
    later.last = last.value(later.key)
    assert later.times_last == 0.5
    assert last.value("another") is None


def test_rows_that_are_measured_again_replace_those_of_the_last_release():
    first, other = row(Figure("it", 4.0)), row(Figure("another", 1.0))
    last = Release().with_rows([first, other]).with_rows([row(Figure("it", 3.0))])
    assert (last.value(first.key), last.value(other.key)) == (3, 1)


def test_a_file_of_the_last_release_tells_no_place_of_the_machine(tmp_path: Path):
    path = tmp_path / "last.json"
    release.keep(Release().with_rows([row(Figure("it", 4.0))]), path)
    written = path.read_text("utf-8")
    assert str(Path.home()) not in written
    assert str(tmp_path) not in written


def test_how_time_grows_is_told_of_the_two_longest_texts_and_of_both_ends():
    from tests.benchmarks.sections import growth

    found = [
        (Case(growth.case_of(length)), [Figure(growth.OPENING, 9 * length)])
        for length in growth.LENGTHS
    ]
    told = {case.name: [figure.value for figure in each] for case, each in growth.together(found)}
    assert list(told.values()) == [[4], [4_000]]
    assert all(not each for _, each in growth.together(found[:1]))


@pytest.mark.parametrize("make", [texts.a_novel, texts.a_paragraph])
def test_a_text_is_as_long_as_asked_for_and_always_the_same(make):
    text = make(3_000)
    assert len(text) == 3_000
    assert text == make(3_000)


def test_a_novel_has_chapters_and_a_paragraph_has_no_end_of_line():
    assert len(re.findall(r"^第\d+章　", texts.a_novel(9_000), re.MULTILINE)) == 3
    assert "\n" not in texts.a_paragraph(9_000)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_how_time_grows_is_drawn_on_the_paper_of_a_theme(qapp, name):
    from reader.qt.style.theme import theme
    from tests.benchmarks import picture
    from tests.benchmarks.sections import growth

    def grown(length: int, act: str) -> figures.Row:
        return figures.Row(growth.TITLE, growth.case_of(length), Figure(act, length / 1_000))

    last = Release().with_rows(
        grown(length, act) for length in growth.LENGTHS for act in growth.ACTS
    )
    drawn, bare = picture.drawn(last, theme(name)), picture.drawn(Release(), theme(name))
    assert drawn.pixelColor(2, 2) == theme(name).paper
    assert drawn != bare


def page_text(language: str) -> str:
    return (pages.TEXTS / f"{language}.md").read_text("utf-8")


LANGUAGES = ("en", "zh_CN", "zh_TW")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_figures_tells_those_of_the_last_release(language):
    expected = pages.written(page_text(language), release.last_release())
    assert pages.page_of(language).read_text("utf-8") == expected, "run ./dev bench --pages"
    assert expected.startswith("# ")
    assert "{{" not in expected


def test_every_language_tells_the_same_figures():
    told = [sorted(pages.FIGURE.findall(page_text(language))) for language in LANGUAGES]
    assert told[0] == told[1] == told[2]
    assert sorted(path.stem for path in pages.TEXTS.iterdir()) == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_share_is_written_into_a_page_by_hand(language):
    assert not re.findall(r"[\d.,]+ ?%", pages.FIGURE.sub("", page_text(language)))


def test_a_figure_that_there_is_not_is_no_figure_of_a_page():
    with pytest.raises(KeyError, match="0 figures are called luck"):
        pages.written("{{luck}}", release.last_release())


def test_a_page_follows_its_figures():
    last = release.last_release()
    (key,) = (key for key in last.rows if key.endswith(" · CPP, wrong"))
    other = Release(last.version, last.machine, {**last.rows, key: {"value": 12.34, "unit": "%"}})
    assert pages.written("{{CPP, wrong}} %", other) == "12.3 %"
    assert pages.written("{{CPP, wrong}} %", last) != "12.3 %"
