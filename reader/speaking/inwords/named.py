"""Figures that are a name: of a telephone, a room, a train, a standard, a version, an event.

They are said one by one, and as 幺 is one that could be taken for seven (一, 七): in numbers of
telephones, rooms, trains and number plates.
"""

import re

from reader.ondemand import expression
from reader.speaking.inwords.matched import Rule, figures
from reader.speaking.inwords.numerals import Said, cardinal, digit_by_digit, saying

BEGINS = r"\(0\d|\d"
_TELLS_DIGITS = expression(
    r"(?:电话|热线|拨打|尾号|代码|回复|输入|发送|拨|号码|手机|传真|客服|微信|QQ|QQ群|邮编|分机|转|密码|验证码|报警|"
    r"(?:QQ|微信|手机|[卡账帐学编工单证群])号)[是为: “「]{0,3}$"
)
_LINES = "110|119|120|122|114|12306|12345|12315|12123|12320|12348|12366|10086|10010|10000"
"""Telephones that everybody knows."""
_COUNTED = "[ \u00a0]?[个只条张件位名人口次年岁天元块米里斤吨套台辆户家所册本平千公毫万亿多余]"
_NAMED_DIGITS = (
    rf"(?<![\d.])(?:{_LINES}|911|985|211|996|315|618)"
    r"(?=报警|急救|高校|大学|院校|工程|事件|晚会|工作制|制度|加班|指挥|平台|热线|大促|购物|客服|"
    r"电话|网站|官网|短信|、(?:110|119|120|122|985|211))"
    r"|(?<![\d.,])(?:12306|12315|12123|10086|95[56]\d\d)"
    rf"(?![\d.,%‰]|{_COUNTED})"
    r"|(?<=[打拨报叫])(?:110|119|120|122|114)(?![\d.,]|[个多余分])"
)
_TRAIN = (
    r"(?<=车次[GDCZTKYLS])\d{2,4}|(?<=(?<![A-Za-z])[GDCZTKYLS])\d{2,4}(?=次)"
    r"|(?<=(?<![A-Za-z])[A-Z]{2})\d{3,4}(?=次|航班)"
)
_FLIGHT = r"(?<=CA|MU|CZ|HU|MF|ZH|FM|SC|HO)\d{3,4}(?!\d)"
_PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]"
_PLATE = rf"(?:(?<={_PROVINCE})|(?<={_PROVINCE}[·•・ ])|(?<={_PROVINCE}[A-Z]))\d{{4,6}}(?![A-Z\d])"
_STANDARD = (
    "(?:" + "|".join(f"(?<={name})|(?<={name} )" for name in ("[A-Z]/T", "GB", "ISO", "IEC")) + ")"
    r"\d{3,}(?:\.\d+)?(?:[-—]\d{4})?(?!\d)"
)
_COUNTS_OFF = r"(?<![\d.-])\d{1,2}(?:-\d{1,2}){2,}(?![\d-])"


def _telephone(match: re.Match[str]) -> list[Said]:
    return figures(match, 0, one="幺")


def _told_digits(match: re.Match[str]) -> list[Said] | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    return figures(match, 0, one="幺") if _TELLS_DIGITS.search(before) else None


def one_by_one(match: re.Match[str]) -> list[Said]:
    """Every figure of it."""
    return figures(match, 0)


def _version(match: re.Match[str]) -> list[Said]:
    said = list[Said]()
    for part in re.finditer(r"\d+|\.", match[0]):
        span = match.start() + part.start(), match.start() + part.end()
        said += saying("点", *span) if part[0] == "." else _part(part[0], span[0])
    return said


def _part(figures: str, at: int) -> list[Said]:
    """Of a version: 17.4.10; of an address of the net digit by digit."""
    is_short = len(figures) == 1 or (len(figures) == 2 and figures[0] != "0")
    return (cardinal if is_short else digit_by_digit)(figures, at)


def _standard(match: re.Match[str]) -> list[Said]:
    """GB/T 15835-2011 as 一五八三五杠二零一一."""
    said = list[Said]()
    for at, each in enumerate(match[0], match.start()):
        mark = {"-": "杠", "—": "杠", ".": "点"}.get(each)
        said += saying(mark, at, at + 1) if mark else digit_by_digit(each, at)
    return said


def _seven_eleven(match: re.Match[str]) -> list[Said]:
    """The shop: seven, eleven."""
    return saying("七", match.start(), match.start() + 1) + cardinal("11", match.start() + 2)


def _numbered(match: re.Match[str]) -> list[Said]:
    """图3-1 as 图三杠一."""
    said = list[Said]()
    for part in re.finditer(r"\d+|\D", match[0]):
        at = match.start() + part.start()
        said += (
            cardinal(part[0], at, two=False) if part[0].isdecimal() else saying("杠", at, at + 1)
        )
    return said


def _one_after_another(match: re.Match[str]) -> list[Said]:
    """4-3-3 and 3-2-1, which are no ranges."""
    said = list[Said]()
    for part in re.finditer(r"\d+", match[0]):
        said += cardinal(part[0], match.start() + part.start(), two=False)
    return said


RULES: tuple[Rule, ...] = (
    (r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)", _telephone),
    ((r"(?<!\d)(?:0\d{2,3}[- ]|\(0\d{2,3}\)[- ]?)\d{3,4}[- ]?\d{4}(?!\d)"
     r"|(?<!\d)[48]00[- ]\d{3,4}[- ]\d{3,4}(?!\d)"
     r"|\+\d{1,3}[- ]\d{2,4}[- ]\d{3,4}[- ]?\d{3,4}(?!\d)"), _telephone),
    (r"7-11(?=便利|超市|连锁|门店|店)", _seven_eleven),
    (r"(?<=[图表例题附])\d+(?:[-–]\d+)+", _numbered),
    ((r"\d{1,2}[./]\d{1,2}(?=事件|恐袭|晚会|情人节|事变|地震|运动)|(?<=波音)\d{3}(?!\d)"
      r"|(?<=AK)47(?!\d)|(?<=N)95(?!\d)"), one_by_one),
    (_NAMED_DIGITS, _telephone),
    (r"(?<!\d)\d{3,}(?!\d)", _told_digits),
    ((r"(?<![\d.])\d{3,4}(?=[室房](?!间|子|租)|号房|教室)|(?<![\d.第])(?:\d{3}(?=中学|医院)"
      r"|\d{4}(?=号(?!楼|线|召)))"), _telephone),
    (r"(?<!\d)\d{3}(?=路(?![人兵军诸大]))", _telephone),
    (_TRAIN, _telephone),
    (_FLIGHT, _telephone),
    (r"(?<=第)\d{6,}(?=[号期])", one_by_one),
    (r"(?<=(?<![A-Za-z])i)[3579](?=-\d{4,5})|(?<=i[3579])-\d{4,5}(?!\d)", one_by_one),
    (r"(?<!\d)(?:480|720|1080|1440|2160)(?=[pP](?![A-Za-z]))", one_by_one),
    (_PLATE, _telephone),
    (_STANDARD, _standard),
    (_COUNTS_OFF, _one_after_another),
    (r"(?<!\d)\d+(?:\.\d+){2,}(?!\d)", _version),
)  # fmt: skip
"""In the order in which they are tried; dates come before."""
