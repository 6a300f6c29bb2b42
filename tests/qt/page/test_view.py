"""The page through its public face: what it shows, what moves, and what must not."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.composition.column import TOP_MARGIN
from reader.composition.selection import NOTHING_SELECTED, Selection
from reader.opening import open_file
from reader.qt.style.theme import theme
from reader.resources import resource
from reader.script import Script
from reader.settings import Notation, ReadingsShown
from reader.text import code_points, is_hanzi
from tests.qt.pages import TALE, differs, long_tale, show_page, wait
from tests.repository import SHARED

REAL_ARTICLE = SHARED / "articles" / "mining-group.txt"
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(params=["bookshop.txt", "cards.txt", "the real article"])
def article(request):
    if request.param != "the real article":
        return open_file(resource("samples", request.param))
    if not REAL_ARTICLE.exists():
        pytest.skip("the real article is not here")
    return open_file(REAL_ARTICLE)


def settled(shown):
    """Let a glide come to its end."""
    wait(0)
    position = None
    while shown.page.column.scroll != position:
        position = shown.page.column.scroll
        wait(60)
    return position


def key(shown, number, modifiers=NONE, *, is_press=True, repeats=False):
    kind = QEvent.Type.KeyPress if is_press else QEvent.Type.KeyRelease
    QApplication.sendEvent(shown.page, QKeyEvent(kind, number, modifiers, "", repeats))


def wheel(shown, notches=0.0, pixels=0, modifiers=NONE):
    viewport = shown.page.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at, viewport.mapToGlobal(at), QPoint(0, pixels), QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def mouse(shown, kind, at, modifiers=NONE):
    viewport = shown.page.viewport()
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    place = QPointF(at)
    event = QMouseEvent(kind, place, viewport.mapToGlobal(place), button, held, modifiers)
    QApplication.sendEvent(viewport, event)


def press(shown, at, modifiers=NONE):
    mouse(shown, QEvent.Type.MouseButtonPress, at, modifiers)


def drag(shown, at):
    mouse(shown, QEvent.Type.MouseMove, at)


def release(shown, at):
    mouse(shown, QEvent.Type.MouseButtonRelease, at)


def double_click(shown, at):
    press(shown, at)
    release(shown, at)
    mouse(shown, QEvent.Type.MouseButtonDblClick, at)


def left_edge(shown, offset):
    """A point just inside a character's left half."""
    box = shown.page.characters.rect(offset)
    return QPoint(round(box.left() + 0.25 * box.width()), round(box.center().y()))


def selected(shown):
    chosen = shown.page.selection
    return shown.composer.article.text[chosen.start : chosen.end]


# What is shown ---------------------------------------------------------------------------------


def test_toggling_twice_brings_back_the_same_picture(qtbot, article):
    shown = show_page(qtbot, article)
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.3)
    before = shown.picture()
    shown.toggle()
    assert differs(shown.picture(), before)
    shown.toggle()
    assert not differs(shown.picture(), before)


def test_toggling_many_times_never_drifts(qtbot):
    shown = show_page(qtbot, long_tale(40_000))
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.5)
    before = shown.baselines()
    for _ in range(20):
        shown.toggle()
    assert shown.baselines() == before


def test_what_is_set_twice_is_drawn_the_same(qtbot, article):
    pictures = [show_page(qtbot, article).picture() for _ in range(2)]
    assert not differs(*pictures)


@pytest.mark.parametrize("name", ["sepia", "dark"])
def test_another_theme_moves_nothing(qtbot, article, name):
    shown = show_page(qtbot, article)
    shown.page.navigation.go_to_share(0.4)
    before, baselines, scroll = shown.picture(), shown.baselines(), shown.page.column.scroll
    shown.page.set_theme(theme(name))
    assert shown.baselines() == baselines
    assert shown.page.column.scroll == scroll
    assert differs(shown.picture(), before)
    assert shown.picture().pixelColor(0, 0) == theme(name).paper
    shown.page.set_theme(theme("light"))
    assert not differs(shown.picture(), before)


