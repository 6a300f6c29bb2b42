"""Plain texts, Markdown, subtitles, lyrics, lines of JSON."""

import random

from tests.fuzzing.hostile.made import DEEP, DIGITS, MILLION, Files, Make, again, counted

_MARKDOWN = 4 << 20  # bytes that are taken apart as Markdown
_CUE = "1\n00:00:01,000 --> 00:00:02,000\n字\n\n"
_ASS = (
    "[Script Info]\nTitle: a\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL,"
    " MarginR, MarginV, Effect, Text\n"
)
_DIALOGUE = "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,"

_CONVENTIONS = {
    "round brackets": "字(zì)",
    "wide brackets": "字（zì）",
    "square brackets": "字[zì]",
    "Anki's words": " 字[zì]",
    "a base in square brackets": "[字]{zì}",
    "base and reading in square brackets": "[字(zì)]",
    "angle brackets": "字<zi4>",
    "tone tags": "<tone as=zi4>字</tone>",
    "braces": "{字|zì}",
    "braces around brackets": "{字(zì)}",
    "ruby of LaTeX": "\\ruby{字}{zì}",
    "interlinear marks": "\ufff9字\ufffazì\ufffb",
    "bars": "字(zì) | ",
    "title marks": "字《zì》",
    "marked title marks": "｜字《zì》",
    "lost characters": "面?zhèn)€",
    "zhuyin": "字(ㄗˋ)",
}
_UNBALANCED = {
    "opening round brackets": "(", "opening wide brackets": "（", "opening square brackets": "[",
    "opening braces": "{", "opening angle brackets": "<", "opening title marks": "《",
    "closing round brackets": ")", "closing square brackets": "]", "closing braces": "}",
    "bases that open": "字(", "bases that open wide": "字（z", "links that open": "[字](",
    "braces that open": "{字|zì", "ruby that opens": "\\ruby{字}{",
    "marks that open": "\ufff9字\ufffa",
    "tone tags that open": "<tone as=zi4>字", "all that opens": "([{<（《「“", "bars alone": "|",
    "all that closes": ")]}>）》」”",
}  # fmt: skip
_SIGNS = {
    "combining marks on a character": ("字", "\u0301", ""),
    "combining marks on a letter": ("字(z", "\u0301", ")"),
    "joiners": ("字", "\u200d", "字"),
    "variation selectors": ("字", "\U000e0100", ""),
    "directions": ("字", "\u202e", ""),
    "directions that are isolated": ("字", "\u2067", ""),
    "NULs": ("字", "\0", "字"),
    "escapes": ("字", "\x1b[31m", ""),
    "bells": ("字", "\x07", ""),
    "byte order marks": ("", "\ufeff", "字"),
    "halves of characters": ("字", "\ud800", ""),
    "line ends of old Macs": ("", "字\r", ""),
    "every line end": ("字", "\r\n\n\r\u2028\u2029\x85\x0b\x0c", "字"),
    "noncharacters": ("字", "\uffff", ""),
    "private characters": ("", "\ue000", ""),
    "rare characters": ("", "\U0002a6d6", ""),
    "spaces": ("字", " ", "(zì)"),
    "wide spaces": ("字", "\u3000", "字"),
    "tabs": ("字", "\t", "字"),
    "apostrophes": ("字(", "'", ")"),
    "a spelling without end": ("字(", "zhuang", ")"),
    "syllables without end": ("字(", "zì ", ")"),
    "a line of pinyin": ("字" * 9 + "\n", "zì ", ""),
    "digits": ("第", "9", "章\n字"),
    "numbers of a chapter": ("第", "一", "章\n字"),
    "chapters": ("", "第一章\n", ""),
    "lines of a sign": ("", "字\n", ""),
    "dots of a contents": ("目录\n", "第一章 ………… 1\n", ""),
    "half-converted words": ("", "乾后发", ""),
    "groups of rtf": ("{\\rtf1\\ansi ", "{\\b \\u23383 ", ""),
}
_MARKS_OF_MARKDOWN = {
    "quotes": ("", "> ", "字"), "emphasis": ("", "*a**", ""), "underlines": ("", "_a__", ""),
    "opening links": ("", "[", ""), "opening images": ("", "![", ""), "links": ("", "[a](b", ""),
    "code": ("", "`a``", ""), "fences": ("", "```\n", ""),
    "notes used": ("[^1]: 字\n\n", "[^1]", ""),
    "a heading": ("", "#", " 字"), "headings": ("", "# 字\n", ""), "a row": ("", "|", ""),
    "columns": ("|a|\n|", "-|", "\n字"), "rows": ("|a|\n|-|\n", "|字|\n", ""),
    "items": ("", "- 字\n", ""), "items on a line": ("", "- ", "字"), "entities": ("", "&amp;", ""),
    "backslashes": ("", "\\", "字"), "tags": ("", "<b>", "字"), "lines below": ("字\n", "=\n", ""),
    "automatic links": ("", "<http://a ", ""), "comments": ("", "<!--", ""),
    "strikes": ("", "~~a~", ""), "rules": ("", "---\n", ""), "breaks": ("", "字\\\n", ""),
    "definitions": ("字\n", ": 字\n", ""), "instructions": ("", "<?", ""), "types": ("", "<!A", ""),
}  # fmt: skip


