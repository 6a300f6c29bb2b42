import pytest
from hypothesis import given, strategies as st

from reader.composition.filetext import converted_by, converted_to
from reader.script import Script, UnknownConfiguration, convert


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("头发,发财", "頭髮,發財"),
        ("头(tóu)发(fà),发(fā)财", "頭(tóu)髮(fà),發(fā)財"),
        ("头发(tóufa)\r\n发财 (facai)\r", "頭髮(tóufa)\r\n發財 (facai)\r"),
        ("头发(hair),发(5)", "頭髮(hair),發(5)"),
        ("", ""),
        ("\n\n", "\n\n"),
    ],
)
def test_readings_stay_and_do_not_disturb_the_words(text: str, converted: str) -> None:
    assert converted_by(text, "s2t") == converted


def test_the_readings_of_a_word_go_with_it() -> None:
    text = "软(ruǎn)件(jiàn)和(hé)互(hù)联(lián)网(wǎng)"
    assert converted_by(text, "s2twp") == "軟體和(hé)網際網路"


@given(st.text(list("头发后面里干软件互联网a()\r\n \u2028\ufeff\0😀")))
def test_a_text_without_readings_is_converted_and_nothing_else(text: str) -> None:
    assert converted_by(text, "s2twp") == convert(text, "s2twp").text


@given(st.lists(st.sampled_from(["头(tóu)", "发(fà)", "后(hòu)", "\r\n", "(a)", "里", "😀"])))
def test_a_conversion_of_one_for_one_changes_no_length(pieces: list[str]) -> None:
    text = "".join(pieces)
    converted = converted_by(text, "s2t")
    assert len(converted) == len(text)
    assert [c for c in converted if not "㐀" <= c <= "鿿"] == [
        c for c in text if not "㐀" <= c <= "鿿"
    ]


def test_the_script_asked_for_is_written_from_whatever_the_text_is_in() -> None:
    for text in ("头发后面的干部\n", "頭髮後面的幹部\n"):
        assert converted_to(text, Script.SIMPLIFIED) == "头发后面的干部\n"
        assert converted_to(text, Script.SOURCE) == text
    assert converted_to("头(tóu)发里面", Script.TAIWAN) == "頭(tóu)髮裡面"


def test_an_unknown_configuration_is_an_error() -> None:
    with pytest.raises(UnknownConfiguration):
        converted_by("头", "s2x")
