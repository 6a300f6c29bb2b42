"""Books with their sound: when each of their sentences is heard, by the overlays of any maker."""

import os
from pathlib import Path

import pytest

from reader.article import Article, SoundInside
from reader.opening import TooLarge, articles, files, open_bytes, open_file, soundless
from reader.opening.formats import Source
from reader.opening.formats.epub.overlays import clips_in
from reader.opening.markup.flow import Flow
from reader.opening.markup.trees import xml_tree
from tests.opening import builders

TYPES = {"xhtml": "application/xhtml+xml", "smil": "application/smil+xml", "mp3": "audio/mpeg"}


def par(text: str, sound: str = "", begin: str = "", end: str = "") -> str:
    clip = "".join(f' {k}="{v}"' for k, v in (("clipBegin", begin), ("clipEnd", end)) if v)
    return f'<par><text src="{text}"/><audio src="{sound or "../audio/1.mp3"}"{clip}/></par>'


def smil(*pars: str) -> str:
    return (
        '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' version="3.0"><body>{"".join(pars)}</body></smil>'
    )


def book(chapters: dict[str, tuple[str, str]], more: dict[str, bytes] | None = None) -> bytes:
    """A book of chapters, each with its overlay: OPS/text/….xhtml, OPS/smil/….smil."""
    items, spine, parts = "", "", dict[str, bytes | str]()
    for name, (body, overlay) in chapters.items():
        items += (
            f'<item id="{name}" href="text/{name}.xhtml" media-type="{TYPES["xhtml"]}"'
            f' media-overlay="{name}_overlay"/>'
            f'<item id="{name}_overlay" href="smil/{name}.smil" media-type="{TYPES["smil"]}"/>'
        )
        spine += f'<itemref idref="{name}"/>'
        parts[f"OPS/text/{name}.xhtml"] = builders.xhtml(body)
        parts[f"OPS/smil/{name}.smil"] = overlay
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>听</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container><rootfiles><rootfile full-path="OPS/package.opf"/></rootfiles></container>'
    )
    return builders.zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/package.opf": package,
            **parts,
            **(more or {}),
        }
    )


def heard(article: Article) -> list[tuple[str, int, int]]:
    cues, text = article.cues, article.text
    ends = [*cues.offsets.tolist()[1:], len(text)]
    said = [
        text[at:end].split("\n")[0].strip() for at, end in zip(cues.offsets, ends, strict=False)
    ]
    return list(zip(said, cues.starts.tolist(), cues.ends.tolist(), strict=True))


SPANS = (
    '<section id="s"><h1 id="h">第一章</h1>\n<p><span id="a">天黑了。</span> <span id="b">\n'
    '雨停了。</span></p>\n<p id="c"><ruby>银<rt>yín</rt>行<rt>háng</rt></ruby>'
    "开(kai)门了。</p></section>"
)


def test_sentences_in_spans_and_paragraphs_are_heard_in_their_sound():
    overlay = smil(
        '<seq epub:textref="../text/1.xhtml#s" epub:type="chapter">',
        par("../text/1.xhtml#h", begin="0:00:00.500", end="0:00:01.250"),
        '<seq id="x">',
        par("../text/1.xhtml#a", begin="00:02", end="3.5s"),
        par("../text/1.xhtml#b", begin="3500ms", end="0.1min"),
        "</seq>",
        par("../text/1.xhtml#c", begin="npt=6", end="6.75"),
        "</seq>",
    )
    article = open_bytes(book({"1": (SPANS, overlay)}), Path("a.epub"))
    assert heard(article) == [
        ("第一章", 500, 1250),
        ("天黑了。", 2000, 3500),
        ("雨停了。", 3500, 6000),
        ("银行开门了。", 6000, 6750),
    ]
    assert article.sound == SoundInside(Path("a.epub"), ((0, "OPS/audio/1.mp3"),))
    assert open_bytes(book({"1": (SPANS, overlay)}), None).sound is None


