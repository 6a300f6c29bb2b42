"""A web page of its own: `<ruby>` over characters or words, light and dark, good on paper too.

A button and the key P hide the readings and bring them back; without scripts they stay. Nothing is
loaded from elsewhere: images are in the file.
"""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from reader.exports import EVERYTHING, Options, ReadText
from reader.exports.guarding import guarded, guarded_text
from reader.exports.markup import blanks_kept, image_type, in_ruby, tone_rules, without_controls
from reader.opening.formats.html.boilerplate import OURS
from reader.pinyin import Style

NAME = "html"
SUFFIXES = (".html", ".htm")
CARRIES = EVERYTHING

SONG = {
    "zh-Hans": '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun',
    "zh-Hant": '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU',
    "zh-TW": '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU',
    "zh-HK": '"Noto Serif CJK HK", "Source Han Serif HK", "Songti TC", MingLiU_HKSCS',
}
_PINYIN = '"Noto Sans", "Segoe UI", "Helvetica Neue", sans-serif'
_ZHUYIN = '"Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC", sans-serif'
_ZHUYIN_OVER, _PINYIN_OVER = (0.36, 0.28), (0.46, 0.17)
_FEWEST_LISTED = 3  # headings; fewer need no contents

# The program's page in a browser: its measure, its spaces and the colours of two of its themes.
_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="{generator}">
<title>{title}</title>
<style>
:root {{ --paper: #FBF9F4; --text: #1F1D1A; --ruby: #9A5B3C; --line: #E4DFD5;
  color-scheme: light dark; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --paper: #1B1C1E; --text: #D9D6CF; --ruby: #C79A74; --line: #36373B; }}
}}
html {{ background: var(--paper); color: var(--text); }}
body {{ max-width: 27em; margin: 0 auto; padding: 34px 24px 20vh;
  font: 26px/1.95 {song}, serif; line-break: strict; overflow-wrap: break-word; }}
p {{ margin: 0; text-indent: 2em; text-align: justify; }}
p:empty {{ min-height: 0.5em; }}
h1, h2, h3, h4, h5, h6 {{ margin: 0.8em 0 0.2em; font-size: 1.3em; font-weight: 400;
  line-height: 1.6; break-after: avoid; }}
h1:first-child {{ margin-top: 0; }}
ruby {{ ruby-position: over; ruby-align: center; }}
rt {{ font: {size}em/1.2 {letters}; color: var(--ruby); padding: 0 {gap}em;
  white-space: nowrap; }}
h1 rt, h2 rt, h3 rt, h4 rt, h5 rt, h6 rt {{ font-size: calc({size}em / 1.3); }}
figure {{ margin: 1em 0; text-align: center; }}
img {{ max-width: 100%; height: auto; }}
nav {{ font-size: 17px; line-height: 1.7; padding-bottom: 1em; margin-bottom: 1em;
  border-bottom: 1px solid var(--line); }}
nav a {{ display: block; color: inherit; text-decoration: none; }}
nav a:hover {{ color: var(--ruby); }}
#readings {{ position: fixed; top: 12px; right: 12px; width: 48px; height: 34px; border: 0;
  border-radius: 9px; background: var(--line); color: var(--text); font: 17px/34px {song}, serif;
  cursor: pointer; }}
.bare rt, .bare rp {{ display: none; }}
{tones}.bare #readings {{ opacity: 0.5; }}
.bare p {{ line-height: 1.6; }}
@media print {{
  :root {{ --paper: #FFF; --text: #000; --ruby: #555; }}
  body {{ max-width: none; padding: 0; font-size: 14pt; }}
  #readings, nav {{ display: none; }}
}}
</style>
</head>
<body>
"""
_FOOT = """<script>
"use strict";
{{
  const bare = () => document.body.classList.toggle("bare");
  const button = document.createElement("button");
  button.id = "readings";
  button.textContent = "音";
  button.title = button.ariaLabel = "{label} (P)";
  button.addEventListener("click", bare);
  document.body.append(button);
  document.addEventListener("keydown", event => {{
    if (event.key.toLowerCase() === "p" && !event.ctrlKey && !event.metaKey && !event.altKey)
      bare();
  }});
}}
</script>
</body>
</html>
"""


def over(style: Style) -> tuple[float, float]:
    """The size of readings in em of the text, and the room on each side in em of their own."""
    return _ZHUYIN_OVER if style is Style.ZHUYIN else _PINYIN_OVER


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The page; a paragraph of the text is one of the page's, a heading a heading."""
    is_zhuyin = options.style is Style.ZHUYIN
    size, gap = over(options.style)
    yield _HEAD.format(
        language=read.language,
        generator=OURS,
        title=escape(without_controls(guarded_text(read.title))),
        song=SONG.get(read.language, SONG["zh-Hans"]),
        letters=_ZHUYIN if is_zhuyin else _PINYIN,
        size=size,
        gap=gap,
        tones=_tones() if options.tone_colours else "",
    )
    levels = read.levels()
    read = guarded(read)
    inside = in_ruby(read, options)
    if len(levels) >= _FEWEST_LISTED:
        yield _contents(read)
    for number, (start, end) in enumerate(read.paragraphs()):
        if start in read.images:
            yield _figure(read, start, options)
        elif number in levels:
            tag = f"h{min(levels[number], 6)}"
            place = f' id="p{number}"' if len(levels) >= _FEWEST_LISTED else ""
            place += blanks_kept(read, start, end)
            yield f"<{tag}{place}>{inside(start, end)}</{tag}>\n"
        else:
            yield f"<p{blanks_kept(read, start, end)}>{inside(start, end)}</p>\n"
    yield (
        _FOOT.format(label="Zhuyin" if is_zhuyin else "Pinyin") if read.codes.any() else _BARE_FOOT
    )


def _tones() -> str:
    """The colours of the tones on light and on dark paper, and in print."""
    dark = tone_rules("dark").rstrip("\n")
    return f"{tone_rules()}@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


_BARE_FOOT = "</body>\n</html>\n"


def _contents(read: ReadText) -> str:
    """Links to the headings."""
    spans = list(read.paragraphs())
    links = (
        f'<a href="#p{each.paragraph}" style="padding-left: {min(each.level, 6) - 1}em">'
        f"{escape(without_controls(read.text[slice(*spans[each.paragraph])]).strip())}</a>"
        for each in read.headings
    )
    return f"<nav>{''.join(links)}</nav>\n"


def _figure(read: ReadText, at: int, options: Options) -> str:
    image = read.images[at]
    described = escape(without_controls(guarded_text(image.description)))
    data = image.source.read() if options.pictures else b""
    kind = image_type(data)
    if not kind:
        return f"<p>{described}</p>\n" if described or options.pictures else ""
    source = f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"
    return f'<figure><img src="{source}" alt="{described}" width="{image.width}"></figure>\n'
