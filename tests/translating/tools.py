"""Qt's own tools for translations, as PySide6 brings them."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

from reader.language.catalogue import summed
from tests.repository import ROOT

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_CN", "zh_TW")
"""English has a file too: of the texts alone that a number changes."""


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """The translations of a language as people work on them."""
    return folder / f"duyin_{language}.ts"


def update(file: Path, language: str) -> None:
    """Have a file hold every text of the program, and none that is no more."""
    sources = sorted(map(str, (ROOT / "reader").rglob("*.py")))
    only = ["-pluralonly"] if language == "en" else []
    _run(
        "lupdate", *sources, "-tr-function-alias", "QT_TR_NOOP+=translatable,tr+=said", *only,
        "-source-language", "en", "-target-language", language, "-locations", "none",
        "-no-obsolete", "-ts", str(file),
    )  # fmt: skip


def compile_into(file: Path, compiled: Path) -> None:
    """Make of the finished translations in a file what the program reads."""
    _run("lrelease", "-nounfinished", str(file), "-qm", str(compiled))
    compiled.write_bytes(summed(compiled.read_bytes()))


def messages(file: Path) -> Iterable[ET.Element]:
    """All texts of a file with their translations."""
    return ET.parse(file).iter("message")


def key_of(message: ET.Element) -> tuple[str, str]:
    """What a text is told apart by: itself and its comment."""
    return message.findtext("source", ""), message.findtext("comment", "")


def forms_of(message: ET.Element) -> tuple[str, ...]:
    """The translation of a text, or one for each form of a number; none while it is unfinished."""
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return ()
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return tuple(forms or [translation.text or ""])


def take_in(file: Path, handed: Path) -> int:
    """Take what is finished in a copy of a file, which may be of older texts; how many are new."""
    finished = {key_of(each): forms_of(each) for each in messages(handed)}
    tree, taken = ET.parse(file), 0
    for message in tree.iter("message"):
        forms, translation = finished.get(key_of(message), ()), message.find("translation")
        if translation is None or not all(forms) or forms in ((), forms_of(message)):
            continue
        translation.attrib.clear()
        slots = list(translation.iter("numerusform")) or [translation]
        for slot, form in zip(slots, forms, strict=False):
            slot.text = form
        taken += 1
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return taken


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments, "-silent"]
    subprocess.run(command, check=True, cwd=ROOT)
