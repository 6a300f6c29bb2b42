"""Any text: pieces that mean something in one form or another, in any order."""

from hypothesis import assume, settings, strategies as st

from reader.article import Article
from reader.composition.composer import Composer
from reader.exports import Options, ReadText, known_formats, read_text
from reader.exports.markup import without_controls
from reader.opening.plain.paragraphs import paragraphs_of
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown

unhurried = settings(deadline=None)
NO_ARTICLE = {"words": "a table of words, each once, is no article"}
NO_READINGS = {"text": "has none", "json": "gives a file's own; the engine finds its own anew"}
OPENED = sorted(set(known_formats()) - set(NO_ARTICLE))
ABOVE = ("markdown", "latex", "html", "epub", "docx", "odt")  # readings have marks of their own
MARKUP = ("html", "epub", "docx", "odt")
MARKS = "山水我好的说了。，「」 \n\n\n#*_`~|>-+=<&;:!@$^%\\()[]{}\"'.1a"
PIECES = [
    *MARKS,
    *"&amp; &lt;script&gt; &#x41; &#60; <script>alert(1)</script> <b> </p> <!-- --> ]]>".split(),
    *"<![CDATA[ <?php <hao3> <https://a.b> https://example.org/a_b www.a.b a@b.cn {{a}}".split(),
    *"![水](x.png) [水](javascript:x) [^1] --- *** ___ ``` ~~~ {山|shān} {水} **山** +++".split(),
    *"==山== $x$ %%a%% :smile: \\ruby{山}{shān} \\\\ \\* \\n '' \"\" 😀 𠀋".split(),
    *("<img src=x onerror=y>", "<a href='x'>", "[水]: /x", "\n---\n", "\n===\n", "\n```\n"),
    *("- ", "+ ", "* ", "1. ", "12) ", "> ", "# ", "###### ", " ##", "    ", "title: 山"),
    *"山(shān) 水（shui3） [字(zì)] 字[zi4] {字|zì} [字]{zì} ｜字《zì》 字<zi4>".split(),
    *"山(shān)(shān)  水[shuǐ]".split(" "),
    *"<tone as=shu4>数</tone> 面?zhèn)€人 北京(Beijing) 字【zì】 {我}(wǒ) [字]^(zì) \u2060".split(),
    *("看(kàn) | 我(wǒ)", "\nwǒ hǎo\n我好\n", "\nshan1 shui3\n", "<ruby>山<rt>shān</rt></ruby>"),
    *("WEBVTT\n\n", "<html>", '{"text": "山", "readings": []}', "[00:01.00]我\n[00:02.00]水"),
    *"\\input{/etc/passwd} \\write18{ls} ^^5c \\end{document} 50% \\% -- ?` [sound:a.mp3]".split(),
    *"[latex]x[/latex] {{c1::山}} #html:true [$]x[/$] \ufffd \ufff9山\ufffashān\ufffb".split(),
    *("| a | b |\n|---|---|\n", "\u3000\u3000", "\u00a0"),
]
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=14).map("".join)


def read(text: str, which: ReadingsShown = ReadingsShown.NONE, **more: object) -> ReadText:
    article = Article(text, title="雨停了", **more)
    return read_text(Composer(article, shared_engine), Script.SOURCE, which)


def written(name: str, what: ReadText, options: Options = Options()) -> bytes:  # noqa: B008
    pieces = known_formats()[name].write(what, options)
    return b"".join(p.encode() if isinstance(p, str) else p for p in pieces)


def lines(text: str) -> list[str]:
    """What no form may lose: the paragraphs, and all that stands in them up to the last blanks."""
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def article_text(text: str) -> str:
    """What opening makes of a text, without the characters that no XML can hold."""
    text = paragraphs_of(text).replace("\ufffc", "")
    text = "\n".join(map(without_controls, text.split("\n")))
    assume(lines(text))
    return text
