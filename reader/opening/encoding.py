"""Which encoding bytes are in: by mark, by strict UTF-8, then by how Chinese each guess looks.

From ten Chinese characters up the guess among GB18030, Big5-HKSCS and UTF-16 is right for
ordinary text. What is no text at all is refused.
"""

import codecs
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.opening.errors import NotText
from reader.opening.pacing import Pace, unhurried
from reader.text import among, by_code_point, code_points

ENCODINGS = (
    "utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252",
)  # fmt: skip
"""What a reader may choose when the guess was wrong."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16  # bytes that are scored: more changes no guess
TELLING = 2 * _SAMPLE
"""Bytes of a large file that tell its encoding as all of it does, where `tells_encoding`."""
_PIECE = 1 << 16  # bytes that are decoded at once, a millisecond or two
_LONGEST_CHARACTER = 3  # bytes of one that is cut off by the end of a file
_LEAST_SCORE = 0.25  # ordinary Chinese reaches .7, bytes read in a wrong encoding .1
_SURE_SCORE = 0.5
_IN_USE = 0.3  # what a character in use counts beside one of the commonest
_MOST_BROKEN = 1 / 8  # of the characters beyond ASCII, in what still counts as UTF-8
_MOST_CONTROLS = 1 / 20  # of a text; random bytes hold twice as many
_MOST_LOST = 1 / 4  # of a text
_ALLOWED = 2  # of either in the shortest text
_LEAST_LATIN = 3 / 4  # ASCII in a text of some other Latin alphabet

# Beginnings of files that are surely no text, where they are not also beginnings of words.
_BINARY = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"PK\x03\x04",
    b"%PDF-",
    b"\x7fELF",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\x1f\x8b\x08",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"SQLite format 3\0",
    b"OggS\0",
    b"fLaC\0",
    b"ID3\x02\0",
    b"ID3\x03\0",
    b"ID3\x04\0",
    b"wOFF",
    b"wOF2",
    b"\0\x01\0\0\0",
)
_TAR = (257, b"ustar")  # a tape archive of texts is text all over, but for its heads

# The commonest characters of running text and talk, both scripts, and the commonest marks.
_COMMONEST = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之"
    "年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样"
    "理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将"
    "两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信"
    "表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔"
    "更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统"
    "区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品"
    "住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笑怎吗呢吧啊您"
    "喜欢爱吃请谢字读写汉语爸妈朋友叫块钱喝睡坐站跑快慢早晚昨七八六九百千半春夏秋冬雨风雪花树"
    "鸟鱼城村河红绿黑哥姐弟妹孩跟呀哪谁"
    "這個們來爲國說時會對於過發後裏種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰"
    "頭體見產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強"
    "難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運嗎歡愛喫請謝讀寫漢語媽塊錢風樹鳥魚紅綠誰"
    "為著裡髮隻説餘"
    "，。、：；！？“”「」『』《》（）…—\u3000"
)
_FIRST_BEYOND_ASCII = 0x80
_REPLACEMENT = 0xFFFD
# With no use in any text.
_CONTROLS = "".join(map(chr, (*range(0x09), *range(0x0E, 0x1A), *range(0x1C, 0x20))))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was got from bytes; lost bytes stand in it as U+FFFD."""

    text: str
    encoding: str = "utf-8"
    is_guessed: bool = False
    bytes_were_lost: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """An encoding for some bytes, and how many of them stand before the text as its mark."""

    encoding: str
    mark: int = 0
    is_guessed: bool = False


def decode(data: bytes, encoding: str | None = None, pace: Pace = unhurried) -> Decoded:
    """The text of these bytes, in the encoding given or the one found.

    NotText for bytes that are no text; LookupError for an encoding that is none.
    """
    choice = encoding_of(data, encoding)
    return decode_as(data, choice, is_sure=encoding is not None, pace=pace)


