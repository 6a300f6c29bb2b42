"""A day's reading by hand: every way of pointing, moving and being told, in a real window.

The text is large, so that a place of the window is surely one of its first characters; and long,
where pictures are compared, or the status line would tell in between that it is finished.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.screens import Program, Screen, a_screen, on_a_screen, wait_until

pytestmark = on_a_screen

_EM = 48
_LEFT, _TOP, _PITCH = 24, 48 + 34, 94  # px: of the page's first line, and from one to the next
_ASIDE = 200, 24  # in the toolbar, where nothing is; the pointer is part of what the screen shows
_BANK = "银行行长走了，他在河边等人。\n"
_CHAPTERS = "".join(f"第{number}章 等船\n" + "她在河边等一条小船。\n" * 30 for number in "一二三四")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with a_screen(tmp_path) as made:
        yield made


@pytest.fixture
def opened(screen: Screen, tmp_path: Path) -> Callable[..., Program]:
    """Opens a text in a window of 900 by 700, with these settings."""

    def open_text(text: str, name: str = "a.txt", **settings: object) -> Program:
        screen.begin_with(text_size=_EM, indent_paragraphs=False, **settings)
        path = tmp_path / name
        path.write_text(text, "utf-8")
        program = Program(screen, str(path))
        wait_until(lambda: screen.do("getwindowname", program.window) != "Duyin", "it is open")
        screen.is_aside = True
        program.point(*_ASIDE)
        program.resize(900, 700)
        program.point(*_ASIDE)
        screen.at_rest()
        return program

    return open_text


def place(character: int, line: int = 0, *, of_reading: bool = False) -> tuple[int, int]:
    """About the middle of a character, or of its reading, where no mark stands before it."""
    x = _LEFT + round((character + 0.5) * 1.15 * _EM)
    return x, _TOP + line * _PITCH + (12 if of_reading else 58)


# The hand ----------------------------------------------------------------------------------------


def test_a_click_on_the_pinyin_or_between_lines_means_the_character(screen, opened):
    program = opened(_BANK * 30)
    rest = screen.at_rest()
    cards = []
    for at in (place(1), place(1, of_reading=True), (place(1)[0], place(1)[1] + 28)):
        program.click(*at)
        program.point(*_ASIDE)
        cards.append(program.shows(rest, "a card is open"))
        screen.key("Escape")
        wait_until(lambda: screen.pixels() == rest, "it is closed")
    assert cards[0] == cards[1] == cards[2]
    program.end()


def test_one_goes_back_and_forward_after_jumps(screen, opened):
    program = opened(_CHAPTERS)
    top = screen.at_rest()
    screen.key("End")
    end = program.shows(top, "it went to the end")
    screen.key("alt+Left")
    wait_until(lambda: screen.pixels() == top, "it went back")
    screen.key("alt+Right")
    wait_until(lambda: screen.pixels() == end, "it went forward")
    program.click(*_ASIDE, button=8)
    wait_until(lambda: screen.pixels() == top, "the mouse's button goes back too")
    program.click(*_ASIDE, button=9)
    wait_until(lambda: screen.pixels() == end, "and forward")
    program.end()


def test_the_contents_open_where_one_is_and_close_by_their_key(screen, opened):
    program = opened(_CHAPTERS)
    screen.key("End")
    screen.at_rest()
    screen.key("Home")
    top = screen.at_rest()
    screen.key("ctrl+Next")
    second = program.shows(top, "the second chapter is at the top")
    screen.key("c")
    with_panel = program.shows(second, "the contents are open")
    screen.key("Return")
    screen.at_rest()
    screen.key("c")
    wait_until(lambda: screen.pixels() == second, "Enter stayed in its chapter, and C closed them")
    screen.key("c")
    wait_until(lambda: screen.pixels() == with_panel, "they open there again")
    screen.key("Down", "Return", "c")
    third = program.shows(second, "it went to the third chapter")
    screen.key("alt+Left")
    wait_until(lambda: screen.pixels() == second, "and back")
    assert third != second
    program.end()


def test_letters_act_while_the_contents_have_the_keyboard(screen, opened):
    program = opened(_CHAPTERS)
    screen.key("c")
    light = screen.at_rest()
    screen.key("l")
    sepia = program.shows(light, "L changes the theme")
    screen.key("p")
    program.shows(sepia, "P hides the pinyin")
    wait_until(lambda: screen.settings().get("readings_shown") == "none", "that is kept")
    screen.key("2")
    screen.key("c")
    assert program.copied("ctrl+a", "ctrl+c").startswith("第一章 等船")
    program.end()


def test_a_caret_moves_selects_copies_and_goes_when_the_mouse_moves(screen, opened):
    program = opened(_BANK * 30)
    rest = screen.at_rest()
    screen.key("Right")
    program.shows(rest, "there is a caret")
    program.point(_ASIDE[0], 400)
    program.point(*_ASIDE)
    wait_until(lambda: screen.pixels() == rest, "it is gone")
    screen.key("Right", "shift+Right", "shift+Right")
    assert program.copied("ctrl+c") == "银行"
    screen.key("Escape", "Escape")
    screen.key("Right", "ctrl+shift+Right")
    assert program.copied("ctrl+c") in ("银行", "行", "行长")
    screen.key("Escape", "Escape")
    program.end()


def test_menus_open_by_their_keys(screen, opened):
    program = opened(_BANK * 30)
    rest = screen.at_rest()
    for key in ("F10", "Menu", "shift+F10"):
        screen.key(key)
        program.shows(rest, f"{key} opens a menu")
        screen.key("Escape")
        wait_until(lambda: screen.pixels() == rest, "it is closed")
    program.end()


def test_find_has_the_keyboard_right_after_escape(screen, opened):
    program = opened(_BANK * 30)
    screen.key("ctrl+f")
    screen.do("type", "he")
    screen.key("Escape", "ctrl+f")
    screen.do("type", "hang")
    screen.at_rest()
    assert program.copied("ctrl+a", "ctrl+c") == "hang"
    screen.key("Escape")
    program.end()


def test_tab_stays_in_a_card_and_down_and_enter_choose_there(screen, opened):
    program = opened(_BANK)
    program.click(*place(1))
    screen.at_rest()
    screen.key("ctrl+Tab")
    card = screen.at_rest()
    for _ in range(9):
        screen.key("Tab")
    screen.key("Escape")
    screen.at_rest()
    assert "银(yín)行(háng)行(háng)长" in program.copied("ctrl+a", "ctrl+shift+c")
    screen.key("Escape")
    program.click(*place(1))
    screen.at_rest()
    screen.key("ctrl+Tab")
    screen.at_rest()
    screen.key("Down")
    program.shows(card, "another reading is reached")
    screen.key("Return")
    screen.at_rest()
    screen.key("Escape")
    changed = program.copied("ctrl+a", "ctrl+shift+c")
    assert not changed.startswith("银(yín)行(háng)")
    screen.key("ctrl+z")
    wait_until(
        lambda: "银(yín)行(háng)" in program.copied("ctrl+a", "ctrl+shift+c"), "it is taken back"
    )
    program.end()


def test_enter_is_the_default_of_a_dialog_and_escape_its_cancel(screen, opened, tmp_path):
    program = opened(_BANK * 30, export_form="brackets")
    rest = screen.at_rest()
    screen.key("ctrl+shift+e")
    program.shows(rest, "the dialog is open")
    screen.key("Escape")
    wait_until(lambda: screen.pixels() == rest, "Escape closes it")
    screen.key("ctrl+shift+e")
    dialog = program.shows(rest, "the dialog is open")
    screen.key("Return")
    wait_until(lambda: len(list(tmp_path.glob("*.txt"))) == 2, "Enter writes beside the article")
    (written,) = (path for path in tmp_path.glob("*.txt") if path.name != "a.txt")
    wait_until(lambda: written.stat().st_size > 0, "it is whole")
    assert "银(yín)行(háng)" in written.read_text("utf-8")
    wait_until(lambda: screen.at_rest() != dialog, "the dialog is gone")
    program.end()


def test_files_are_opened_from_the_clipboard_and_one_after_another(screen, opened, tmp_path):
    program = opened("第一个文件。\n" * 3)
    others = [tmp_path / name for name in ("b.txt", "c.txt", "d.txt")]
    for path in others:
        path.write_text(f"{path.stem}是这个文件的名字。\n", "utf-8")

    def is_open(path: Path) -> Callable[[], bool]:
        return lambda: program.copied("ctrl+a", "ctrl+c").startswith(path.stem)

    screen.put_on_clipboard(str(others[2]))
    rest = screen.at_rest()
    screen.key("ctrl+v")
    program.shows(rest, "what was copied is taken")  # before something else is on the clipboard
    wait_until(is_open(others[2]), "the path that was copied is open")
    screen.copy_files(*others)
    rest = screen.at_rest()
    screen.key("ctrl+v")
    program.shows(rest, "the files that were copied are taken")
    wait_until(is_open(others[0]), "the first of the files is open")
    rest = screen.at_rest()
    screen.key("shift+o")
    program.shows(rest, "those that wait are listed")
    screen.key("Down", "Return")
    wait_until(is_open(others[2]), "the second of those that wait is open")
    screen.key("ctrl+shift+o")
    wait_until(is_open(others[1]), "the last of them is open")
    program.end()


def test_several_files_of_the_command_line_wait_for_their_turn(screen, tmp_path):
    screen.begin_with()
    paths = [tmp_path / name for name in ("甲.txt", "乙.txt")]
    for path in paths:
        path.write_text(f"{path.stem}文件里写着这些字。\n", "utf-8")
    program = Program(screen, *map(str, paths))
    wait_until(lambda: program.copied("ctrl+a", "ctrl+c").startswith("甲文件"), "the first is open")
    screen.key("ctrl+shift+o")
    wait_until(
        lambda: program.copied("ctrl+a", "ctrl+c").startswith("乙文件"), "the second is open"
    )
    program.end()


# What is said --------------------------------------------------------------------------------


def test_a_note_goes_with_the_first_scroll_and_comes_once_a_file(screen, opened, tmp_path):
    text = "他在银行(yín háng)里等人。\n" + "她在河边等一条小船。\n" * 60
    program = opened(text)
    noted = screen.at_rest()
    screen.key("Down")
    screen.at_rest()
    screen.key("Up")
    silent = program.shows(noted, "the note is gone, and the line is where it was")
    program.end()
    again = Program(screen, str(tmp_path / "a.txt"))
    again.resize(900, 700)
    again.point(*_ASIDE)
    screen.key("Home")
    wait_until(lambda: screen.pixels() == silent, "it is not told again")
    again.end()


def test_where_all_readings_are_hidden_that_is_told(screen, opened):
    program = opened(_BANK * 3, readings_shown="file", last_readings_shown="file")
    for x in range(580, 700, 15):  # the offer stands before the button that closes it
        program.click(x, 71)
        screen.at_rest()
        if screen.settings().get("readings_shown") == "all":
            break
    assert screen.settings().get("readings_shown") == "all", "the offer shows them"
    program.end()


def test_a_tool_that_cannot_be_used_says_why(screen, opened):
    program = opened("這個銀行裡沒有人，門口也沒有車。\n" * 30)
    screen.is_aside = False
    rest = screen.at_rest()
    program.point(630, 24)  # the words of the region, beside the scripts
    told = program.shows(rest, "a tooltip says why")
    assert told != rest
    program.end()


def test_the_bubble_tells_the_word_and_a_click_takes_it_away(screen, opened):
    program = opened(_BANK * 30)
    rest = screen.at_rest()
    program.click(*place(9, 1))
    program.shows(rest, "a card is open, and with it the dictionary at hand of which bubbles tell")
    screen.key("Escape")
    program.point(*place(0))
    screen.at_rest()
    told = [screen.at_rest()]
    program.click(*place(0))
    screen.key("Escape")
    assert screen.at_rest() != told[0], "it is gone, and the pointer still is where it was"
    program.point(*place(9, 1))
    screen.at_rest()
    program.point(*place(0))
    wait_until(lambda: screen.pixels() == told[0], "it comes again after another word")
    program.end()


def test_no_pinyin_here_is_a_choice(screen, opened):
    program = opened("雪很大。\n" * 3)
    program.click(*place(0))
    screen.at_rest()
    screen.key("ctrl+Tab", "Up", "Up")  # above the first is the last: none
    screen.key("Escape")
    program.click(*place(0))
    screen.at_rest()
    screen.key("ctrl+Tab", "2")
    screen.at_rest()
    screen.key("Escape")
    made = program.copied("ctrl+a", "ctrl+shift+c")
    assert made.startswith("雪很(hěn)大(dà)。\n雪(xuě)"), "here, and not there"
    program.end()


def test_a_doubtful_reading_is_reached_by_its_key(screen, opened):
    program = opened("他得去银行。" * 2 + "我们的队长还长得很高，头发长长了。\n" * 3)
    rest = screen.at_rest()
    screen.key("d")
    first = program.shows(rest, "the card of a doubt is open")
    screen.key("d")
    program.shows(first, "the next is")
    screen.key("Escape")
    program.end()