def _markdown(first: str, unit: str, last: str) -> Make:
    room = _MARKDOWN - len((first + last).encode()) - 1
    return again(unit, room // len(unit.encode()), first, last)


def _nested_list() -> bytes:
    return "".join(f"{'  ' * n}- 字\n" for n in range(1900)).encode()


def _random() -> bytes:
    return random.Random(1).randbytes(4 << 20)


def _halves() -> bytes:
    return b"\xff\xfe" + ("字".encode("utf-16-le") + b"\x00\xd8") * MILLION


_TXT: dict[str, Make] = {
    **{f"a million times {name}": again(unit) for name, unit in _CONVENTIONS.items()},
    **{name: again(unit) for name, unit in _UNBALANCED.items()},
    **{name: again(unit, MILLION, first, last) for name, (first, unit, last) in _SIGNS.items()},
    "pairs of lines": again("字字\nzì zì\n", MILLION // 2),
    "brackets within brackets": again("(", DEEP, "字", "zì" + ")" * DEEP),
    "every bracket within the other": again("([{<", DEEP, "字", "zì" + ">}])" * DEEP),
    "a carriage return": lambda: b"\r",
    "carriage returns": again("\r"),
    "one line": again("字", 5 * MILLION),
    "line ends": again("\n", 5 * MILLION, "字", "字"),
    "halves in UTF-16": _halves,
    "UTF-16 that ends in the middle": lambda: b"\xff\xfe" + "字".encode("utf-16-le") * 9 + b"W",
    "UTF-32": lambda: ("字" * MILLION).encode("utf-32"),
    "bytes that are none": lambda: b"\xff" * MILLION,
    "beginnings of characters": lambda: b"\xe5" * MILLION,
    "halves of GB 18030": lambda: "字".encode("gb18030") * MILLION + b"\x81" * MILLION,
    "shifts of HZ": lambda: b"~{VV~}" * MILLION,
    "shifts of ISO 2022": lambda: b"\x1b$A;;\x1b(B" * MILLION,
    "chance": _random,
    "a program": lambda: b"\x7fELF\2\1\1" + bytes(MILLION),
    "an old document": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(MILLION),
    "nothing but NULs": lambda: bytes(MILLION),
    "blanks": again(" \t\u3000\n"),
}  # fmt: skip
_MD: dict[str, Make] = {
    **{name: _markdown(*parts) for name, parts in _MARKS_OF_MARKDOWN.items()},
    "a million notes": counted("[^{}]: 字\n", 250_000, "字[^1]\n\n"),
    "a million references": counted("[{}]: b\n", 350_000, "[1][2]\n\n"),
    "notes of notes": counted("[^{}]: [^{}1] 字\n\n", 100_000, "[^1]\n\n"),
    "lists within lists": _nested_list,
    "quotes within quotes": again(">", DEEP, "", "字"),
    "a list that begins at a thousand digits": again(f"{DIGITS}. 字\n", 3000),
    "a hundred thousand levels": again("<div>\n\n", DEEP, "", "字"),
    "an image in its address": again("A", 3 * MILLION, "字![a](data:image/png;base64,", ")"),
    "an address without end": again("a", 3 * MILLION, "[字](", ""),
    "growing code": counted("`{}", 500_000),
    "front matter": again("a: &a [*a]\n", 300_000, "---\n", "---\n字"),
}
_SUBTITLES: Files = {
    ".srt": {
        "a million times": again(_CUE, MILLION // 2),
        "arrows": again("-->", MILLION, _CUE),
        "a time of a million digits": again("9", MILLION, "1\n", ":00:00,0 --> 00:00:01,000\n字\n"),
        "tags": again("<i>", MILLION, _CUE.strip()),
        "braces": again("{\\an8", MILLION, _CUE.strip()),
        "a cue without end": again("字\n", MILLION, _CUE.strip() + "\n"),
        "times backwards": counted("{}\n99:00:00,000 --> 00:00:00,000\n字\n\n", DEEP),
    },
    ".vtt": {
        "notes": again("NOTE a\n\n", MILLION, "WEBVTT\n\n", _CUE.replace(",", ".")),
        "styles": again("STYLE\n::cue{}\n\n", DEEP, "WEBVTT\n\n", _CUE.replace(",", ".")),
        "voices": again("<v a>", DEEP, "WEBVTT\n\n" + _CUE.replace(",", ".").strip()),
        "ruby": again("<ruby>字<rt>zì", DEEP, "WEBVTT\n\n" + _CUE.replace(",", ".").strip()),
        "settings": again(" a:b", MILLION, "WEBVTT\n\n00:01.000 --> 00:02.000", "\n字\n"),
    },
    ".ass": {
        "a million lines": again(_DIALOGUE + "字\n", 200_000, _ASS),
        "commas": again(",", MILLION, _ASS + _DIALOGUE),
        "overrides": again("{\\b1", MILLION, _ASS + _DIALOGUE, "字"),
        "drawings": again("{\\p1}m 0 0", DEEP, _ASS + _DIALOGUE, "字"),
        "columns": again("Text, ", MILLION, "[Events]\nFormat: ", "\n" + _DIALOGUE + "字"),
        "fonts": again("!" * 80 + "\n", DEEP, _ASS + "[Fonts]\nfontname: a\n"),
    },
    ".lrc": {
        "a million lines": again("[00:01.00]字\n"),
        "a line a million times": again("[00:01.00]", MILLION, "", "字"),
        "a million words with times": again("<00:01.00>字", MILLION, "[00:01.00]"),
        "a time of a million digits": again("9", MILLION, "[", ":00.00]字"),
        "an offset of a million digits": again("9", MILLION, "[offset:", "]\n[00:01.00]字"),
        "tags": again("[ar:a]\n", MILLION, "", "[00:01.00]字"),
        "all times for all lines": again(
            "[00:01.00][00:02.00][00:03.00]" * 30 + "字" * 999 + "\n", 1000
        ),
    },
    ".jsonl": {
        "a million lines": again('{"text": "字", "readings": []}\n'),
        "a hundred thousand levels": again("[", DEEP, '{"text": "字", "readings": '),
        "objects within objects": again('{"a":', DEEP, '{"text": "字", "readings": '),
        "a number of a million digits": again(
            "9", MILLION, '{"text":"字","readings":[[0,', ',"a"]]}'
        ),
        "a number of a million digits as text": again("9", MILLION, '{"readings":[],"text":', "}"),
        "a million readings of one": again(
            '[0,1,"zì"],', MILLION, '{"text":"字","readings":[', "[]]}"
        ),
        "a reading without end": again("zì", MILLION, '{"text":"字","readings":[[0,1,"', '"]]}'),
        "halves of characters": again("\\ud800", MILLION, '{"readings":[],"text":"字', '"}'),
        "line ends within": again("\\n", MILLION, '{"readings":[],"text":"字', '字"}'),
        "keys without end": counted('"{}":0,', DEEP, "{", '"text":"字","readings":[]}'),
        "no numbers": again(
            '{"text":"字","readings":[[NaN,Infinity,"a"],[true,1e999,"zì"]]}\n', 999
        ),
        "other things": again('{"text":{"text":[]},"readings":"zì"}\n', 999),
    },
}
FILES: Files = {".txt": _TXT, ".md": _MD, **_SUBTITLES}