def decode_as(
    data: bytes, choice: Choice, *, is_sure: bool = False, pace: Pace = unhurried
) -> Decoded:
    """The text of these bytes in an encoding; NotText where that was found, is not sure, and what
    comes out is no text."""
    decoded, lost_at = _decoded(data, choice, pace)
    if is_sure:
        return decoded
    if choice == Choice("utf-8") and 0 <= lost_at < len(data) - _LONGEST_CHARACTER:
        decoded = replace(decoded, is_guessed=True)
    return _checked(decoded)


def encoding_of(data: bytes, encoding: str | None = None) -> Choice:
    """The encoding of a file, the one given or the one found by a look at its beginning.

    NotText for bytes that are plainly no text.
    """
    for mark, marked in _MARKS:
        if data.startswith(mark) and encoding in (None, marked) and not is_binary(data):
            return Choice(marked, len(mark))
    if encoding is not None:
        return Choice(encoding)
    if is_binary(data):
        raise NotText
    if _holds_controls(data[:_SAMPLE]) and (wide := _best_wide(data)):
        return wide
    return Choice("utf-8") if _is_utf8(data) else _guessed(data)


def tells_encoding(beginning: bytes) -> bool:
    """Whether a file that begins with so many bytes (`TELLING`) has the encoding that these would
    have by themselves: it need not be looked for what is not ASCII further on."""
    return bool((np.frombuffer(beginning[:_SAMPLE], np.uint8) >= _FIRST_BEYOND_ASCII).any())


def is_binary(data: bytes) -> bool:
    """Whether these bytes begin like a picture, a program, an archive, a database."""
    at, name = _TAR
    program = data.startswith(b"MZ") and b"\0" in data[:64]
    return data.startswith(_BINARY) or data[at : at + len(name)] == name or program


def _decoded(data: bytes, choice: Choice, pace: Pace) -> tuple[Decoded, int]:
    """The text, decoded piece by piece, and where the first byte was lost; -1 for nowhere.

    Strictly up to the first byte that is lost, and forgivingly from there on.
    """
    encoding, parts = choice.encoding, list[str]()
    make = codecs.getincrementaldecoder(encoding)
    decoder, lost_at = make("strict"), -1
    for start in range(choice.mark, len(data), _PIECE) or (choice.mark,):
        end = min(start + _PIECE, len(data))
        piece, before = data[start:end], decoder.getstate()
        try:
            parts.append(decoder.decode(piece, end == len(data)))
        except UnicodeDecodeError as error:
            lost_at = end - len(error.object) + error.start
            decoder = make("replace")
            decoder.setstate(before)
            parts.append(decoder.decode(piece, end == len(data)))
        pace(end / max(1, len(data)))
    return Decoded("".join(parts), encoding, choice.is_guessed, lost_at >= 0), lost_at


def _checked(decoded: Decoded) -> Decoded:
    """The same, unless what came out is no text."""
    sample = code_points(decoded.text[:_SAMPLE])
    text = sample[sample != 0]
    if len(sample) and not len(text):
        raise NotText
    if np.count_nonzero(_are_controls(text)) > _MOST_CONTROLS * len(text) + _ALLOWED:
        raise NotText
    if np.count_nonzero(text == _REPLACEMENT) > _MOST_LOST * len(text) + _ALLOWED:
        raise NotText
    return decoded


def _are_controls(codes: NDArray[np.unsignedinteger]) -> NDArray[np.bool_]:
    """Whether each is a control character that no text file has a use for."""
    return among(codes, _CONTROLS)


def _is_utf8(data: bytes) -> bool:
    """Whether this is UTF-8, perhaps broken in a few places."""
    sample = _sample(data)
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)
    codes = code_points(text)
    beyond = np.count_nonzero(codes >= _FIRST_BEYOND_ASCII)
    broken = np.count_nonzero(codes == _REPLACEMENT) - sample.count("\ufffd".encode())
    return bool(broken <= _MOST_BROKEN * (beyond - broken))


