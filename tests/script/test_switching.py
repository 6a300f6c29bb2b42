"""The window's switch, from sources of every kind."""

import pytest

from reader.script import (
    PLAIN_SCRIPTS,
    Found,
    Script,
    changes_words,
    configuration,
    convert,
    found_script,
    simplified_image,
)

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


WORDS = "数据库的程序员在服务器上装软件，移动互联网"
TAIWAN_WORDS = "裡面的程式設計師看著伺服器裝軟體，為了計程車上的網際網路"


def test_the_words_of_a_region_stand_for_the_mainlands_where_they_are_asked_for() -> None:
    assert show(WORDS, Script.TAIWAN_WORDS) == "資料庫的程式設計師在伺服器上裝軟體，移動網際網路"
    assert show(WORDS, Script.HONGKONG_WORDS) == "數據庫的程序員在伺服器上裝軟件，移動互聯網"
    assert show(WORDS, Script.SIMPLIFIED_WORDS) == WORDS


def test_taiwans_words_are_given_back_as_the_mainlands() -> None:
    assert show(TAIWAN_WORDS, Script.SIMPLIFIED_WORDS) == (
        "里面的程序员看着服务器装软件，为了出租车上的互联网"
    )


def test_a_text_of_taiwan_has_taiwans_words_already() -> None:
    assert found_script(TAIWAN_WORDS).region is Script.TAIWAN
    assert show(TAIWAN_WORDS, Script.TAIWAN_WORDS) == TAIWAN_WORDS


def test_hong_kongs_text_is_shown_with_taiwans_words() -> None:
    text = HONGKONG + "打印機在伺服器上。"
    assert "印表機" in show(text, Script.TAIWAN_WORDS)
    assert "打印機" in show(text, Script.TAIWAN)


def test_words_are_exchanged_in_the_paragraphs_of_the_other_script_alone() -> None:
    mixed = f"{WORDS}\n{TAIWAN_WORDS}\n\n{WORDS}"
    assert found_script(mixed).is_mixed
    for script, one, other in (
        (Script.TAIWAN_WORDS, show(WORDS, Script.TAIWAN_WORDS), TAIWAN_WORDS),
        (Script.SIMPLIFIED_WORDS, WORDS, show(TAIWAN_WORDS, Script.SIMPLIFIED_WORDS)),
    ):
        name = configuration(found_script(mixed), script)
        assert name is not None
        shown = convert(mixed, name)
        assert shown.text == f"{one}\n{other}\n\n{one}"
        feeds = [at for at, character in enumerate(mixed) if character == "\n"]
        assert [shown.text[shown.alignment.to_shown(at)] for at in feeds] == ["\n"] * 3


def test_whether_words_may_change_follows_source_and_script() -> None:
    def changing(text: str) -> set[Script]:
        return {script for script in PLAIN_SCRIPTS if changes_words(found_script(text), script)}

    assert changing(WORDS) == {Script.TAIWAN, Script.HONGKONG}
    assert changing(TAIWAN_WORDS) == {Script.SIMPLIFIED}
    assert changing(HONGKONG) == {Script.SIMPLIFIED, Script.TAIWAN}
    assert changing("我是人") == set()


@pytest.mark.parametrize("script", Script)
def test_each_script_has_one_with_words_at_most(script: Script) -> None:
    assert script.with_words.plain is script.plain
    assert script.plain in PLAIN_SCRIPTS
    assert script.with_words.with_words is script.with_words


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


@pytest.mark.parametrize(
    ("words", "image"),
    [
        ("轉盤", "转盘"),
        ("音樂", "音乐"),
        ("長度單位", "长度单位"),
        ("乾隆銀行", "乾隆银行"),
        ("⻄⽅", "西方"),
    ],
)
def test_traditional_words_in_a_simplified_text_are_simplified_for_the_engine(
    words: str, image: str
) -> None:
    text = f"{SIMPLIFIED * 20}。{words}，乾隆"
    assert simplified_image(text, found_script(text)).endswith(f"。{image}，乾隆")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("这是⻰和⻢", "這是龍和馬"), ("这⽅面", "這⽅面"), ("⽤户的⻋", "⽤戶的車")],
)
def test_look_alikes_are_converted_as_what_they_look_like_and_else_stay(
    text: str, shown: str
) -> None:
    assert show(text, Script.TRADITIONAL) == shown
