"""Cutting a text into sections loses nothing and cuts where a paragraph ends."""

from hypothesis import given, strategies as st

from reader.article import Article, Heading
from reader.typesetting.sections import LONGEST, SECTION, cut_into_sections

paragraphs = st.lists(st.integers(0, LONGEST), max_size=12).map(
    lambda sizes: "\n".join("字" * size for size in sizes)
)


@given(paragraphs)
def test_sections_together_are_the_whole_text(text):
    sections = cut_into_sections(Article(text))
    assert sections[0].start == 0
    assert sections[-1].end == len(text)
    assert all(a.end == b.start for a, b in zip(sections, sections[1:], strict=False))


@given(paragraphs)
def test_a_section_ends_with_a_paragraph(text):
    for section in cut_into_sections(Article(text))[:-1]:
        assert text[section.end - 1] == "\n"
        assert not section.continues


def test_a_paragraph_beyond_all_measure_is_cut_after_a_sentence():
    text = ("字" * 99 + "。") * 2_000
    sections = cut_into_sections(Article(text))
    assert all(section.end - section.start <= LONGEST // 2 for section in sections[:-1])
    assert all(text[section.end - 1] == "。" for section in sections)
    assert [section.continues for section in sections] == [False] + [True] * (len(sections) - 1)


def test_headings_keep_their_paragraphs():
    text = "\n".join("字" * (SECTION // 2) for _ in range(6))
    sections = cut_into_sections(Article(text, headings=(Heading(0, 1), Heading(4, 2))))
    found, paragraph = [], 0
    for section in sections:
        found += [paragraph + number for number in section.headings]
        paragraph += text.count("\n", section.start, section.end)
    assert found == [0, 4]


def test_a_long_text_is_cut_at_a_pace_into_the_same_sections():
    article, told = Article(("字" * 300 + "\n") * 4_000), list[float]()
    assert cut_into_sections(article, pace=told.append) == cut_into_sections(article)
    assert len(told) > 3
    assert told == sorted(told)
    assert told[-1] <= 1


def test_an_empty_text_is_one_section():
    assert len(cut_into_sections(Article(""))) == 1