def _holds_controls(data: bytes) -> bool:
    """Whether a NUL or its like is there, as in any UTF-16 that passes for UTF-8."""
    return bool(_are_controls(np.frombuffer(data, np.uint8)).any())


def is_contradicted(data: bytes, encoding: str) -> bool:
    """Whether bytes make far more sense as Chinese in another encoding than the one told."""
    score, likeliest = _likeliest(data, "gb18030", "big5hkscs")
    return score > _SURE_SCORE and likeliest != encoding and score > 2 * _score(data, encoding)


def _best_wide(data: bytes) -> Choice | None:
    """UTF-16 or UTF-32 without a mark, where the bytes make more sense so."""
    for each in ("utf-32-le", "utf-32-be"):
        if _is_sound(data[: _SAMPLE // 4 * 4], each) and _score(data, each) > _SURE_SCORE:
            return Choice(each, is_guessed=True)
    score, encoding = _likeliest(data, "utf-16-le", "utf-16-be")
    return Choice(encoding, is_guessed=True) if score > _SURE_SCORE else None


def _is_sound(data: bytes, encoding: str) -> bool:
    """Whether all of these bytes are text in an encoding, but for a character that is cut off."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _guessed(data: bytes) -> Choice:
    """The likeliest of the encodings that are in use for Chinese."""
    score, encoding = _likeliest(data, "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
    if score < _LEAST_SCORE:
        raw = np.frombuffer(data[:_SAMPLE], np.uint8)
        if np.count_nonzero(_are_controls(raw)) > _MOST_CONTROLS * len(raw):
            raise NotText
        if np.count_nonzero(raw < _FIRST_BEYOND_ASCII) >= _LEAST_LATIN * len(raw):
            encoding = "cp1252"
    return Choice(encoding, is_guessed=True)


def _likeliest(data: bytes, *encodings: str) -> tuple[float, str]:
    scores = {encoding: _score(data, encoding) for encoding in encodings}
    best = max(encodings, key=lambda encoding: scores[encoding])
    return scores[best], best


def _sample(data: bytes) -> bytes:
    """From the first byte beyond ASCII, where a character surely begins."""
    for start in range(0, len(data), _SAMPLE):
        beyond = np.frombuffer(data[start : start + _SAMPLE], np.uint8) >= _FIRST_BEYOND_ASCII
        if beyond.any():
            start += int(beyond.argmax())
            return data[start : start + _SAMPLE]
    return data[:_SAMPLE]


@cache
def _weights() -> NDArray[np.float32]:
    """What each code point says for an encoding: the commonest most, those in use a little."""
    weights = by_code_point(np.float32)
    for name, leads, trails in (
        ("gb2312", np.r_[0xB0:0xD8], np.r_[0xA1:0xFF]),  # level 1 of GB 2312
        ("big5", np.r_[0xA4:0xC7], np.r_[0x40:0x7F, 0xA1:0xFF]),  # and of Big5
    ):
        pairs = (leads[:, None] << 8 | trails).astype(">u2")
        weights[code_points(pairs.tobytes().decode(name, "ignore"))] = _IN_USE
    weights[code_points(_COMMONEST)] = 1.0
    weights[[*map(ord, _CONTROLS), _REPLACEMENT]] = -1.0
    weights[0xE000:0xF900] = weights[0xF0000:] = -1.0  # the private areas
    return weights


def _score(data: bytes, encoding: str) -> float:
    """The share of the commonest characters beyond ASCII, less what cannot be right; 1 at best."""
    is_wide = encoding.startswith(("utf-16", "utf-32"))
    sample = data[:_SAMPLE] if is_wide else _sample(data)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    codes = code_points(text)
    weight = float(_weights()[codes].sum())
    plain = int(np.count_nonzero(codes < _FIRST_BEYOND_ASCII))
    if is_wide:  # a NUL beside each Latin letter is as good a sign as a common character
        return (weight + plain) / max(1, len(codes))
    return weight / max(1, len(codes) - plain)
