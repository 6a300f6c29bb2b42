"""A web page of its own: `<ruby>` over each character, light and dark, good on paper too."""

from collections.abc import Iterator
from html import escape

from reader.exports import ReadText
from reader.pinyin import Style, spell

NAME = "html"
SUFFIXES = (".html", ".htm")

_SONG = {
    "zh-Hans": '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun',
    "zh-Hant": '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU',
    "zh-TW": '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU',
    "zh-HK": '"Noto Serif CJK HK", "Source Han Serif HK", "Songti TC", MingLiU_HKSCS',
}
_PINYIN = '"Noto Sans", "Segoe UI", "Helvetica Neue", sans-serif'
_ZHUYIN = '"Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC", sans-serif'

# The program's page in a browser: its measure, its spaces and the colours of two of its themes.
_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ --paper: #FBF9F4; --text: #1F1D1A; --ruby: #9A5B3C; color-scheme: light dark; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --paper: #1B1C1E; --text: #D9D6CF; --ruby: #C79A74; }}
}}
html {{ background: var(--paper); color: var(--text); }}
body {{ max-width: 27em; margin: 0 auto; padding: 34px 24px 20vh;
  font: 26px/1.95 {song}, serif; line-break: strict; overflow-wrap: break-word; }}
p {{ margin: 0; min-height: 1.95em; text-indent: 2em; text-align: justify; }}
h1, h2, h3, h4, h5, h6 {{ margin: 0.8em 0 0.2em; font-size: 1.3em; font-weight: 400;
  line-height: 1.6; break-after: avoid; }}
h1:first-child {{ margin-top: 0; }}
ruby {{ ruby-position: over; ruby-align: center; }}
rt {{ font: {size}em/1.2 {letters}; color: var(--ruby); padding: 0 {gap}em; }}
h1 rt, h2 rt, h3 rt, h4 rt, h5 rt, h6 rt {{ font-size: calc({size}em / 1.3); }}
@media print {{
  :root {{ --paper: #FFF; --text: #000; --ruby: #555; }}
  body {{ max-width: none; padding: 0; font-size: 14pt; }}
}}
</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"


def write(read: ReadText, style: Style) -> Iterator[str]:
    """The page; a paragraph of the text is one of the page's, a heading a heading."""
    yield _HEAD.format(
        language=read.language,
        title=escape(read.title),
        song=_SONG.get(read.language, _SONG["zh-Hans"]),
        letters=_ZHUYIN if style is Style.ZHUYIN else _PINYIN,
        size=0.36 if style is Style.ZHUYIN else 0.46,
        gap=0.28 if style is Style.ZHUYIN else 0.17,
    )
    codes = read.codes.tolist()
    levels = {heading.paragraph: heading.level for heading in read.headings}
    for number, (start, end) in enumerate(read.paragraphs()):
        tag = f"h{min(levels[number], 6)}" if number in levels else "p"
        inside = _marked_up(read.text[start:end], codes[start:end], style)
        yield f"<{tag}>{inside}</{tag}>\n"
    yield _FOOT


def _marked_up(text: str, codes: list[int], style: Style) -> str:
    """A paragraph's content; who copies it without ruby gets brackets."""
    return "".join(
        f"<ruby>{c}<rp>(</rp><rt>{spell(code, style)}</rt><rp>)</rp></ruby>"
        if code
        else escape(c, quote=False)
        for c, code in zip(text, codes, strict=True)
    )
