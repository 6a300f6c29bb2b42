"""A worksheet as a web page of its own, made to be printed: nothing is loaded from elsewhere, no
task breaks over a page, the answers stand on pages behind the sheet."""

from collections.abc import Iterator
from html import escape

from reader.exports.formats.html import SONG
from reader.exports.markup import without_controls
from reader.exports.worksheets.sheet import (
    Boxes,
    Choose,
    Cloze,
    Label,
    Match,
    Square,
    Task,
    WordList,
    Worksheet,
    Write,
)
from reader.settings import PaperSize

_PLAIN = '"Noto Sans", "Segoe UI", "Helvetica Neue", "Noto Sans CJK SC", sans-serif'
_KAI = '"LXGW WenKai", "Kaiti SC", "Kaiti TC", STKaiti, KaiTi, BiauKai, DFKai-SB, "AR PL KaitiM GB"'
_ROW, _DOTS = 30, 62  # px of matching
_CROSS = "M24 0V48M0 24H48"
_DIAGONALS = "M0 0L48 48M48 0L0 48"

_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
@page {{ size: {paper}; margin: 17mm; }}
* {{ box-sizing: border-box; }}
body {{ max-width: 176mm; margin: 17mm auto; padding: 0 4mm; background: #FFF; color: #000;
  font: 18px/30px {song}, serif; line-break: strict; }}
