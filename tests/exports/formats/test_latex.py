"""LaTeX: readings by a command, and every sign that acts by its name."""

from pathlib import Path

from reader.article import Heading
from reader.exports import Options, known_formats
from reader.opening import open_bytes
from tests.exports.made import read_text


def written(text: str, headings: tuple[Heading, ...] = ()) -> str:
    read = read_text(text, headings=headings)
    return "".join(map(str, known_formats()["latex"].write(read, Options())))


def body(text: str, headings: tuple[Heading, ...] = ()) -> list[str]:
    return written(text, headings).split("\n\n")[1:]


def test_readings_are_ruby_and_headings_are_sections():
    made = body("山\n水，a", (Heading(0, 1),))
    assert made == [r"\section*{\ruby{山}{shān}}", "\\ruby{水}{shuǐ}，a\n"]


def test_what_acts_in_tex_is_written_by_its_name():
    assert body(r"\input{x} 50% #_$&~^") == [
        r"\textbackslash{}input\{x\} 50\% \#\_\$\&\textasciitilde{}\textasciicircum{}" + "\n"
    ]


def test_what_fonts_would_join_stays_apart():
    assert body("a--b ''") == ["a-{}-b '{}'\n"]


def test_spaces_at_the_beginning_and_in_a_row_stay():
    assert body("  a   b") == [r"\ \ a \ \ b" + "\n"]


def test_a_line_that_was_broken_and_a_remark_are_no_text():
    first, rest = written("山水，不远").split("\n", 1)
    changed = f"{first}\n{rest}".replace("，", "，% a remark\n")
    assert open_bytes(changed.encode(), Path("a.tex")).text == "山水，不远"


def test_a_document_by_others_is_plain_text():
    source = "\\documentclass{article}\n\\begin{document}山 % remark\n\\end{document}"
    assert open_bytes(source.encode(), Path("a.tex")).text == source
