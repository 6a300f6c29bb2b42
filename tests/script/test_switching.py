"""The window's switch, from sources of every kind."""

import pytest

from reader.script import Found, Script, configuration, convert, found_script, simplified_image

SIMPLIFIED = "他说头发干净了，后面的干部在网络上发现，里面只有一只猫。"
TAIWAN = "隨著原著的編著者說，台灣潮濕，吃著麵，裡面沒什麼了，著名的土著卓著。"
HONGKONG = "隨着説話，衞生綫裏面為人，吃着麪，只有這樣。"


def show(text: str, script: Script, found: Found | None = None) -> str:
    """The text as the window would show it."""
    name = configuration(found or found_script(text), script)
    return convert(text, name).text if name else text


@pytest.mark.parametrize("text", [SIMPLIFIED, TAIWAN, HONGKONG, "", "abc", "我是人"])
def test_as_written_is_as_written(text: str) -> None:
    assert configuration(found_script(text), Script.SOURCE) is None


def test_a_simplified_source_stays_when_shown_simplified() -> None:
    assert show(SIMPLIFIED, Script.SIMPLIFIED) == SIMPLIFIED


def test_a_simplified_source_is_shown_in_each_regions_forms() -> None:
    assert show(SIMPLIFIED, Script.TRADITIONAL) == (
        "他說頭髮乾淨了，後面的幹部在網絡上發現，裏面只有一隻貓。"
    )
    assert "裡面只有一隻貓" in show(SIMPLIFIED, Script.TAIWAN)
    assert "他説頭髮" in show(SIMPLIFIED, Script.HONGKONG)


def test_words_of_another_region_are_not_put_in_their_place() -> None:
    assert "网络".replace("网络", "網絡") in show(SIMPLIFIED, Script.TAIWAN)


def test_a_traditional_source_stays_when_shown_traditional() -> None:
    assert show(TAIWAN, Script.TRADITIONAL) == TAIWAN
    assert show(HONGKONG, Script.TRADITIONAL) == HONGKONG


def test_a_text_in_a_regions_forms_is_not_damaged_by_showing_them() -> None:
    assert show(TAIWAN, Script.TAIWAN) == TAIWAN
    assert show(HONGKONG, Script.HONGKONG) == HONGKONG


def test_regional_forms_are_exchanged() -> None:
    assert show(HONGKONG, Script.TAIWAN) == "隨著說話，衛生線裡面為人，吃著麵，只有這樣。"
    assert show("隨著說話，裡面有人參加", Script.HONGKONG) == "隨着説話，裏面有人參加"


def test_the_particle_becomes_simplified_but_not_what_is_written() -> None:
    assert show(TAIWAN, Script.SIMPLIFIED) == (
        "随着原著的编著者说，台湾潮湿，吃着面，里面没什么了，著名的土著卓著。"
    )
    assert show("執著於此，著有《詩選》，看著有趣", Script.SIMPLIFIED) == (
        "执着于此，著有《诗选》，看着有趣"
    )


def test_hong_kongs_text_is_simplified_too() -> None:
    assert show(HONGKONG, Script.SIMPLIFIED) == "随着说话，卫生线里面为人，吃着面，只有这样。"


def test_in_a_mixed_text_each_paragraph_is_converted_for_what_it_is() -> None:
    mixed = f"{SIMPLIFIED}\n\n{TAIWAN}"
    assert found_script(mixed).is_mixed
    assert show(mixed, Script.TAIWAN) == f"{show(SIMPLIFIED, Script.TAIWAN)}\n\n{TAIWAN}"
    assert show(mixed, Script.SIMPLIFIED) == f"{SIMPLIFIED}\n\n{show(TAIWAN, Script.SIMPLIFIED)}"


def test_half_converted_text_is_simplified_without_damage() -> None:
    text = "這是什么，怎么說，那么多"
    assert show(text, Script.SIMPLIFIED) == "这是什么，怎么说，那么多"


@pytest.mark.parametrize("script", Script)
def test_a_text_whose_script_is_unknown_stays_as_it_is(script: Script) -> None:
    assert show("我是人", script) == "我是人"


@pytest.mark.parametrize(
    "text", [SIMPLIFIED, TAIWAN, HONGKONG, f"{SIMPLIFIED}\n{TAIWAN}", "", "a\n"]
)
def test_the_simplified_image_is_one_character_for_one(text: str) -> None:
    image = simplified_image(text, found_script(text))
    assert len(image) == len(text)
    assert found_script(image).traditional_share == 0