def test_chapters_have_sounds_of_their_own_one_after_another():
    first = smil(par("../text/1.xhtml#a", "../audio/1.mp4", "1s", "4.2s"))
    second = smil(
        par("../text/2.xhtml#a", "../audio/2.mp4", "0s", "2s"),
        par("../text/2.xhtml#b", "../audio/3.mp4", "0s", "1s"),
    )
    made = book({"1": (SPANS, first), "2": (SPANS, second)})
    article = open_bytes(made, Path("a.epub"))
    assert [start for _, start, _ in heard(article)] == [1000, 4200, 6200]
    assert article.sound
    assert [at for at, _ in article.sound.parts] == [0, 4200, 6200]


@pytest.mark.parametrize(
    ("pars", "wanted"),
    [
        ([par("../text/1.xhtml#gone", begin="1s", end="2s")], []),
        ([par("../text/2.xhtml#a", begin="1s", end="2s")], []),
        ([par("../text/1.xhtml#a", begin="2s", end="1s")], []),
        ([par("../text/1.xhtml#a", begin="soon", end="1s")], []),
        ([par("../text/1.xhtml#a", begin="99999h", end="100000h")], []),
        ([par("../text/1.xhtml#a", "https://a.b/1.mp3", "1s", "2s")], []),
        ([par("../text/1.xhtml#a", end="2s")], [(0, 2000)]),
        ([par("../text/1.xhtml#a", begin="1s")], [(1000, 3_601_000)]),
        ([par("../text/1.xhtml", begin="1s", end="9s")], [(1000, 9000)]),
        (["<par><text src='../text/1.xhtml#a'/></par>", "<par/>", "<seq>"], []),
        (  # one place in two clips; others in another order than they are heard
            [
                par("../text/1.xhtml#h", begin="8s", end="9s"),
                par("../text/1.xhtml#c", begin="7s", end="8s"),
                par("../text/1.xhtml#a", begin="1s", end="2s"),
                par("../text/1.xhtml#a", begin="2s", end="3s"),
                par("../text/1.xhtml#b", begin="3s", end="4s"),
            ],
            [(1000, 3000), (3000, 4000), (7000, 8000)],
        ),
    ],
)
def test_of_what_is_no_time_or_no_place_the_rest_is_heard(
    pars: list[str], wanted: list[tuple[int, int]]
):
    article = open_bytes(book({"1": (SPANS, smil(*pars))}), Path("a.epub"))
    assert article.text == "第一章\n天黑了。 雨停了。\n银行开门了。"
    assert [times for _, *times in heard(article)] == [list(each) for each in wanted]


def test_a_book_whose_overlay_is_damaged_or_missing_opens_without():
    for overlay in ("", "no smil", "<smil><body><par>"):
        made = book({"1": (SPANS, overlay)})
        assert not len(open_bytes(made, Path("a.epub")).cues)
    known = clips_in(xml_tree(smil(par("a.xhtml#b", "a.mp3", "1s", "2s")).encode()), "x.smil")
    assert list(known) == [("a.xhtml", "b")]


def test_a_name_put_in_above_a_chapter_moves_the_places_below_it():
    flow = Flow(Source(b""))
    for number, said in enumerate(("天黑了。", "雨停了。")):
        flow.note(number)
        flow.add(said)
        flow.end()
    flow.insert(1, "第二章")
    text = flow.blocks().text
    assert [text[at : at + 4] for at, _ in flow.noted] == ["天黑了。", "雨停了。"]


def test_a_book_that_is_large_by_its_sound_alone_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    overlay = smil(par("../text/1.xhtml#a", "../1.mp3", "1s", "2s"))
    path = tmp_path / "a.epub"
    path.write_bytes(book({"1": (SPANS, overlay)}, {"OPS/1.mp3": os.urandom(50_000)}))
    for module in (files, soundless, articles):
        monkeypatch.setattr(module, "LARGEST_FILE", 40_000)
    article = open_file(path)
    assert article.text.startswith("第一章")
    assert heard(article) == [("天黑了。 雨停了。", 1000, 2000)]
    assert article.sound == SoundInside(path, ((0, "OPS/1.mp3"),))
    path.write_bytes(book({"1": (SPANS, overlay)}, {"OPS/1.dat": os.urandom(50_000)}))
    with pytest.raises(TooLarge):
        open_file(path)
