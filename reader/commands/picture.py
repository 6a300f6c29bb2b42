"""`duyin picture`: the page as the window shows it."""

import argparse
import re
import tempfile
from dataclasses import replace
from pathlib import Path

from reader.commands.knowing import add_known, known_as_asked, sparing_of
from reader.commands.options import add_files, add_readings, add_script
from reader.commands.streams import Failure, check_out, read_article, write_bytes
from reader.display import FONT_COMMAND, drawing_obstacle
from reader.language import listed, tr, translatable
from reader.pinyin import Style
from reader.settings import Notation, ReadingsShown, Settings, TaiwanReadings, declaration

SAYS = translatable("Draw the page as the window shows it.")
_THEMES = ("light", "sepia", "dark", "contrast-light", "contrast-dark")
_TAIWAN = {True: TaiwanReadings.ALWAYS, False: TaiwanReadings.WITH_SCRIPT}
_PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".webp")
_LEAST_SCALE, _MOST_SCALE = 0.25, 8
_MOST_PIXELS = 100_000_000  # of a picture, four bytes each


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    add_script(verb)
    add_readings(verb)
    verb.add_argument("--size", type=_size, default=(1000, 800), metavar="WIDTHxHEIGHT")
    verb.add_argument("--scale", type=float, default=1.0, help=tr("pixels for each of the size's"))
    verb.add_argument("--at", type=_share, default=0.0, metavar="50%", help=tr("how far on"))
    add_known(verb)
    verb.add_argument("--no-pinyin", action="store_true", help=tr("characters alone"))
    verb.add_argument("--tone-colours", action="store_true", help=tr("a colour for each tone"))
    verb.add_argument("--vertical", action="store_true", help=tr("vertical lines, from the right"))
    verb.add_argument("--theme", choices=_THEMES, default="light")
    verb.add_argument("--font-size", type=int, metavar="PIXELS")


def carry_out(asked: argparse.Namespace) -> None:
    """Draw, as asked."""
    settings, sparing = _settings_for(asked), sparing_of(known_as_asked(asked))
    size = _picture_size(asked)
    if asked.out is None:
        raise Failure(tr("a picture needs -o OUT"), 2)
    if (suffix := Path(asked.out).suffix.lower() or ".png") not in _PICTURES:
        told = tr("pictures are named {names}, not {name}")
        raise Failure(told.format(names=listed(_PICTURES), name=suffix), 2)
    check_out(asked.file, asked.out)
    article = read_article(asked.file)
    if obstacle := drawing_obstacle():
        raise Failure(obstacle)
    from reader.qt.printing import picture
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
            sparing=sparing,
        )
    except picture.NoChineseFont:
        raise Failure(
            tr("Chinese characters need a font; on Debian and Ubuntu: {command}").format(
                command=FONT_COMMAND
            )
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, f"page{suffix}")
        if not picture.save(image, made):
            raise Failure(tr("this system's Qt cannot write {name}").format(name=suffix))
        write_bytes(asked.out, made.read_bytes())
    application.quit()


def _settings_for(asked: argparse.Namespace) -> Settings:
    """The defaults with what was asked, so that a picture is the same for everyone."""
    style = Style(asked.pinyin)
    settings = Settings(
        notation=Notation.ZHUYIN if style is Style.ZHUYIN else Notation.PINYIN,
        spelling=Style.MARKS if style is Style.ZHUYIN else style,
        by_words=asked.words,
        sandhi=asked.sandhi,
        taiwan_readings=_TAIWAN[asked.taiwan_readings],
        tone_colours=asked.tone_colours,
        vertical=asked.vertical,
        readings_shown=ReadingsShown(asked.readings),
    )
    if asked.no_pinyin:
        settings = replace(settings, readings_shown=ReadingsShown.NONE)
    if asked.font_size is not None:
        sizes = declaration("text_size")
        if not sizes.accepts(asked.font_size):
            told = tr("the font size is {least} to {most} pixels")
            raise Failure(told.format(least=sizes.least, most=sizes.most), 2)
        settings = replace(settings, text_size=asked.font_size)
    return settings


def _picture_size(asked: argparse.Namespace) -> tuple[int, int]:
    width, height = asked.size
    if not _LEAST_SCALE <= asked.scale <= _MOST_SCALE:
        told = tr("the scale is {least} to {most}")
        raise Failure(told.format(least=_LEAST_SCALE, most=_MOST_SCALE), 2)
    if width * height * asked.scale**2 > _MOST_PIXELS:
        raise Failure(tr("a picture has %n pixels at most", "", _MOST_PIXELS), 2)
    return width, height


def _size(written: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{2,5})[xX×](\d{2,5})", written)
    if not match:
        told = tr('"{written}" is no size like 1000x800')
        raise argparse.ArgumentTypeError(told.format(written=written))
    return int(match[1]), int(match[2])


def _share(written: str) -> float:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d+)?) ?%?", written)
    if not match or float(match[1]) > 100:
        told = tr('"{written}" is no place from 0% to 100%')
        raise argparse.ArgumentTypeError(told.format(written=written))
    return float(match[1]) / 100
