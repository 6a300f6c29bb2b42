"""What is changed: small files of every format that opens, and text in every way of annotating."""

import gzip
import json

from reader.opening import SUFFIXES
from reader.pinyin import Style
from tests.opening import builders
from tests.opening.annotating import SENTENCES, SIMPLIFIED, TRADITIONAL, Unit, annotate

Seed = tuple[str, bytes]
"""The end of a file's name, and its bytes."""

_CHAPTERS = (
    ("# 水边", "她在{河边|hé biān}等船。", "![一条船](boat.png)", "## 后来", "船没有{来|lái}。"),
    ("# 山上", "雪(xuě)停了，{他|tā}下山去买面。", "3 (three) 只猫，HTTP 和 [1]。"),
)
_PARAGRAPHS = tuple(paragraph for chapter in _CHAPTERS for paragraph in chapter)
_IMAGES = {"boat.png": builders.png(3, 2)}
_TEXT = "\n".join(
    (
        "第一章　水边",
        annotate(SIMPLIFIED[0], Style.MARKS),
        annotate(SIMPLIFIED[1], Style.DIGITS, Unit.WORD),
        annotate(TRADITIONAL[2], Style.ZHUYIN),
        annotate(SIMPLIFIED[3], Style.MARKS, Unit.PHRASE, "（）"),
        "",
        "第二章　路上",
        annotate(SIMPLIFIED[4], Style.MARKS, brackets="[]"),
        annotate(SIMPLIFIED[5], Style.DIGITS, brackets="<>"),
        "{河边|hé biān}的[猫]{māo}，\\ruby{鱼}{yú}，\ufff9雪\ufffaxuě\ufffb，{水(shuǐ)}。",
        "面?zhèn)€人，看(kan) | 着(zhe) | 我(wo)，北京(Beijing)的他(he)，5 (five)。",
        "她在河边等船",
        "tā zài hé biān děng chuán",
    )
)


def seeds() -> list[Seed]:
    """Every seed; a format may have several."""
    return [*_texts(), *_books(), *_lists(), *_packed()]


def formats_without_seeds() -> set[str]:
    """Endings of names that open, but of which there is no seed."""
    return set(SUFFIXES) - {suffix for suffix, _ in seeds()} - _SAME


_SAME = {  # as others, by their readers
    ".text",
    ".asc",
    ".htm",
    ".xht",
    ".shtml",
    ".markdown",
    ".mkd",
    ".ssa",
    ".gzip",
    ".docm",
    ".dotx",
    ".ott",
    ".ndjson",
    ".mdown",
    ".fb2.gz",
    ".fb2.zip",
}


def _texts() -> list[Seed]:
    encodings = ("utf-8", "gb18030", "big5hkscs", "utf-16", "utf-8-sig")
    found = [(".txt", _TEXT.encode(encoding, "replace")) for encoding in encodings]
    wrapped = "\n".join(f"　　{line}" for line in SENTENCES)
    return [*found, (".txt", wrapped.encode()), (".md", ("# 水边\n\n" + _TEXT).encode())]


def _books() -> list[Seed]:
    page = builders.html(_PARAGRAPHS, "水边")
    book = builders.epub(_CHAPTERS, _IMAGES, cover="boat.png")
    return [
        (".html", page),
        (".html", builders.html(_PARAGRAPHS, "水边", "gb18030")),
        (".xhtml", builders.xhtml(builders.html_body(_PARAGRAPHS, "/")).encode()),
        (".epub", book),
        (".epub", builders.epub(_CHAPTERS, _IMAGES, version=2)),
        (".fb2", builders.fb2(_CHAPTERS, _IMAGES, cover="boat.png")),
        (".docx", builders.docx(_PARAGRAPHS, _IMAGES, "水边")),
        (".odt", builders.odt(_PARAGRAPHS, _IMAGES, "水边")),
    ]


def _lists() -> list[Seed]:
    """Subtitles and lines of JSON."""
    lines = SIMPLIFIED[:3]
    times = [f"00:00:0{n},000 --> 00:00:0{n + 1},500" for n in range(3)]
    srt = "\n\n".join(f"{n + 1}\n{times[n]}\n{line}" for n, line in enumerate(lines))
    ass = (
        "[Script Info]\nTitle: 水边\n\n[Events]\nFormat: Layer, Start, End, Style, Name,"
        " MarginL, MarginR, MarginV, Effect, Text\n"
        + "\n".join(
            f"Dialogue: 0,0:00:0{n}.00,0:00:0{n + 1}.50,Default,,0,0,0,,{{\\i1}}{line}\\N{line}"
            for n, line in enumerate(lines)
        )
    )
    records = (
        {"text": line, "readings": [[0, 1, "zǎo", "file", 0], [1, 2, "dà", "engine", 1]]}
        for line in lines
    )
    return [
        (".srt", srt.encode("gb18030")),
        (".vtt", ("WEBVTT\n\n" + srt.replace(",", ".")).encode()),
        (".ass", ass.encode()),
        (".lrc", "\n".join(f"[00:0{n}.00]{line}" for n, line in enumerate(lines)).encode()),
        (".jsonl", "\n".join(json.dumps(one, ensure_ascii=False) for one in records).encode()),
        (".pdf", _pdf()),
    ]


def _packed() -> list[Seed]:
    text = _TEXT.encode("gb18030")
    return [
        (".gz", gzip.compress(text, mtime=0)),
        (".zip", builders.zipped({"水边.txt": text})),
        (".zip", builders.zipped({"水边.epub": builders.epub(_CHAPTERS, _IMAGES)})),
    ]


def _pdf() -> bytes:
    """A page with a line of Latin text; its cross-reference table is left for readers to mend."""
    stream = b"BT /F1 24 Tf 72 720 Td (zai he bian deng chuan) Tj 0 -30 Td (di er hang) Tj ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources%s>>"
        % b"<</Font<</F1 5 0 R>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    data, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data_and_table = data + b"xref\n0 6\n0000000000 65535 f \n" + table
    return data_and_table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(data)
