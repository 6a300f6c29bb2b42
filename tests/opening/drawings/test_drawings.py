"""Drawings from strangers: nothing of them is handed on that is not known to be harmless."""

import re

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from lxml import etree

from reader.opening.drawings import rebuilt
from reader.opening.drawings.weights import path_length
from tests.opening.drawings import drawn
from tests.opening.drawings.drawn import ENDLESS, HEAVY, HONEST, LEADING_ELSEWHERE, svg

ALLOWED_NAMES = re.compile(
    "svg|g|defs|symbol|use|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|stop|pattern"
    "|linearGradient|radialGradient|marker|mask|filter|fe[A-Z][A-Za-z]+"
)
SVG, HREF = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def tree(data: bytes) -> etree._Element:
    made = rebuilt(data)
    assert made is not None
    return etree.fromstring(made.data)


def is_harmless(data: bytes) -> None:
    """AssertionError for a drawing that has anything in it which is not on the list."""
    assert b"<!" not in data
    assert b"<?" not in data
    for element in etree.fromstring(data).iter():
        assert element.tag.startswith(SVG)
        assert ALLOWED_NAMES.fullmatch(element.tag.removeprefix(SVG)), element.tag
        assert element.get(HREF, "#").startswith("#")
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in ("style", "class", "href", "src")
            if "url" in value.lower():
                assert re.fullmatch(r"url\(#[^()\s]+\)", value), value


@pytest.mark.parametrize("name", ENDLESS)
def test_a_drawing_without_bounds_is_refused(name: str):
    assert rebuilt(ENDLESS[name]) is None


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_drawing_is_known_by_its_weight(name: str):
    made = rebuilt(HEAVY[name])
    assert made is not None
    is_harmless(made.data)


@pytest.mark.parametrize("name", ["gradients over each other", "blurred", "a large pattern"])
def test_what_may_take_long_to_fill_is_told(name: str):
    made = rebuilt(HEAVY[name])
    assert made is not None
    assert made.is_heavy


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_drawing_is_rebuilt(name: str):
    made = rebuilt(HONEST[name])
    assert made is not None
    is_harmless(made.data)


@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
def test_what_leads_elsewhere_is_left_out(name: str):
    made = rebuilt(LEADING_ELSEWHERE[name])
    assert made is not None
    is_harmless(made.data)
    for word in (b"/dev/zero", b"/etc", b"http://a.b", b"alert", b"data:", b"b.svg"):
        assert word not in made.data


def test_what_is_rebuilt_once_is_rebuilt_to_itself():
    for data in HONEST.values():
        once = rebuilt(data)
        assert once is not None
        assert rebuilt(once.data) == once


def test_names_may_have_been_made_small_by_another_parser():
    written = HONEST["radial gradient by reference"].decode()
    again = written.replace("viewBox", "viewbox").replace("Gradient", "gradient")
    again = again.replace("spreadMethod", "spreadmethod").replace("gradientUnits", "gradientunits")
    assert rebuilt(again.encode()) == rebuilt(written.encode())


def test_a_reference_may_stand_in_quotation_marks():
    for written in ("url('#g')", 'url( "#g" ) red', "url(#g)"):
        rect = etree.tostring(etree.Element("rect", fill=written)).decode()
        assert tree(svg(rect))[0].get("fill") == "url(#g)"


def test_a_switch_shows_the_first_thing_that_can_be_drawn():
    switch = svg("<switch><foreignObject/><text>a</text><text>b</text></switch>")
    assert [each.text for each in tree(switch).iter(f"{SVG}text")] == ["a"]


def test_the_stronger_rule_of_a_sheet_decides_whatever_their_order():
    sheet = "#a{fill:blue} .b.c{fill:green} rect{fill:red} .b{fill:red} g>rect{fill:red}"
    body = "<rect id='a' class='b c'/><rect class='c b'/><rect class='b' style='fill:gold'/>"
    fills = [each.get("fill") for each in tree(svg(f"<style>{sheet}</style>{body}"))]
    assert fills == ["blue", "green", "gold"]


@pytest.mark.parametrize(
    "rule",
    ["@media print{rect{fill:red}}", "@charset 'a';", "@page{a{}}", "/*rect{fill:red}*/", "<!--"],
)
def test_what_a_sheet_says_of_other_media_is_passed_over(rule: str):
    (rect,) = tree(svg(f"<style><![CDATA[{rule} rect{{stroke:blue}}]]></style><rect/>"))
    assert (rect.get("fill"), rect.get("stroke")) == (None, "blue")


@given(st.integers(0, 12), st.integers(1, 3))
def test_every_repetition_is_counted(times: int, more: int):
    twice = "<use xlink:href='#{}'/>"
    made = rebuilt(svg(drawn.doubled(times, twice) * more))
    assert made is None or 2**times * more <= 50_000


coordinate = st.integers(-900, 900).map(str)


@given(st.lists(st.tuples(st.sampled_from("MLHVCSQTmlhvcsqtZz"), st.lists(coordinate, max_size=8))))
def test_a_path_is_no_longer_than_it_is_thought_to_be(commands):
    path = " ".join(f"{command} {' '.join(numbers)}" for command, numbers in commands)
    assert path_length(path) >= 0
    assert path_length(f"{path} M 0 0 L 30 40") >= 50


@pytest.mark.parametrize(
    ("path", "length"),
    [
        ("M0 0L30 40", 50),
        ("M10 10h30v30h-30z", 120),
        ("M0 0H100V100H0Z", 400),
        ("M5 5l1e2 0", 100),
        ("M0 0A50 50 0 0 1 100 0", 157),
        ("M0 0a50 50 0 01100 0", 157),
        ("M0 0a9 9 0 0 0 900 900L-900 -900", 3800),
        ("M0 0C0 100 100 100 100 0", 200),
    ],
)
def test_a_path_of_any_kind_is_measured(path: str, length: float):
    assert length <= path_length(path) <= 120 * length


PIECES = (
    "<g> </g> <rect/> <use xlink:href='#a'/> <g id='a'> <path d='M0 0L9 9'/> <style> </style>"
    " .a{fill:red} @import ; } { url(#a) <?x?> <!-- --> <![CDATA[ ]]> &a; &#1; <text> </text>"
    " <svg> </svg> <mask id='b' mask='url(#b)'> </mask> fill='url(#b)' <a: xmlns='x'"
)
piece = st.one_of(st.sampled_from(PIECES.split(" ")), st.text(max_size=5))


@unhurried
@given(st.lists(piece, max_size=40).map("".join))
def test_anything_is_refused_or_harmless(body: str):
    made = rebuilt(svg(body.encode("utf-8", "replace").decode()))
    if made is not None:
        is_harmless(made.data)


@unhurried
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_harmless(data: bytes):
    made = rebuilt(data)
    if made is not None:
        is_harmless(made.data)