def test_tone_colours_and_origins_move_nothing(qtbot, article):
    shown = show_page(qtbot, article)
    before = shown.baselines()
    for values in ({"tone_colours": True}, {"tone_colours": False, "show_origins": True}):
        shown.change(**values)
        assert shown.baselines() == before


def test_another_script_shows_the_same_places(qtbot, article):
    shown = show_page(qtbot, article)
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.5)
    top = shown.page.navigation.place[0]
    for script in (Script.TRADITIONAL, Script.TAIWAN, Script.HONGKONG, Script.SIMPLIFIED):
        shown.change(script=script)
        assert shown.page.navigation.place[0] == top
    shown.change(script=Script.SOURCE)
    assert shown.page.navigation.place[0] == top


def test_a_selection_stays_on_its_characters_in_another_script(qtbot):
    shown = show_page(qtbot, "小林说：后来发现头发干了。" * 5)
    shown.page.select(Selection((4, 4), (12, 12)))
    before = selected(shown)
    shown.change(script=Script.TRADITIONAL)
    assert selected(shown) == before
    assert shown.page.selection == Selection((4, 4), (12, 12))


def test_places_held_for_hidden_readings_stay_where_they_are(qtbot):
    shown = show_page(qtbot, long_tale(8_000), hold_places=True)
    shown.page.navigation.go_to_share(0.5)
    before = shown.baselines()
    shown.toggle()
    assert shown.baselines() == before


def test_zhuyin_is_drawn_beside_and_leaves_again(qtbot, article):
    shown = show_page(qtbot, article)
    before = shown.picture()
    shown.change(notation=Notation.ZHUYIN)
    assert differs(shown.picture(), before)
    shown.change(notation=Notation.PINYIN)
    assert not differs(shown.picture(), before)


@pytest.mark.parametrize("which", ReadingsShown)
def test_every_choice_of_readings_is_drawn(qtbot, article, which):
    shown = show_page(qtbot, article, readings_shown=which)
    ruby = theme("light").ruby.rgb()
    picture = shown.picture()
    reds = sum(
        QColor(picture.pixel(x, y)).rgb() == ruby
        for x in range(picture.width())
        for y in range(40, 200)
    )
    has_given = len(article.given) > 0
    assert (reds > 0) == (which is ReadingsShown.ALL or (has_given and which is ReadingsShown.FILE))


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "。", " ", "a", "字"])
def test_next_to_nothing_can_be_shown(qtbot, text):
    shown = show_page(qtbot, text)
    shown.toggle()
    shown.page.navigation.go_to_share(1.0)
    shown.page.navigation.go_to_end()
    shown.page.select_all()
    shown.page.navigation.reveal(0)
    assert shown.page.navigation.place == (0, 0.0)
    assert not shown.picture().isNull()


