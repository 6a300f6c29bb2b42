"""What is changed: small files of every format that opens, and text in every way of annotating."""

import gzip
import json

from reader.opening import suffixes
from reader.pinyin import Style
from tests.fuzzing.checking import DRAWING
from tests.opening import builders
from tests.opening.annotating import SENTENCES, SIMPLIFIED, TRADITIONAL, Unit, annotate
from tests.opening.drawings import drawn
from tests.opening.formats import pdfs

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


_MARKDOWN = """水边
====

- 一只*猫*，**两只**`狗`
    1. [河边](river.html "河") ![船](boat.png)
    2. <ruby>雪<rt>xuě</rt></ruby> &amp; <https://example.org>

> 他说：
> > “{来|lái}。”

| 字 | 读 |
|:---|---:|
| 行 | háng(xíng) |

```python
水(shuǐ) = "<b>"
```

第一行
第二行\\
第三行[^1] ~~没有~~ \\* ---

[^1]: 注(zhù)
[河]: river.html
***
<div align="center">中 **间**</div>
"""


_LATEX = r"""% Written by Duyin, for a document with \usepackage{ruby}.

\section*{\ruby{水}{shuǐ}\ruby{边}{biān}}

\ruby{等}{děng}船，100\% 的 \textbackslash{}a \{b\}\$1\_2\&\#。
"""


def seeds() -> list[Seed]:
    """Every seed; a format may have several."""
    return [*_texts(), *_books(), *_lists(), *_packed(), *_pdfs(), *_drawings()]


def formats_without_seeds() -> set[str]:
    """Endings of names that open, but of which there is no seed."""
    return set(suffixes()) - {suffix for suffix, _ in seeds()} - _SAME


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
    plain, rich = f"# 水边\n\n{_TEXT}", f"{_MARKDOWN}\n\n{_TEXT}"
    plain_texts = [(".txt", wrapped), (".md", plain), (".md", rich), (".tex", _LATEX)]
    return [*found, *((suffix, text.encode()) for suffix, text in plain_texts)]


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
    ]


def _pdfs() -> list[Seed]:
    text = [(60, 780 - 30 * number, 20, line) for number, line in enumerate(SENTENCES[:3])]
    readings = [(60, 803, 8, "rén"), (80, 803, 8, "shān")]
    outline = [
        b"<</First 6 0 R/Last 6 0 R/Count 1>>",
        b"<</Title<FEFF82B1>/Parent 5 0 R/Dest[7 0 R/Fit]>>",
    ]
    page = pdfs.written([*readings, *text])
    return [
        (".pdf", pdfs.pages([b"BT /F1 24 Tf 72 720 Td (zai he bian) Tj 0 -30 Td (er) Tj ET"])),
        (".pdf", pdfs.pages([page, page], outline, b"/Outlines 5 0 R")),
    ]


def _drawings() -> list[Seed]:
    return [(DRAWING, data) for data in drawn.HONEST.values()]


def _packed() -> list[Seed]:
    text = _TEXT.encode("gb18030")
    return [
        (".gz", gzip.compress(text, mtime=0)),
        (".zip", builders.zipped({"水边.txt": text})),
        (".zip", builders.zipped({"水边.epub": builders.epub(_CHAPTERS, _IMAGES)})),
    ]