.sheet + .sheet {{ margin-top: 40px; border-top: 1px dashed #8C8375; padding-top: 24px; }}
.name {{ display: flex; gap: 28px; font-size: 13px; }}
.name i {{ display: inline-block; width: 150px; border-bottom: 1px solid #8C8375; }}
.name i.date {{ width: 110px; }}
.name b {{ margin-left: auto; font-weight: 400; }}
h1 {{ margin: 16px 0 12px; font-size: 30px; line-height: 1.3; font-weight: 400; }}
section {{ margin: 0 0 38px; break-inside: avoid; }}
h2 {{ margin: 0 0 10px; font-size: 15px; line-height: 22px; font-weight: 400;
  break-after: avoid; }}
h2 b {{ margin-right: 10px; }}
p {{ margin: 0; }}
.a {{ color: #9A5B3C; }}
.text p {{ font-size: 24px; line-height: 70px; padding-top: 10px; }}
.text p > span {{ letter-spacing: 9px; }}
.w {{ display: inline-flex; position: relative; white-space: nowrap; letter-spacing: 0; }}
.w > span {{ position: relative; width: 33px; text-align: center; }}
.w i {{ position: absolute; left: 1px; right: 0; bottom: calc(50% + 15px); height: 24px;
  border: 1px solid #8C8375; border-left-width: 0; font: 11px/22px {plain}; color: #9A5B3C;
  overflow: visible; letter-spacing: -0.4px; }}
.w i::selection {{ color: #000; }}
.w > span:first-child i {{ border-left-width: 1px; border-radius: 3px 0 0 3px; }}
.w > span:last-child i {{ right: 1px; border-top-right-radius: 3px;
  border-bottom-right-radius: 3px; }}
.write {{ display: flex; flex-wrap: wrap; gap: 12px 17px; }}
.write ruby, .write div {{ display: inline-flex; flex-wrap: wrap; }}
.write span {{ width: 48px; text-align: center; font: 14px/22px {plain}; }}
.write b {{ display: block; width: 48px; height: 48px; border: 1px solid #8C8375;
  background: url("data:image/svg+xml,{cross}") center/48px 48px;
  font: 36px/46px {kai}, serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
.write span + span b {{ border-left-width: 0; }}
.pairs {{ display: grid; grid-template-columns: max-content {dots}px auto; column-gap: 14px;
  font-size: 20px; }}
.pairs .m {{ font: 13px/30px {plain}; }}
.pairs svg {{ overflow: visible; }}
.words {{ display: inline-block; border: 1px solid #8C8375; border-radius: 3px; padding: 0 14px;
  margin-bottom: 8px; word-spacing: 12px; }}
u {{ display: inline-block; min-width: {gap}em; text-align: center; text-decoration: none;
  border-bottom: 1px solid #8C8375; line-height: 24px; margin: 0 3px; font-size: 17px; }}
.choose {{ display: flex; flex-wrap: wrap; gap: 0 32px; }}
.choose em {{ font-style: normal; border-bottom: 1px solid #000; }}
.choose span {{ font: 14px/20px {plain}; margin-left: 8px; padding: 1px 6px;
  border: 1px solid transparent; border-radius: 11px; }}
.choose .right {{ border-color: #9A5B3C; }}
table {{ width: 100%; border-collapse: collapse; }}
td {{ border-bottom: 1px solid #8C8375; padding: 0 12px 0 0; font: 14px/30px {plain}; }}
td:first-child {{ font: 18px/30px {song}, serif; }}
td:last-child, caption {{ font-size: 12px; text-align: right; white-space: nowrap; padding: 0; }}
caption {{ color: #6F675B; line-height: 18px; }}
@media print {{
  body {{ max-width: none; margin: 0; padding: 0; }}
  .sheet + .sheet {{ break-before: page; margin: 0; border: 0; padding: 0; }}
}}
</style>
</head>
<body>
"""


def html(
    sheet: Worksheet, *, answers: bool = False, paper: PaperSize = PaperSize.A4
) -> Iterator[str]:
    """The page, and with `answers` those behind it."""
    gaps = [gap for task in sheet.tasks if isinstance(task, Cloze) for gap in task.sentences]
    longest = max((len(gap.word) for gap in gaps), default=2)
    yield _HEAD.format(
        language=escape(sheet.language),
        title=_told(sheet.title),
        paper=paper.value,
        song=SONG.get(sheet.language, SONG["zh-Hans"]),
        plain=_PLAIN,
        kai=_KAI,
        cross=_cross(sheet.square),
        dots=_DOTS,
        gap=max(3.3, longest + 1.3),
    )
    for has_answers in (False, True)[: 1 + answers]:
        yield '<div class="sheet">\n'
        yield _name_line(sheet, has_answers)
        yield f"<h1>{_told(sheet.title)}</h1>\n" if sheet.title else ""
        for number, heading, task in sheet.numbered():
            body = _body(task, has_answers)
            yield f"<section><h2><b>{number}</b>{heading}</h2>\n{body}</section>\n"
        yield "</div>\n"
    yield "</body>\n</html>\n"


def _told(text: str) -> str:
    return escape(without_controls(text))


def _cross(square: Square) -> str:
    path = _CROSS + (_DIAGONALS if square is Square.MI else "")
    drawn = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'><path d='{path}'"
        " stroke='#B8B0A2' stroke-dasharray='3 3' fill='none'/></svg>"
    )
    return drawn.replace("#", "%23").replace("<", "%3C").replace(">", "%3E")


def _name_line(sheet: Worksheet, has_answers: bool) -> str:
    name, date = sheet.label(Label.NAME), sheet.label(Label.DATE)
    lines = f'<span>{name} <i></i></span><span>{date} <i class="date"></i></span>'
    told = f"<b>{sheet.label(Label.ANSWERS)}</b>" if has_answers else ""
    return f'<div class="name">{lines if sheet.has_name_line else ""}{told}</div>\n'


def _body(task: Task, answers: bool) -> str:
    match task:
        case Boxes():
            return _boxes(task, answers)
        case Write():
            return _write(task, answers)
        case Match():
            return _match(task, answers)
        case Cloze():
            return _cloze(task, answers)
        case Choose():
            return _choose(task, answers)
        case WordList():
            return _list(task)


def _boxes(task: Boxes, answers: bool) -> str:
    paragraphs = []
    for paragraph in task.paragraphs:
        parts = []
        for piece in paragraph:
            if not piece.readings:
                parts.append(f"<span>{_told(piece.text)}</span>")
                continue
            cells = (
                f"<span><i>{_told(reading) if answers else ''}</i>{_told(character)}</span>"
                for character, reading in zip(piece.text, piece.readings, strict=True)
            )
            parts.append(f'<span class="w">{"".join(cells)}</span>')
        paragraphs.append(f"<p>{''.join(parts)}</p>\n")
    return f'<div class="text">{"".join(paragraphs)}</div>\n'


def _write(task: Write, answers: bool) -> str:
    words = []
    for word in task.words:
        cells = (
            f"<span>{_told(reading)}<b>{_told(character) if answers else ''}</b></span>"
            for character, reading in zip(word.word, word.readings, strict=True)
        )
        words.append(f"<div>{''.join(cells)}</div>\n")
    return f'<div class="write">{"".join(words)}</div>\n'


def _match(task: Match, answers: bool) -> str:
    height = _ROW * len(task.words)
    dots = "".join(
        f'<circle cx="{x}" cy="{_ROW * number + _ROW / 2:g}" r="2.5"/>'
        for number in range(len(task.words))
        for x in (0, _DOTS)
    )
    lines = "".join(
        f'<path d="M0 {_ROW * number + 15}L{_DOTS} {_ROW * partner + 15}" stroke="#9A5B3C"/>'
        for number, partner in enumerate(task.partners)
    )
    drawn = f'<svg width="{_DOTS}" height="{height}">{dots}{lines if answers else ""}</svg>'
    words, meanings = ("<br>".join(map(_told, some)) for some in (task.words, task.meanings))
    return f'<div class="pairs"><div>{words}</div>{drawn}<div class="m">{meanings}</div></div>\n'


def _cloze(task: Cloze, answers: bool) -> str:
    words = " ".join(map(_told, task.words))
    sentences = "".join(
        f"<p>{_told(gap.before)}"
        f'<u class="a">{_told(gap.word) if answers else "&nbsp;"}</u>{_told(gap.after)}</p>\n'
        for gap in task.sentences
    )
    return f'<div class="words">{words}</div>\n{sentences}'


def _choose(task: Choose, answers: bool) -> str:
    questions = []
    for one in task.questions:
        right = one.right if answers else -1
        readings = "".join(
            f'<span class="{"right" if at == right else "other"}">{_told(told)}</span>'
            for at, told in enumerate(one.readings)
        )
        asked = f"{_told(one.before)}<em>{_told(one.character)}</em>{_told(one.after)}"
        questions.append(f"<p>{asked}{readings}</p>\n")
    return f'<div class="choose">{"".join(questions)}</div>\n'


def _list(task: WordList) -> str:
    rows = "".join(
        f"<tr><td>{_told(word.word)}</td><td>{_told(' '.join(word.readings))}</td>"
        f"<td>{_told(word.meaning)}</td><td>{_told(word.level)}</td></tr>\n"
        for word in task.words
    )
    return f"<table><caption>{_told(task.levels)}</caption>{rows}</table>\n"
