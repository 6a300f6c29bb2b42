"""A worksheet for Word and others: each task a row of one table that never breaks over a page, the
answers on pages behind the sheet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from reader.exports.markup import without_controls
from reader.exports.packing import Package
from reader.exports.worksheets.crosses import cross_picture
from reader.exports.worksheets.ooxml import (
    ANSWER,
    PLAIN,
    RULE,
    TWIPS,
    cell,
    paragraph,
    row,
    run,
    table,
)
from reader.exports.worksheets.sheet import (
    Boxes,
    Choose,
    Cloze,
    Label,
    Match,
    Piece,
    Spelled,
    Task,
    WordList,
    Worksheet,
    Write,
)
from reader.ondemand import expression
from reader.settings import PaperSize

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SIZES = {PaperSize.A4: (11906, 16838), PaperSize.LETTER: (12240, 15840)}
_MARGIN = 964  # 17 mm
_MEASURE = 9972  # between the margins of A4, less than those of Letter
_SONG = {"zh-Hant": "PMingLiU", "zh-TW": "PMingLiU", "zh-HK": "MingLiU_HKSCS"}
_KAI = {"zh-Hant": "DFKai-SB", "zh-TW": "DFKai-SB", "zh-HK": "DFKai-SB"}
_COLUMNS = 20  # characters of a line with boxes
_CELL = _MEASURE // _COLUMNS
_ATOM = expression(rf"[0-9A-Za-z\u00C0-\u024F]{{1,{2 * (_COLUMNS - 1)}}}|.", re.DOTALL)
_BOX, _BOXED = 360, 620
_SQUARE = 48 * TWIPS
_BETWEEN = 17 * TWIPS
_EMU = 9525  # a pixel


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character of a text with boxes, or a word in letters, which is never drawn apart."""

    text: str
    reading: str = ""
    is_asked: bool = False

    @property
    def columns(self) -> int:
        """How many characters' room it takes."""
        return 1 if len(self.text) == 1 else len(self.text) // 2 + 1

    @property
    def width(self) -> int:
        """In twentieths of a point."""
        return self.columns * _CELL


def docx(sheet: Worksheet, *, answers: bool = False, paper: PaperSize = PaperSize.A4) -> bytes:
    """The document, and with `answers` the pages behind it."""
    package = Package()
    package.add("[Content_Types].xml", _CONTENT_TYPES)
    package.add("_rels/.rels", _relationships((("officeDocument", "word/document.xml"),)))
    parts = (("styles", "styles.xml"), ("image", "media/square.png"))
    package.add("word/_rels/document.xml.rels", _relationships(parts))
    package.add("word/styles.xml", _styles(sheet))
    package.add("word/media/square.png", cross_picture(sheet.square), is_packed=True)
    package.add("docProps/core.xml", _properties(sheet))
    width, height = _SIZES.get(paper, _SIZES[PaperSize.A4])
    with package.part("word/document.xml") as put:
        put(f'{_HEAD}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>')
        for has_answers in (False, True)[: 1 + answers]:
            put(_sheet(sheet, has_answers))
        put(
            f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{_MARGIN}"'
            f' w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}" w:header="567"'
            ' w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
        )
    return package.content()


def _sheet(sheet: Worksheet, answers: bool) -> str:
    writer = _Tasks(sheet, answers)
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' if answers else ""
    title = paragraph(run(sheet.title, 30), after=200) if sheet.title else ""
    rows = (row([cell(content, _MEASURE)]) for content in writer.written())
    tasks = table(rows, [_MEASURE]) if sheet.tasks else ""
    return f"{page}{_name_line(sheet, answers)}{title}{tasks}{paragraph('', line=20)}"


def _name_line(sheet: Worksheet, answers: bool) -> str:
    runs = ""
    if sheet.has_name_line:
        for label, count in ((Label.NAME, 20), (Label.DATE, 14)):
            runs += run(f"{sheet.label(label)} ", 13)
            runs += run("\u00a0" * count, 13, is_underlined=True) + run("    ", 13)
    if answers:
        runs += run(sheet.label(Label.ANSWERS), 13)
    return paragraph(runs, after=200) if runs else ""


