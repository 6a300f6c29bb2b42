"""Addresses of the net, names of files, paths: the signs in them have names that are said.

A point is 点, @ 艾特, a slash 斜杠; figures are said one by one, letters as words or as letters.
What every address of the net begins with, https://, nobody says; C: is a 盘.
"""

import re
from collections.abc import Iterator

from reader.ondemand import expression
from reader.speaking.inwords.numerals import Said, SaidInstead, digit_by_digit, saying

_SIGNS = {
    ".": "点", "/": "斜杠", "\\": "反斜杠", "@": "艾特", "-": "横杠", "_": "下划线", ":": "冒号",
    "?": "问号", "=": "等号", "&": "和", "#": "井号", "%": "百分号", "~": "波浪号", "+": "加号",
    "!": "感叹号", "*": "星号",
}  # fmt: skip
_DOMAINS = (
    "com|cn|org|net|edu|gov|info|top|xyz|cc|tv|me|io|ai|dev|app|hk|tw|mo|jp|kr|uk|us|de|fr|eu|sg"
    "|vip"
)
_FILES = (
    "txt|docx?|xlsx?|pptx?|pdf|csv|json|xml|ya?ml|html?|css|jsx?|tsx?|py|java|cpp|md|rtf|wps|epub|mobi|"
    "jpe?g|png|gif|bmp|svg|webp|mp[34]|wav|flac|ogg|m4a|avi|mkv|mov|srt|lrc|vtt|zip|rar|7z|gz|tar|exe|"
    "apk|dmg|msi|iso|dll|bat|sh|log|ini|db|sql|php|go|rs|rb"
)
_NAME = "[A-Za-z0-9_-]+"
_REST = r"[A-Za-z0-9$\-_.+!*'(),%;:@&=~/?#]*[A-Za-z0-9/_\-=#&%]"
_BEFORE = r"(?<![A-Za-z0-9._%+@-])"
_KINDS = (
    rf"(?:https?|ftp|file)://{_REST}",
    rf"{_BEFORE}www\.{_REST}",
    rf"{_BEFORE}[A-Za-z0-9][A-Za-z0-9._%+-]*@{_NAME}(?:\.{_NAME})+",
    rf"{_BEFORE}(?:{_NAME}\.)+(?:{_DOMAINS})(?![A-Za-z0-9])(?:/(?:{_REST})?)?",
    rf"{_BEFORE}(?:{_NAME}\.)+(?:{_FILES})(?![A-Za-z0-9])",
    rf"(?:(?<=[\u3400-\u9fff])|(?<=\*))\.(?:{_FILES}|{_DOMAINS}|NET)(?![A-Za-z0-9])",
    r"(?<![A-Za-z])[A-Za-z]:\\(?:[^\s<>|?*\"'，。；、：！？（）“”]*[^\s<>|?*\"'，。；、：！？（）“”.,;])?",
    r"(?<![A-Za-z0-9.~/])(?:~|\.{1,2})/[A-Za-z0-9._/-]*[A-Za-z0-9_/-]",
    rf"(?<![A-Za-z0-9.~/<])/{_NAME}(?:/[A-Za-z0-9._-]*)*/[A-Za-z0-9._-]*[A-Za-z0-9_/-]",
    r"(?<![A-Za-z0-9_])[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)+",
)
_ADDRESS = expression("|".join(_KINDS))
_BEGINS = expression(r"[.:/\\@_]")


def found_in(text: str) -> Iterator[re.Match[str]]:
    """The addresses of a text in half-width letters, in order."""
    return _ADDRESS.finditer(text) if _BEGINS.search(text) else iter(())


def said(address: re.Match[str]) -> Iterator[SaidInstead]:
    """What its signs and figures are said as."""
    for each in re.finditer(
        r"^[a-z]+://|(?<=^[A-Za-z]):\\|\d+|[^A-Za-z\d\u0080-\U0010ffff]", address[0]
    ):
        start, end = address.start() + each.start(), address.start() + each.end()
        yield SaidInstead(start, end, tuple(_said(each[0], start, end)))


def _said(sign: str, start: int, end: int) -> list[Said]:
    if sign.isdecimal():
        return digit_by_digit(sign, start)
    return saying("盘" if sign == ":\\" else _SIGNS.get(sign, ""), start, end)
