"""The command line: annotate, convert, picture.

Exit status 0, 1 where the file or the system is at fault, 2 where the caller is, with one line on
standard error. Only `picture` imports Qt, and each command only what it needs.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader.pinyin import Style
from reader.screen import drawing_obstacle
from reader.settings import ReadingsShown, Settings, declaration
from reader.streams import (
    Failure,
    bytes_lost,
    cannot_be_opened,
    check_out,
    discard_output,
    finish_output,
    read_article,
    read_bytes,
    write_bytes,
    write_text,
)

if TYPE_CHECKING:
    from reader.exports import Form

_SCRIPTS = (
    "source", "simplified", "traditional", "taiwan", "hongkong",
    "simplified-words", "taiwan-words", "hongkong-words",
)  # fmt: skip
_THEMES = ("light", "sepia", "dark")
_PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".webp")
_LEAST_SCALE, _MOST_SCALE = 0.25, 8
_MOST_PIXELS = 100_000_000  # of a picture, four bytes each


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        raise Failure(f"{message}; see {self.prog} --help", 2)


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit status."""
    try:
        try:
            asked = _parser().parse_args(arguments)
            asked.carry_out(asked)
        finally:
            finish_output()
    except Failure as failure:
        print(f"duyin: {failure.sentence}", file=sys.stderr)
        return failure.status
    except BrokenPipeError:  # who reads has seen enough
        discard_output()
    except KeyboardInterrupt:
        return 130
    except SystemExit as ended:  # after --help
        return int(ended.code or 0)
    except Exception as error:
        return _unexpected(error)
    return 0