class _Tasks:
    """The tasks of a sheet, each as the content of a cell."""

    def __init__(self, sheet: Worksheet, answers: bool) -> None:
        self._sheet, self._answers = sheet, answers
        self._kai = _KAI.get(sheet.language, "KaiTi")
        self._pictures = 0

    def written(self) -> Iterator[str]:
        """One after another."""
        for number, heading, task in self._sheet.numbered():
            title = run(f"{number}  ", 15, is_bold=True) + run(heading, 15)
            yield paragraph(title, after=120) + self._body(task) + paragraph("", line=500)

    def _body(self, task: Task) -> str:
        match task:
            case Boxes():
                return "".join(self._paragraph(each) for each in task.paragraphs)
            case Write():
                return "".join(self._row(each) for each in _rows(task.words))
            case Match():
                return self._match(task)
            case Cloze():
                return self._cloze(task)
            case Choose():
                return "".join(map(self._question, range(task.count), (task,) * task.count))
            case WordList():
                return self._list(task)

    # Boxes -------------------------------------------------------------------------------------

    def _paragraph(self, pieces: Sequence[Piece]) -> str:
        """A text in lines of cells: boxes above, characters below."""
        return "".join(map(self._line, _lines(cell for piece in pieces for cell in _cells(piece))))

    def _line(self, line: list[_Cell]) -> str:
        boxes, characters = [], []
        for one in line:
            told = run(one.reading, 10, colour=ANSWER, font=PLAIN) if self._answers else ""
            content = paragraph(told if one.is_asked else "", align="center", line=240)
            boxes.append(cell(content, one.width, "tlbr" if one.is_asked else ""))
            characters.append(cell(paragraph(run(one.text, 24), align="center"), one.width))
        widths = [one.width for one in line]
        return table((row(boxes, _BOX), row(characters, _BOXED)), widths) + _NOTHING

    # Squares -----------------------------------------------------------------------------------

    def _row(self, words: Sequence[Spelled]) -> str:
        readings, squares, widths = list[str](), list[str](), list[int]()
        for word in words:
            for character, reading in zip(word.word, word.readings, strict=True):
                told = paragraph(run(reading, 13, font=PLAIN), align="center")
                readings.append(cell(told, _SQUARE))
                squares.append(self._square(character))
                widths.append(_SQUARE)
            for row_of in (readings, squares):
                row_of.append(cell(paragraph(""), _BETWEEN))
            widths.append(_BETWEEN)
        return table((row(readings, 340), row(squares, _SQUARE)), widths) + _NOTHING

    def _square(self, character: str) -> str:
        self._pictures += 1
        told = run(character, 34, font=self._kai) if self._answers else ""
        content = paragraph(_behind(self._pictures) + told, align="center")
        return cell(content, _SQUARE, "tlbr")

    # Words and sentences -----------------------------------------------------------------------

    def _match(self, task: Match) -> str:
        widths, rows = (2400, 1100, 700, 1500, 4272), []
        of_meaning = {partner: at for at, partner in enumerate(task.partners)}
        for at, (word, told) in enumerate(zip(task.words, task.meanings, strict=True)):
            answer = task.words[of_meaning[at]] if self._answers else ""
            parts = (
                run(word, 20), run("•", 14), "", run(answer, 16, colour=ANSWER),
                run("•  ", 14) + run(told, 13, font=PLAIN),
            )  # fmt: skip
            cells = (cell(paragraph(p), w) for p, w in zip(parts, widths, strict=True))
            rows.append(row(cells, 450))
        return table(rows, widths) + _NOTHING

    def _cloze(self, task: Cloze) -> str:
        words = paragraph(run("    ".join(task.words), 18), after=160, border=True)
        longest = max(len(gap.word) for gap in task.sentences)
        return words + "".join(
            paragraph(
                run(gap.before, 18) + self._gap(gap.word, longest) + run(gap.after, 18), line=450
            )
            for gap in task.sentences
        )

    def _gap(self, word: str, longest: int) -> str:
        around = "\u00a0" * 3
        if not self._answers:
            return run(around + "\u3000" * longest + around, 18, is_underlined=True)
        return run(around + word + around, 18, colour=ANSWER, is_underlined=True)

    def _question(self, number: int, task: Choose) -> str:
        one = task.questions[number]
        runs = run(one.before, 18) + run(one.character, 18, is_underlined=True)
        runs += run(one.after, 18)
        for at, told in enumerate(one.readings):
            is_right = self._answers and at == one.right
            runs += run("   ", 14) + run(f" {told} ", 14, font=PLAIN, is_framed=is_right)
        return paragraph(runs, line=450)

    def _list(self, task: WordList) -> str:
        widths = (1800, 2400, 4572, 1200)
        rows = [
            row(
                cell(paragraph(told), width, "b")
                for told, width in zip(_told(word), widths, strict=True)
            )
            for word in task.words
        ]
        levels = paragraph(run(task.levels, 12, colour=RULE, font=PLAIN), align="right")
        return levels + table(rows, widths) + _NOTHING


_NOTHING = paragraph("", line=40)


def _told(word: Spelled) -> tuple[str, ...]:
    return (
        run(word.word, 18),
        run(" ".join(word.readings), 14, font=PLAIN),
        run(word.meaning, 13, font=PLAIN),
        run(word.level, 12, font=PLAIN),
    )


def _cells(piece: Piece) -> Iterator[_Cell]:
    if piece.readings:
        yield from map(_Cell, piece.text, piece.readings, [True] * len(piece.text))
    else:
        yield from map(_Cell, _ATOM.findall(piece.text))


def _lines(cells: Iterable[_Cell]) -> Iterator[list[_Cell]]:
    """As many in each as it has room for."""
    line = list[_Cell]()
    for one in cells:
        if sum(each.columns for each in (*line, one)) > _COLUMNS:
            yield line
            line = []
        line.append(one)
    if line:
        yield line


def _rows(words: Sequence[Spelled]) -> Iterator[list[Spelled]]:
    """Words in rows that fit between the margins."""
    line, filled = list[Spelled](), 0
    for word in words:
        wide = len(word.word) * _SQUARE + _BETWEEN
        if line and filled + wide > _MEASURE + _BETWEEN:
            yield line
            line, filled = [], 0
        line.append(word)
        filled += wide
    if line:
        yield line


def _behind(number: int) -> str:
    """The help lines of a square, behind what is written into it."""
    size = f'cx="{48 * _EMU}" cy="{48 * _EMU}"'
    name = f'id="{number}" name="square{number}"'
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0"'
        ' distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0"'
        ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="line"><wp:align>center</wp:align></wp:positionV>'
        f"<wp:extent {size}/><wp:wrapNone/><wp:docPr {name}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


_OF = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OF}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_OF}.styles+xml"/>'
    '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)


def _relationships(files: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{name}"/>'
        for number, (kind, name) in enumerate(files, 1)
    )
    if files[0][0] == "officeDocument":
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        rows += f'<Relationship Id="rId9" Type="{kind}" Target="docProps/core.xml"/>'
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _styles(sheet: Worksheet) -> str:
    font = _SONG.get(sheet.language, "SimSun")
    return (
        f'{_HEAD}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{font}"/>'
        '<w:sz w:val="27"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style></w:styles>"
    )


def _properties(sheet: Worksheet) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(without_controls(sheet.title))}</dc:title></cp:coreProperties>"
    )