def test_a_page_without_an_article_takes_every_step(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.close_article()
    for number in (Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_P, Qt.Key.Key_Down):
        key(shown, number)
        key(shown, number, is_press=False)
    key(shown, Qt.Key.Key_Right, SHIFT)
    wheel(shown, -1)
    double_click(shown, QPoint(200, 200))
    drag(shown, QPoint(300, 200))
    release(shown, QPoint(300, 200))
    shown.page.resize(500, 500)
    shown.page.select_all()
    assert shown.page.navigation.place == (0, 0.0)
    assert not shown.page.selection


# Whatever a text may hold ----------------------------------------------------------------------

ODD = {
    "emoji": "开心😀开心🎉🎊再见👋🏽好",
    "a family": "一家👨‍👩‍👧‍👦四口👩🏽‍🚀人",
    "flags": "从🇨🇳到🇹🇼再到🇭🇰🇸🇬🇲🇾去",
    "later hanzi": "𠀀𪚥𫝆𰻝𱁬古字𠮷野家",
    "combining marks": "e\u0301cole 字\u0323\u0301字 a\u0300\u0301\u0302\u0303\u0304好",
    "a mark at the start": "\u0301字字\n\u0301字",
    "Arabic": "他说 السلام عليكم 然后走了",
    "Hebrew": "“שלום” 是你好 עולם",
    "Thai": "สวัสดีครับ 是泰语 ภาษาไทย",
    "Devanagari": "नमस्ते 是印地语 हिन्दी क्ष",
    "lone surrogates": "坏\ud83d字\udc00符\ud800\ud800\udfff完",
    "noncharacters": "前\uffff后\ufffe中\U0010ffff末",
    "tabs": "一\t二\t\t三\n\t四",
    "zero width": "零\u200b宽\u200d连\ufeff接\u2060符\u200e号\u200f完\u00ad",
    "controls": "控\x01制\x7f符\x85号",
    "spaces": "空　格 和\u2003宽\u2009窄\u00a0连",
    "private use": "私\ue000有\U000f0000区",
    "variation": "葛\U000e0100城 ❤️ ☎︎ 1️⃣",
    "overrides": "左\u202e右\u202c来\u2066去\u2069",
    "only marks": "，，，。。。“”“”（（））——……",
    "Latin without end": "x" * 300 + "字" + "y" * 300,
    "many marks on one": "字" + "\u0301" * 200 + "后",
    "wide and narrow": "ﬁ ﷽ ꧅ 𒐫 字",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("readings", [ReadingsShown.ALL, ReadingsShown.NONE])
def test_odd_characters_are_drawn_and_shift_nothing(qtbot, text, readings):
    shown = show_page(qtbot, f"前面\n{text}\n后面的字", readings_shown=readings, size=(700, 700))
    whole = shown.composer.article.text
    assert not shown.picture().isNull()
    for offset, character in enumerate(whole):
        if is_hanzi(code_points(character)).all():
            box = shown.page.characters.rect(offset)
            assert shown.page.characters.under(QPointF(left_edge(shown, offset))) == offset
            assert box.width() > 10
    after = whole.rindex("后面的字")
    shown.page.navigation.go_to_top(after)
    press(shown, left_edge(shown, after))
    drag(shown, left_edge(shown, after + 2))
    release(shown, left_edge(shown, after + 2))
    assert selected(shown) == "后面"


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_characters_stand_in_order(qtbot, text):
    shown = show_page(qtbot, text, size=(700, 700))
    for line in shown.page.column.visible_lines():
        x = line.placed.x
        assert all(x[1:] >= x[:-1] - 1e-9)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_characters_can_be_shown_in_every_way(qtbot, text):
    shown = show_page(qtbot, text, size=(500, 500))
    before = shown.picture()
    for script in Script:
        shown.change(script=script)
        shown.picture()
    shown.change(script=Script.SOURCE, notation=Notation.ZHUYIN)
    shown.page.select_all()
    shown.picture()
    shown.page.select(NOTHING_SELECTED)
    shown.change(notation=Notation.PINYIN, text_size=48)
    shown.page.resize(360, 400)
    shown.picture()
    shown.change(text_size=26)
    shown.page.resize(500, 500)
    wait(0)
    shown.page.navigation.scroll_to(0)
    assert not differs(shown.picture(), before)


# Peeking ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("readings", [ReadingsShown.ALL, ReadingsShown.NONE])
def test_holding_p_moves_nothing_and_letting_go_brings_everything_back(qtbot, article, readings):
    shown = show_page(qtbot, article, readings_shown=readings)
    shown.page.navigation.go_to_share(0.3)
    before, baselines = shown.picture(), shown.baselines()
    with qtbot.assertNotEmitted(shown.page.toggle_requested):
        key(shown, Qt.Key.Key_P)
        assert shown.baselines() == baselines
        assert differs(shown.picture(), before)
        for _ in range(5):
            key(shown, Qt.Key.Key_P, is_press=False, repeats=True)
            key(shown, Qt.Key.Key_P, repeats=True)
        wait(400)
        assert differs(shown.picture(), before)
        key(shown, Qt.Key.Key_P, is_press=False)
    assert not differs(shown.picture(), before)
    assert shown.baselines() == baselines


def test_a_tap_of_p_asks_for_the_toggle_once(qtbot):
    shown = show_page(qtbot, TALE)
    with qtbot.waitSignal(shown.page.toggle_requested):
        key(shown, Qt.Key.Key_P)
        key(shown, Qt.Key.Key_P, is_press=False)
    asked = []
    shown.page.toggle_requested.connect(lambda: asked.append(1))
    key(shown, Qt.Key.Key_P, is_press=False)
    assert not asked


def test_a_peek_ends_when_the_page_loses_the_keyboard(qtbot):
    shown = show_page(qtbot, TALE)
    before = shown.picture()
    key(shown, Qt.Key.Key_P)
    shown.page.clearFocus()
    assert not differs(shown.picture(), before)


def test_p_with_a_modifier_is_no_peek(qtbot):
    shown = show_page(qtbot, TALE)
    before = shown.picture()
    key(shown, Qt.Key.Key_P, CONTROL)
    assert not differs(shown.picture(), before)


# Moving ----------------------------------------------------------------------------------------


def test_an_article_begins_with_its_top_margin(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    assert shown.page.column.scroll == 0
    assert shown.baselines()[0][1] > TOP_MARGIN
    shown.wait_for_work(qtbot)
    assert shown.page.column.scroll == 0


def test_the_wheel_and_the_touchpad_move_the_text(qtbot):
    shown = show_page(qtbot, long_tale(6_000))
    wheel(shown, notches=-2)
    down = settled(shown)
    assert down > 50
    wheel(shown, notches=2)
    assert settled(shown) == 0
    wheel(shown, pixels=-33)
    assert shown.page.column.scroll == 33


def test_control_and_the_wheel_ask_for_another_size(qtbot):
    shown = show_page(qtbot, TALE)
    with qtbot.waitSignal(shown.page.size_requested) as asked:
        wheel(shown, notches=1, modifiers=CONTROL)
    assert asked.args == [1]
    with qtbot.waitSignal(shown.page.size_requested) as asked:
        wheel(shown, notches=-1, modifiers=CONTROL)
    assert asked.args == [-1]


@pytest.mark.parametrize(
    ("there", "back", "modifiers"),
    [
        (Qt.Key.Key_Space, Qt.Key.Key_Space, SHIFT),
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, NONE),
        (Qt.Key.Key_Down, Qt.Key.Key_Up, NONE),
        (Qt.Key.Key_Right, Qt.Key.Key_Left, NONE),
    ],
)
def test_what_a_key_moves_another_moves_back(qtbot, there, back, modifiers):
    shown = show_page(qtbot, long_tale(6_000))
    shown.wait_for_work(qtbot)
    key(shown, there)
    assert settled(shown) > 20
    key(shown, back, modifiers)
    assert settled(shown) == pytest.approx(0, abs=1)


def test_a_screen_on_keeps_a_line_in_view(qtbot):
    shown = show_page(qtbot, long_tale(6_000))
    shown.wait_for_work(qtbot)
    before = dict(shown.baselines())
    key(shown, Qt.Key.Key_Space)
    settled(shown)
    assert before.keys() & dict(shown.baselines()).keys()
    assert min(before) < shown.page.navigation.place[0] <= max(before)


def test_end_and_home_reach_the_last_and_the_first_character(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    key(shown, Qt.Key.Key_End)
    last = len(shown.composer.article.text) - 1
    assert shown.page.characters.rect(last - 2).intersects(shown.page.viewport().rect())
    assert shown.page.column.part_read == 1.0
    key(shown, Qt.Key.Key_Home)
    assert shown.page.column.scroll == 0
    assert shown.page.navigation.place == (0, 0.0)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.9])
def test_going_to_a_share_shows_that_character_at_the_top(qtbot, share):
    shown = show_page(qtbot, long_tale(30_000))
    shown.page.navigation.go_to_share(share)
    offset = round(len(shown.composer.article.text) * share)
    box = shown.page.characters.rect(offset)
    assert -1 <= box.top() <= 120


def test_a_place_can_be_gone_back_to(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    shown.wait_for_work(qtbot)
    shown.page.navigation.scroll_to(12_345.6)
    offset, above = shown.page.navigation.place
    before = shown.baselines()
    shown.page.navigation.scroll_to(0)
    shown.page.navigation.go_to_top(offset, above)
    for (first, there), (second, here) in zip(before, shown.baselines(), strict=False):
        assert first == second
        assert here == pytest.approx(there, abs=0.01)


def test_text_never_jumps_while_the_rest_is_read_and_set(qtbot):
    shown = show_page(qtbot, long_tale(150_000))
    shown.page.navigation.go_to_share(0.6)
    before = shown.baselines()
    seen = []
    while shown.page.column.next_unset() is not None:
        wait(5)
        seen.append(shown.baselines())
    assert len(seen) > 5
    for baselines in seen:
        for (offset, there), (same, here) in zip(before, baselines, strict=True):
            assert offset == same
            assert here == pytest.approx(there, abs=1e-6)


def test_the_scroll_bar_shows_the_place_while_work_goes_on(qtbot):
    shown = show_page(qtbot, long_tale(150_000))
    shown.page.navigation.go_to_share(0.5)
    shown.wait_for_work(qtbot)
    bar = shown.page.verticalScrollBar()
    assert bar.value() == round(shown.page.column.scroll)
    assert bar.maximum() == round(shown.page.column.furthest)
    assert bar.value() / bar.maximum() == pytest.approx(0.5, abs=0.02)


def test_dragging_the_scroll_bar_moves_the_text(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    shown.wait_for_work(qtbot)
    bar = shown.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert shown.page.column.scroll == bar.maximum() // 2


def test_another_width_keeps_the_top_line(qtbot):
    shown = show_page(qtbot, long_tale(30_000), size=(900, 600))
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.5)
    start = shown.page.navigation.place[0]
    for width in (500, 360, 1200, 900):
        shown.page.resize(width, 600)
        wait(0)
        first = next(iter(shown.page.column.visible_lines()))
        line = shown.page.column.line_of(start)
        assert 0 <= line.baseline <= 150
        assert first.section.to_source(first.placed.start) <= start


def test_another_size_keeps_the_line_under_the_pointer(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.5)
    offset = shown.baselines()[4][0]
    at = shown.middle_of(offset)
    QTest.mouseMove(shown.page.viewport(), at)
    drag(shown, at)
    before = dict(shown.baselines())[offset]
    shown.change(text_size=32)
    assert shown.page.column.line_of(offset).baseline == pytest.approx(before, abs=1)


def test_what_is_revealed_is_in_view(qtbot):
    shown = show_page(qtbot, long_tale(60_000))
    shown.wait_for_work(qtbot)
    view = QRect(QPoint(), shown.page.viewport().size())
    for offset in (50_000, 50_300, 120, 49_000):
        shown.page.navigation.reveal(offset)
        settled(shown)
        assert view.contains(shown.middle_of(offset))


# Selecting -------------------------------------------------------------------------------------


def test_a_drag_selects_from_character_to_character(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    press(shown, left_edge(shown, first))
    drag(shown, left_edge(shown, last))
    release(shown, left_edge(shown, last))
    assert selected(shown) == TALE[first:last]
    drag(shown, left_edge(shown, last + 6))
    assert selected(shown) == TALE[first:last]


def test_a_drag_backwards_selects_too(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    press(shown, left_edge(shown, last))
    drag(shown, left_edge(shown, first))
    assert selected(shown) == TALE[first:last]


def test_a_press_lets_the_selection_go(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.select_all()
    press(shown, left_edge(shown, 20))
    release(shown, left_edge(shown, 20))
    assert not shown.page.selection


def test_a_press_with_shift_carries_the_selection_there(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    press(shown, left_edge(shown, first))
    release(shown, left_edge(shown, first))
    press(shown, left_edge(shown, last), SHIFT)
    release(shown, left_edge(shown, last))
    assert selected(shown) == TALE[first:last]


def test_a_drag_beyond_the_view_scrolls_and_goes_on_selecting(qtbot):
    shown = show_page(qtbot, long_tale(6_000), size=(800, 400))
    shown.wait_for_work(qtbot)
    press(shown, left_edge(shown, 10))
    drag(shown, QPoint(300, 460))
    qtbot.waitUntil(lambda: len(selected(shown)) > 800, timeout=20_000)
    release(shown, QPoint(300, 460))
    here = shown.page.column.scroll
    assert here > 100
    wait(80)
    assert shown.page.column.scroll == here
    assert shown.page.selection.start == 10


def test_a_double_click_takes_the_word(qtbot):
    shown = show_page(qtbot, TALE)
    double_click(shown, shown.middle_of(TALE.index("银行") + 1))
    assert selected(shown) == "银行"


def test_a_double_click_takes_a_latin_word_whole(qtbot):
    shown = show_page(qtbot, TALE, size=(900, 1200))
    double_click(shown, shown.middle_of(TALE.index("Python") + 2))
    assert selected(shown) == "Python"


def test_a_third_click_takes_the_paragraph(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("银行")
    at = shown.middle_of(offset)
    double_click(shown, at)
    release(shown, at)
    press(shown, at)
    assert selected(shown) == "“今天还去不去银行？”奶奶在厨房里问。"


def test_after_a_double_click_a_drag_takes_whole_words(qtbot):
    shown = show_page(qtbot, TALE)
    double_click(shown, shown.middle_of(TALE.index("银行")))
    drag(shown, shown.middle_of(TALE.index("厨房") + 1))
    assert selected(shown).startswith("银行")
    assert selected(shown).endswith("厨房")


def test_shift_and_arrows_carry_the_selection(qtbot):
    shown = show_page(qtbot, TALE)
    start = TALE.index("早上")
    press(shown, left_edge(shown, start))
    release(shown, left_edge(shown, start))
    for _ in range(3):
        key(shown, Qt.Key.Key_Right, SHIFT)
    assert selected(shown) == TALE[start : start + 3]
    key(shown, Qt.Key.Key_Left, SHIFT)
    assert selected(shown) == TALE[start : start + 2]
    key(shown, Qt.Key.Key_Down, SHIFT)
    end = shown.page.selection.end
    assert shown.page.column.line_of(end).top > shown.page.column.line_of(start).top
    key(shown, Qt.Key.Key_Up, SHIFT)
    assert selected(shown) == TALE[start : start + 2]
    key(shown, Qt.Key.Key_End, SHIFT)
    key(shown, Qt.Key.Key_End, SHIFT)
    assert shown.page.selection.end == shown.page.column.line_of(start + 30).placed.start
    key(shown, Qt.Key.Key_Home, SHIFT)
    assert not shown.page.selection
    key(shown, Qt.Key.Key_End, SHIFT | CONTROL)
    assert selected(shown) == TALE[start:]
    key(shown, Qt.Key.Key_Home, SHIFT | CONTROL)
    assert selected(shown) == TALE[:start]
    key(shown, Qt.Key.Key_Escape)
    assert shown.page.selection == NOTHING_SELECTED


def test_shift_and_an_arrow_without_a_selection_begin_at_the_top(qtbot):
    shown = show_page(qtbot, TALE)
    key(shown, Qt.Key.Key_Right, SHIFT)
    assert selected(shown) == TALE[0]


def test_shift_and_control_go_by_words(qtbot):
    shown = show_page(qtbot, TALE)
    start = TALE.index("银行")
    press(shown, left_edge(shown, start))
    release(shown, left_edge(shown, start))
    key(shown, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert selected(shown) == "银行"
    key(shown, Qt.Key.Key_Left, SHIFT | CONTROL)
    assert not shown.page.selection


def test_carrying_the_selection_by_keys_brings_its_end_into_view(qtbot):
    shown = show_page(qtbot, long_tale(20_000), size=(700, 400))
    shown.wait_for_work(qtbot)
    for _ in range(30):
        key(shown, Qt.Key.Key_Down, SHIFT)
        settled(shown)
    end = shown.page.column.line_of(shown.page.selection.end)
    assert 0 <= end.top < 400


def test_everything_can_be_selected(qtbot):
    shown = show_page(qtbot, TALE)
    before = shown.picture()
    with qtbot.waitSignal(shown.page.selection_changed):
        shown.page.select_all()
    assert selected(shown) == TALE
    assert differs(shown.picture(), before)


def test_a_selection_is_seen(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("石榴")
    shown.page.select(Selection((offset, offset), (offset + 2, offset + 2)))
    box = shown.page.characters.rect(offset).toRect()
    picture = shown.picture()
    colours = {picture.pixelColor(box.center().x(), y).name() for y in range(*_span(box))}
    assert theme("light").selection.name() in colours


def _span(box):
    return box.top(), box.bottom()


def test_the_pointer_finds_the_character_under_it(qtbot, article):
    shown = show_page(qtbot, article)
    text = article.text
    asked = 0
    for line in list(shown.page.column.visible_lines()):
        first = line.section.to_source(line.placed.start)
        for offset in range(first, line.section.to_source(line.placed.end)):
            middle = shown.middle_of(offset)
            if is_hanzi(code_points(text[offset])).all() and shown.page.viewport().rect().contains(
                middle
            ):
                assert shown.page.characters.under(QPointF(middle)) == offset
                asked += 1
    assert asked > 50


def test_the_pointer_in_the_margin_finds_nothing(qtbot):
    shown = show_page(qtbot, TALE[:150])
    for at in (QPointF(3, 100), QPointF(450, 5), QPointF(895, 100), QPointF(450, 600)):
        assert shown.page.characters.under(at) == -1


def test_resting_on_a_character_is_told(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("石榴")
    with qtbot.waitSignal(shown.page.hovered) as told:
        viewport, at = shown.page.viewport(), QPointF(shown.middle_of(offset))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(viewport, moved)
    assert told.args == [offset]


def test_a_click_that_selects_nothing_chooses_the_character(qtbot):
    shown = show_page(qtbot, TALE)
    chosen = []
    shown.page.character_chosen.connect(chosen.append)
    hanzi, comma = TALE.index("小林"), TALE.index("，")
    for offset in (hanzi, comma):
        press(shown, shown.middle_of(offset))
        release(shown, shown.middle_of(offset))
    assert chosen == [hanzi]
    press(shown, left_edge(shown, hanzi))
    drag(shown, left_edge(shown, hanzi + 2))
    release(shown, left_edge(shown, hanzi + 2))
    assert shown.page.selection
    press(shown, shown.middle_of(hanzi))  # lets the selection go, and nothing more
    release(shown, shown.middle_of(hanzi))
    assert not shown.page.selection
    assert chosen == [hanzi]


def test_the_chosen_character_is_framed(qtbot):
    shown = show_page(qtbot, TALE)
    before, at = shown.picture(), TALE.index("小林")
    shown.page.set_chosen(at)
    box = shown.page.characters.rect(at).toAlignedRect()
    assert differs(before, shown.picture(), box)
    shown.page.set_chosen(-1)
    assert not differs(before, shown.picture())