def _unexpected(error: Exception) -> int:
    """Told in one line too; the journal has the rest."""
    from reader.folders import usual_folders
    from reader.journal import open_journal, sentence_about, write_error

    kept = open_journal(usual_folders().journal)
    write_error(error)
    told = sentence_about(error).removesuffix(".")
    print(f"duyin: {told[0].lower()}{told[1:]}; see {kept}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="duyin", allow_abbrev=False)
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")

    annotate = _verb(verbs, "annotate", _annotate, "Write a text with its readings.")
    _add_script(annotate)
    annotate.add_argument(
        "--pinyin",
        choices=[style.value for style in Style],
        default="marks",
        help="how readings are spelled",
    )
    annotate.add_argument(
        "--as",
        dest="form",
        metavar="FORM",
        help="json, brackets or html; else as OUT is named, else json",
    )

    convert = _verb(verbs, "convert", _convert, "Write a text in another script.")
    way = convert.add_mutually_exclusive_group(required=True)
    way.add_argument("--script", choices=_SCRIPTS, help="the script to write in")
    way.add_argument("--opencc", metavar="NAME", help="a configuration of OpenCC: s2t, tw2sp, …")

    picture = _verb(verbs, "picture", _picture, "Draw the page as the window shows it.")
    _add_script(picture)
    picture.add_argument("--size", type=_size, default=(1000, 800), metavar="WIDTHxHEIGHT")
    picture.add_argument("--scale", type=float, default=1.0, help="pixels for each of the size's")
    picture.add_argument("--at", type=_share, default=0.0, metavar="50%", help="how far down")
    picture.add_argument("--no-pinyin", action="store_true", help="characters alone")
    picture.add_argument("--theme", choices=_THEMES, default="light")
    picture.add_argument("--font-size", type=int, metavar="PIXELS")
    return parser


def _verb(
    verbs: "argparse._SubParsersAction[_Parser]",
    name: str,
    carry_out: Callable[[argparse.Namespace], None],
    says: str,
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=says, description=says, allow_abbrev=False)
    verb.set_defaults(carry_out=carry_out)
    verb.add_argument("file", metavar="FILE", help='the text; "-" is standard input')
    verb.add_argument("-o", dest="out", metavar="OUT", help="the file to write")
    return verb


def _add_script(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--script", choices=_SCRIPTS, default="source", help="the script to show")


def _annotate(asked: argparse.Namespace) -> None:
    from reader.composing import Composer
    from reader.exports import read_text
    from reader.reading import load_engine
    from reader.script import Script

    check_out(asked.file, asked.out)
    form = _form(asked.form, asked.out)
    article = read_article(asked.file)
    read = read_text(Composer(article, load_engine), Script(asked.script))
    write_text(asked.out, form.write(read, Style(asked.pinyin)))
    if article.origin.bytes_were_lost:
        raise bytes_lost(asked.file, article.origin.encoding)


def _form(name: str | None, out: str | None) -> "Form":
    from reader.exports import forms

    known = forms()
    if name is not None and name not in known:
        raise Failure(f'there is no form "{name}", only {", ".join(known)}', 2)
    suffix = Path(out or "").suffix.lower()
    by_suffix = {ending: name for name, form in known.items() for ending in form.SUFFIXES}
    return known[name or by_suffix.get(suffix, "json")]


def _convert(asked: argparse.Namespace) -> None:
    from reader.opening import NotText
    from reader.opening.encoding import decode
    from reader.rewriting import converted_by, converted_to
    from reader.script import Script, configurations

    check_out(asked.file, asked.out)
    if asked.opencc is not None and asked.opencc not in configurations():
        known = ", ".join(configurations())
        raise Failure(f'there is no configuration "{asked.opencc}", only {known}', 2)
    try:
        decoded = decode(read_bytes(asked.file))
    except NotText:
        raise cannot_be_opened(asked.file, "it is not a text") from None
    if asked.opencc is not None:
        converted = converted_by(decoded.text, asked.opencc)
    else:
        converted = converted_to(decoded.text, Script(asked.script))
    write_text(asked.out, [converted])
    if decoded.bytes_were_lost:
        raise bytes_lost(asked.file, decoded.encoding)


def _picture(asked: argparse.Namespace) -> None:
    settings = _settings_for(asked)
    size = _picture_size(asked)
    if asked.out is None:
        raise Failure("a picture needs -o OUT", 2)
    if (suffix := Path(asked.out).suffix.lower() or ".png") not in _PICTURES:
        raise Failure(f"pictures are named {', '.join(_PICTURES)}, not {suffix}", 2)
    check_out(asked.file, asked.out)
    article = read_article(asked.file)
    if obstacle := drawing_obstacle():
        raise Failure(obstacle)
    from reader.qt import picture
    from reader.script import Script

    application = picture.application()
    try:
        image = picture.draw(
            article,
            settings,
            picture.PictureSize(*size, asked.scale),
            script=Script(asked.script),
            theme_name=asked.theme,
            share=asked.at,
        )
    except picture.NoChineseFont:
        raise Failure(
            "Chinese characters need a font; on Debian and Ubuntu: sudo apt install fonts-noto-cjk"
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, f"page{suffix}")
        if not picture.save(image, made):
            raise Failure(f"this system's Qt cannot write {suffix}")
        write_bytes(asked.out, made.read_bytes())
    application.quit()


def _settings_for(asked: argparse.Namespace) -> Settings:
    """The defaults with what was asked, so that a picture is the same for everyone."""
    settings = Settings()
    if asked.no_pinyin:
        settings = replace(settings, readings_shown=ReadingsShown.NONE)
    if asked.font_size is not None:
        sizes = declaration("text_size")
        if not sizes.accepts(asked.font_size):
            raise Failure(f"the font size is {sizes.least} to {sizes.most} pixels", 2)
        settings = replace(settings, text_size=asked.font_size)
    return settings


def _picture_size(asked: argparse.Namespace) -> tuple[int, int]:
    width, height = asked.size
    if not _LEAST_SCALE <= asked.scale <= _MOST_SCALE:
        raise Failure(f"the scale is {_LEAST_SCALE} to {_MOST_SCALE}", 2)
    if width * height * asked.scale**2 > _MOST_PIXELS:
        raise Failure(f"a picture has {_MOST_PIXELS:,} pixels at most", 2)
    return width, height


def _size(written: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{2,5})[xX×](\d{2,5})", written)
    if not match:
        raise argparse.ArgumentTypeError(f'"{written}" is no size like 1000x800')
    return int(match[1]), int(match[2])


def _share(written: str) -> float:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d+)?) ?%?", written)
    if not match or float(match[1]) > 100:
        raise argparse.ArgumentTypeError(f'"{written}" is no place from 0% to 100%')
    return float(match[1]) / 100
