"""Characters that could have become another one, and no word told which."""

import pytest
from hypothesis import given, strategies as st

from reader.script import UnknownConfiguration, configuration, convert, found_script
from reader.script.configurations import Switch
from reader.script.kinds import Script
from reader.script.undecided import undecided


def marked(text: str, config: str) -> dict[str, tuple[str, ...]]:
    """The undecided characters of a text with what they may become."""
    found = undecided(text, config)
    return {text[at]: forms for at, forms in zip(found.offsets, found.alternatives, strict=True)}


def test_a_character_that_no_word_settled_is_marked_with_its_forms() -> None:
    assert marked("让他干", Switch.TRADITIONAL.value) == {"干": ("幹", "乾", "干", "榦")}


def test_what_is_shown_comes_first_in_the_regions_forms() -> None:
    assert marked("他在里", Switch.TAIWAN.value)["里"][:2] == ("裡", "里")


@pytest.mark.parametrize("text", ["皇后和干部", "头发干净", "公里", "面条", "开发"])
def test_a_word_settles_its_characters(text: str) -> None:
    assert marked(text, Switch.TRADITIONAL.value) == {}


def test_characters_with_only_one_form_are_never_marked() -> None:
    assert marked("我们的学校很大了", "s2t") == {}


def test_traditional_text_has_its_own() -> None:
    assert marked("他姓乾", "t2s") == {"乾": ("干", "乾")}
    assert marked("乾隆", "t2s") == {}


def test_places_are_told_across_paragraphs_and_changes_of_length() -> None:
    text = "互联网很好\n互联网让他干"
    assert undecided(text, "s2twp").offsets.tolist() == [text.index("干")]


def test_an_unknown_configuration_is_named() -> None:
    with pytest.raises(UnknownConfiguration):
        undecided("后", "nowhere")


@pytest.mark.parametrize("config", [switch.value for switch in Switch] + ["s2twp", "tw2sp"])
@given(text=st.text(alphabet="后干里发面只皇部头公一的，\n乾隆徵", max_size=20))
def test_the_first_form_is_the_one_that_the_text_shows(config: str, text: str) -> None:
    shown, found = convert(text, config), undecided(text, config)
    for at, forms in zip(found.offsets.tolist(), found.alternatives, strict=True):
        assert shown.text[shown.alignment.to_shown(at)] == forms[0]
        assert len(set(forms)) == len(forms) > 1


def test_it_answers_for_whatever_the_windows_switch_uses() -> None:
    text = "后来让他干。\n後來他又乾。"
    name = configuration(found_script(text), Script.TAIWAN)
    assert name is not None
    assert [text[at] for at in undecided(text, name).offsets] == ["干"]
