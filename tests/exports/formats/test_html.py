from html.parser import HTMLParser

from hypothesis import given, strategies as st

from reader.article import Heading
from reader.exports import Options
from reader.exports.formats import html
from tests.exports.made import read_text


class Reader(HTMLParser):
    """Collects the text of the body without readings, and what tags there are."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.paragraphs: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: object) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        if tag in ("p", "h1", "h2"):
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.paragraphs and self.open and self.open[-1] in ("p", "h1", "h2", "ruby"):
            self.paragraphs[-1] += data


def page(text: str, headings: tuple[Heading, ...] = ()) -> str:
    return "".join(html.write(read_text(text, headings=headings), Options()))


def test_each_reading_stands_over_its_character() -> None:
    assert "<ruby>山<rp>(</rp><rt>shān</rt><rp>)</rp></ruby>高" not in page("山高")
    assert "<ruby>山<rp>(</rp><rt>shān</rt><rp>)</rp></ruby>，a" in page("山，a")


def test_headings_are_headings() -> None:
    made = page("山\n水\n人", (Heading(0, 1), Heading(1, 2)))
    reader = Reader()
    reader.feed(made)
    assert [tag for tag in reader.tags if tag in ("h1", "h2", "p")] == ["h1", "h2", "p"]


def test_the_page_says_its_language_and_title() -> None:
    assert '<html lang="zh-Hans">' in page("山")
    assert "<title>&lt;山&gt; &amp; 水</title>" in page("<山> & 水")


@given(st.text(list("山水\n<>&\"'😀 a"), max_size=30))
def test_the_text_stands_in_the_page_as_it_is(text: str) -> None:
    reader = Reader()
    reader.feed(page(text))
    reader.close()
    assert reader.paragraphs == text.split("\n")
    assert reader.open == []
