import pytest

from reader.script.variants import same_characters


@pytest.mark.parametrize(
    ("character", "others"),
    [("发", "發髮"), ("發", "发"), ("说", "說説"), ("説", "說说"), ("里", "裏裡"), ("着", "著")],
)
def test_a_character_is_the_same_in_the_other_scripts(character: str, others: str) -> None:
    assert set(character + others) <= same_characters(character)


def test_two_characters_with_one_simplified_form_stay_two() -> None:
    assert "髮" not in same_characters("發")


@pytest.mark.parametrize("character", "人a，😀𠀋")
def test_most_characters_are_only_themselves(character: str) -> None:
    assert same_characters(character) == {character}
