"""The window's switch: which conversion shows an article in the script asked for.

Always from the source, and one character for one, so that nothing moves but the forms.

- A simplified source goes to OpenCC's traditional standard and from there to the region's forms.
- A traditional source is simplified as Taiwan's text is (着 for the particle 著), our guards first.
  `t2s` would leave 隨著 as 随著.
- A traditional source shown as Traditional stays as it is: its author chose a standard,
  and OpenCC's own (爲, 裏, 喫, 羣) is hardly written anywhere. s2t would damage it (了 → 瞭).
- For Taiwan and Hong Kong only regional forms of a traditional source are exchanged.
- Where both scripts are mixed each paragraph is taken for what it is; one that is mixed itself
  is converted whole.
"""

from reader.script.configurations import MixedSwitch, Switch
from reader.script.converting import convert
from reader.script.detection import Found, Script

_FROM_SIMPLIFIED = {
    Script.TRADITIONAL: Switch.TRADITIONAL,
    Script.TAIWAN: Switch.TAIWAN,
    Script.HONGKONG: Switch.HONGKONG,
}
_FROM_MIXED = {
    Script.SIMPLIFIED: MixedSwitch.SIMPLIFY,
    Script.TRADITIONAL: MixedSwitch.TRADITIONAL,
    Script.TAIWAN: MixedSwitch.TAIWAN,
    Script.HONGKONG: MixedSwitch.HONGKONG,
}
_FROM_TRADITIONAL = {
    Script.SIMPLIFIED: Switch.SIMPLIFY,
    Script.TAIWAN: Switch.TAIWAN_FORMS,
    Script.HONGKONG: Switch.HONGKONG_FORMS,
}


def configuration(found: Found, shown: Script) -> str | None:
    """The name to `convert` a source by, so that it is shown in this script; None: as it is."""
    if found.is_mixed:
        mixed = _FROM_MIXED.get(shown)
        return mixed.value if mixed else None
    simplified = found.script is Script.SIMPLIFIED
    switch = (_FROM_SIMPLIFIED if simplified else _FROM_TRADITIONAL).get(shown)
    return switch.value if switch and found.telling else None


def simplified_image(text: str, found: Found) -> str:
    """The text in simplified characters, one for one, for the reading engine."""
    name = configuration(found, Script.SIMPLIFIED)
    return convert(text, name).text if name else text
