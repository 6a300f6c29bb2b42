"""The window's switch: which conversion shows an article in the script asked for.

Always from the source; one character for one, so that nothing moves but the forms, unless the
words of the region are asked for too.

- A simplified source goes to OpenCC's traditional standard and from there to the region's forms.
- A traditional source is simplified as Taiwan's text is (着 for the particle 著), our guards first.
  `t2s` would leave 隨著 as 随著.
- A traditional source shown as Traditional stays as it is: its author chose a standard,
  and OpenCC's own (爲, 裏, 喫, 羣) is hardly written anywhere. s2t would damage it (了 → 瞭).
- For Taiwan and Hong Kong only regional forms of a traditional source are exchanged.
- Where both scripts are mixed each paragraph is taken for what it is; one that is mixed itself
  is converted whole.
- Words are exchanged from those of another region alone: a text of Taiwan has Taiwan's words. As
  mainland words are taken those of simplified text, and of traditional text not Taiwan's.
"""

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct
from reader.script.configurations import MixedSwitch, Switch, by_tables
from reader.script.converting import convert
from reader.script.detection import Found, telling_classes
from reader.script.kinds import Script
from reader.text import CodePoints, code_points, plain_forms, to_text

_FROM_SIMPLIFIED = {
    Script.TRADITIONAL: Switch.TRADITIONAL,
    Script.TAIWAN: Switch.TAIWAN,
    Script.HONGKONG: Switch.HONGKONG,
    Script.TAIWAN_WORDS: Switch.TAIWAN_WORDS,
    Script.HONGKONG_WORDS: Switch.HONGKONG_WORDS,
}
_FROM_MIXED = {
    Script.SIMPLIFIED: MixedSwitch.SIMPLIFY,
    Script.TRADITIONAL: MixedSwitch.TRADITIONAL,
    Script.TAIWAN: MixedSwitch.TAIWAN,
    Script.HONGKONG: MixedSwitch.HONGKONG,
    Script.SIMPLIFIED_WORDS: MixedSwitch.SIMPLIFY_TAIWAN_WORDS,
    Script.TAIWAN_WORDS: MixedSwitch.TAIWAN_WORDS,
    Script.HONGKONG_WORDS: MixedSwitch.HONGKONG_WORDS,
}
_FROM_TRADITIONAL = {
    Script.SIMPLIFIED: Switch.SIMPLIFY,
    Script.TAIWAN: Switch.TAIWAN_FORMS,
    Script.HONGKONG: Switch.HONGKONG_FORMS,
    Script.SIMPLIFIED_WORDS: Switch.SIMPLIFY_TAIWAN_WORDS,
    Script.TAIWAN_WORDS: Switch.IN_TAIWAN_WORDS,
    Script.HONGKONG_WORDS: Switch.IN_HONGKONG_WORDS,
}
# Where words are the mainland's or the region's own already, or no table leads to the other's.
_WITHOUT_WORDS = {
    (Script.SIMPLIFIED_WORDS, Script.TRADITIONAL),
    (Script.TAIWAN_WORDS, Script.TAIWAN),
    (Script.HONGKONG_WORDS, Script.HONGKONG),
    (Script.HONGKONG_WORDS, Script.TAIWAN),
}


def configuration(found: Found, shown: Script) -> str | None:
    """The name to `convert` a source by, so that it is shown in this script; None: as it is."""
    name = _own_configuration(found, shown)
    return by_tables(name, found.tables) if name is not None else None


def _own_configuration(found: Found, shown: Script) -> str | None:
    if found.script is None and not found.is_mixed:
        return None
    is_simplified = found.script is Script.SIMPLIFIED
    if is_simplified and shown is Script.SIMPLIFIED_WORDS:
        return None
    from_hongkong = shown is Script.SIMPLIFIED_WORDS and found.region is Script.HONGKONG
    if found.is_mixed:
        mixed = MixedSwitch.SIMPLIFY_HONGKONG_WORDS if from_hongkong else _FROM_MIXED.get(shown)
        return mixed.value if mixed else None
    if not is_simplified and (shown, found.region) in _WITHOUT_WORDS:
        shown = shown.plain
    switch = (_FROM_SIMPLIFIED if is_simplified else _FROM_TRADITIONAL).get(shown)
    switch = Switch.SIMPLIFY_HONGKONG_WORDS if from_hongkong else switch
    return switch.value if switch else None


def changes_words(found: Found, shown: Script) -> bool:
    """Whether words of the region may stand for others where a source is shown in this script."""
    with_words = configuration(found, shown.with_words)
    return with_words is not None and with_words != configuration(found, shown.plain)


def simplified_image(text: str, found: Found) -> str:
    """The text in simplified characters, one for one, for the reading engine.

    Traditional words in a simplified text are simplified too, and look-alikes are plain.
    """
    name = _own_configuration(found, Script.SIMPLIFIED)
    plain = to_text(plain_forms(code_points(text)))
    return _without_strays(convert(plain, name).text if name else plain)


def _without_strays(text: str) -> str:
    """The text with runs of hanzi simplified that have characters which are only traditional."""
    codes = code_points(text)
    strays = np.flatnonzero(telling_classes().take(codes, mode="clip") == _ONLY_TRADITIONAL)
    if not len(strays):
        return text
    edges = np.flatnonzero(np.diff(_of_runs(codes), prepend=False, append=False))
    ends = distinct(np.searchsorted(edges, strays, side="right"))
    ends = ends[ends % 2 == 1]
    if not len(ends):
        return text
    runs = np.stack((edges[ends - 1], edges[ends]), 1).tolist()
    # Together, as paragraphs are: each converts as it would by itself.
    made = _simplified("\n".join(text[start:end] for start, end in runs)).split("\n")
    parts, behind = list[str](), 0
    for (start, end), run in zip(runs, made, strict=True):
        parts += text[behind:start], run
        behind = end
    return "".join((*parts, text[behind:]))


def _of_runs(codes: CodePoints) -> NDArray[np.bool_]:
    """Which characters are hanzi of the first plane."""
    is_one: NDArray[np.bool_] = (codes >= 0x3400) & (codes <= 0x9FFF)
    return is_one & ((codes <= 0x4DBF) | (codes >= 0x4E00))


def _simplified(text: str) -> str:
    return convert(text, Switch.SIMPLIFY.value).text


_ONLY_TRADITIONAL = 2  # of the classes that tell a script


def shown_image(text: str) -> str:
    """The same of a text that a conversion has made, in whatever script."""
    return convert(text, Switch.SIMPLIFY.value).text
