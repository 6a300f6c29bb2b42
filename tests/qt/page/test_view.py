"""The page: what it shows, whatever a text may hold."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from reader.composition.selection import NOTHING_SELECTED, Selection
from reader.qt.style.theme import theme
from reader.script import Script
from reader.settings import Notation, ReadingsShown
from reader.text import code_points, is_hanzi
from tests.qt.hands import (
    SHIFT,
    double_click,
    drag,
    key,
    left_edge,
    press,
    release,
    selected,
    wheel,
)
from tests.qt.pages import TALE, differs, long_tale, show_page, wait


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
    after = shown.baselines()
    assert [offset for offset, _ in after] == [offset for offset, _ in before]
    assert [y for _, y in after] == pytest.approx([y for _, y in before])


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
    is_over_words = which in (ReadingsShown.ALL, ReadingsShown.UNKNOWN)  # none is known
    assert (reds > 0) == (is_over_words or (has_given and which is ReadingsShown.FILE))


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


def test_the_chosen_character_is_framed(qtbot):
    shown = show_page(qtbot, TALE)
    before, at = shown.picture(), TALE.index("小林")
    shown.page.set_chosen(at)
    box = shown.page.characters.rect(at).toAlignedRect()
    assert differs(before, shown.picture(), box)
    shown.page.set_chosen(-1)
    assert not differs(before, shown.picture())


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
