"""The little of Word's documents (Office Open XML, ISO/IEC 29500) that a worksheet is made of:
runs, paragraphs, tables of a fixed layout. Lengths are twentieths of a point (twips)."""

from collections.abc import Iterable
from html import escape

from reader.exports.markup import without_controls

RULE, ANSWER = "8C8375", "9A5B3C"
PLAIN = "Noto Sans"
TWIPS = 15  # a pixel of 96 to the inch


def run(
    text: str,
    size: float,
    *,
    colour: str = "",
    font: str = "",
    is_bold: bool = False,
    is_underlined: bool = False,
    is_framed: bool = False,
) -> str:
    """Some text in a size of pixels; `font` is that of Latin letters and hanzi."""
    told = escape(without_controls(text), quote=False)
    look = (
        (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"/>' if font else "")
        + ("<w:b/>" if is_bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{round(size * 1.5)}"/>'
        + ('<w:u w:val="single"/>' if is_underlined else "")
        + (f'<w:bdr w:val="single" w:sz="6" w:space="0" w:color="{ANSWER}"/>' if is_framed else "")
    )
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{told}</w:t></w:r>'


def paragraph(
    runs: str, *, align: str = "left", after: int = 0, line: int = 0, border: bool = False
) -> str:
    """A paragraph; `line` is how high its lines are, 0 as its text has it."""
    spacing = f'w:before="0" w:after="{after}"'
    spacing += f' w:line="{line}" w:lineRule="exact"' if line else ""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="{RULE}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    box = f"<w:pBdr>{edges}</w:pBdr>" if border else ""
    indent = '<w:ind w:left="120" w:right="4200"/>' if border else ""  # room for its edge
    return (
        f"<w:p><w:pPr><w:keepLines/>{box}<w:spacing {spacing}/>{indent}"
        f'<w:jc w:val="{align}"/></w:pPr>{runs}</w:p>'
    )


def cell(content: str, width: int, sides: str = "") -> str:
    """A cell with an edge at some of its sides: "tlbr" is all of them."""
    names = {"t": "top", "l": "left", "b": "bottom", "r": "right"}
    edges = "".join(
        f'<w:{name} w:val="single" w:sz="6" w:space="0" w:color="{RULE}"/>'
        for side, name in names.items()
        if side in sides
    )
    borders = f"<w:tcBorders>{edges}</w:tcBorders>" if edges else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def row(cells: Iterable[str], height: int = 0) -> str:
    """A row that never breaks over a page."""
    exact = f'<w:trHeight w:val="{height}" w:hRule="exact"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{exact}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Iterable[int]) -> str:
    """A table whose columns have these widths, without room in its cells."""
    columns = list(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    none = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{none}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
