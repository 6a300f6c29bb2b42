"""How a topic is written: its fonts and sizes, and the theme's colours, as Qt's documents know
them."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from reader.language import Language
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import hanzi_font, interface_font

KEY_WEIGHT = QFont.Weight.Medium
"""Only keys are written in it: so they are found in a document, which keeps no element's name."""
LISTING_INSET = 13
"""Pixels that lines to be typed stand in, and nothing else does."""
_FIRST_COLUMN = 32  # per cent of a table
_TEXT, _TITLE, _HEADING, _MONO = 14, 22, 16, 12.5
_SPACE = "&nbsp;"  # between a key's edge and its words; Qt takes any other for a space that may go
_ENDINGS = {Language.TAIWAN: "TC", Language.SIMPLIFIED: "SC"}


def document_font(language: Language) -> QFont:
    """The interface's font at the size of reading, its Chinese marks full width; for Chinese a
    Chinese one first, with the language's own shapes."""
    font, ending = hanzi_font(_TEXT), _ENDINGS.get(language)
    families = font.families() if ending else interface_font(_TEXT).families()
    own = [name.replace(" SC", f" {ending}") for name in families] if ending else []
    font.setFamilies(list(dict.fromkeys([*own, *families])))
    return font


def in_qt(html: str) -> str:
    """A topic's HTML in what Qt's documents know of it: keys by a class, tables as wide as the
    page."""
    for old, new in (
        ("<kbd>", f'<span class="key">{_SPACE}'),
        ("</kbd>", f"{_SPACE}</span>"),
        ("<tr>\n<td>", f'<tr>\n<td width="{_FIRST_COLUMN}%">'),
        ("<table>", '<table width="100%" cellspacing="0" cellpadding="6">'),
    ):
        html = html.replace(old, new)
    return html


def sheet(theme: Theme, language: Language) -> str:
    """The style sheet of a topic."""
    fixed = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()
    names = (fixed, *document_font(language).families())  # an alias would not draw in a list
    families = ", ".join(f"'{name}'" for name in names)

    def pixels(size: float) -> str:
        return f"{QFontInfo(interface_font(size)).pixelSize()}px"

    return f"""
    body {{ color: {theme.text.name()}; }}
    h1 {{ font-size: {pixels(_TITLE)}; font-weight: 600; margin-top: 18px; margin-bottom: 10px; }}
    h2 {{ font-size: {pixels(_HEADING)}; font-weight: 600; margin-top: 22px; margin-bottom: 6px; }}
    p, li {{ line-height: 120%; margin-top: 0; margin-bottom: 8px; }}
    li {{ margin-bottom: 4px; }}
    table {{ margin-top: 2px; margin-bottom: 12px; }}
    ul, ol {{ margin-top: 0; margin-bottom: 10px; }}
    td {{ vertical-align: top; border-bottom: 1px solid {theme.line.name()}; }}
    a {{ color: {theme.accent.name()}; text-decoration: underline; }}
    b, strong, em {{ font-weight: 600; font-style: normal; }}
    .key {{ font-weight: {KEY_WEIGHT.value}; }}
    code, pre {{ font-family: {families}; font-size: {pixels(_MONO)}; }}
    pre {{ white-space: pre-wrap; margin-left: {LISTING_INSET}px; margin-right: 12px; }}
    """
