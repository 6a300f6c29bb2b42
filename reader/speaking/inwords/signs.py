"""Signs that are said, and are no numbers: Greek letters, signs of formulas and of the net.

Greek letters have the names by which Chinese formulas are read, の is 的 as in the names of goods.
"""

import re
import unicodedata

from reader.speaking.inwords.matched import Rule
from reader.speaking.inwords.numerals import Said, cardinal, digit_by_digit, saying

_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        "阿尔法 贝塔 伽马 德尔塔 伊普西隆 泽塔 伊塔 西塔 约塔 卡帕 拉姆达 缪 纽 克西 奥密克戎"
        " 派 柔 西格马 陶 宇普西隆 斐 希 普西 欧米伽".split(),
        strict=True,
    )
) | {"ς": "西格马"}
_LETTERS = "\u0370-\u03ff\u1f00-\u1fff"
_WORD = f"{_LETTERS}\u0300-\u036f"  # with accents that are signs of their own
_KANA = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff"
_HANZI = "\u3400-\u9fff"
_SAID = {
    "△": "三角形", "∠": "角", "∵": "因为", "∴": "所以", "≠": "不等于", "∞": "无穷大",
    "⊥": "垂直于", "∥": "平行于", "㊗": "祝", "㊙": "秘", "㊞": "印", "㊟": "注", "㊣": "正",
    "㊤": "上", "㊦": "下",     "@": "艾特", "&": "和", "#": "号", "~": "约",
}  # fmt: skip
_LOW, _HIGH = "₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NEAR = 12  # characters in which other kana tell that a text is Japanese

BEGINS = rf"[{_LETTERS}の{_LOW}{_HIGH}⁺⁻^{''.join(_SAID)}]"


def _greek(match: re.Match[str]) -> list[Said] | None:
    """Letters of a formula; words, which have an accent, are a voice's for Greek."""
    if len(match[0]) > 1 and any(
        map(unicodedata.combining, unicodedata.normalize("NFD", match[0]))
    ):
        return None
    said = list[Said]()
    for at, each in enumerate(match[0], match.start()):
        said += saying(_GREEK.get(each.lower(), ""), at, at + 1)
    return said or None


def _de(match: re.Match[str]) -> list[Said] | None:
    """の between Chinese; not among other kana."""
    around = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR].replace("の", "")
    return None if re.search(f"[{_KANA}]", around) else saying("的", *match.span())


def _sign(match: re.Match[str]) -> list[Said]:
    return saying(_SAID[match[0]], *match.span())


def _delta(match: re.Match[str]) -> list[Said]:
    """△t, which is written for Δt."""
    return saying(_GREEK["δ"], *match.span())


def _low(match: re.Match[str]) -> list[Said]:
    """The figures of CO₂."""
    return digit_by_digit(_in_line(match[0]), match.start())


def _power(match: re.Match[str]) -> list[Said]:
    """10⁶ as 十的六次方, x² as x的平方."""
    figures = _in_line(match["figures"])
    minus = saying("负", *match.span("minus")) if match["minus"] else []
    name = {"2": "平方", "3": "立方"}.get("" if minus else figures, "")
    of, at = saying("的", match.start(), match.start() + 1), match.start("figures")
    if name:
        return of + saying(name, *match.span("figures"))
    return (
        of + minus + cardinal(figures, at, two=False) + saying("次方", match.end() - 1, match.end())
    )


def _charge(match: re.Match[str]) -> list[Said]:
    """The charge of an ion: Fe³⁺ as Fe三正."""
    said = digit_by_digit(_in_line(match[0][:-1]), match.start())
    sign = {"⁺": "正", "⁻": "负"}[match[0][-1]]
    return said + saying(sign, match.end() - 1, match.end())


def _in_line(figures: str) -> str:
    return "".join(str(unicodedata.digit(each)) for each in figures)


RULES: tuple[Rule, ...] = (
    (rf"(?<![{_LETTERS}])(?<![{_LETTERS}] )[{_WORD}]+(?: [{_WORD}]+)*", _greek),
    (rf"(?<![{_KANA}])の(?![{_KANA}])", _de),
    (rf"[{_LOW}]+", _low),
    (rf"[{_HIGH}]{{0,3}}[⁺⁻](?![{_HIGH}])", _charge),
    (rf"(?<=[A-Za-z\d)\]])(?:(?P<minus>⁻)?(?P<figures>[{_HIGH}]+))", _power),
    (r"(?<=[A-Za-z\d)\]])\^(?P<minus>-)?(?P<figures>\d+)", _power),
    (r"[△∠](?=[A-Z\d\u0370-\u03ff])|[∵∴≠∞⊥∥㊗㊙㊞㊟㊣㊤㊦]", _sign),
    (r"△(?=[a-z])", _delta),
    (rf"@(?=[A-Za-z_{_HANZI}])", _sign),
    (rf"(?<=[{_HANZI}])&|&(?=[{_HANZI}])", _sign),
    (r"(?<=\d)#(?=[楼栋机炉线车门库井站])", _sign),
    (r"(?<![^\s，。、；：（(])~(?=\d)", _sign),
)  # fmt: skip
