"""Which language is meant, and what is said in it."""

import errno

import pytest
from hypothesis import given, strategies as st

from reader import language
from reader.language import Language, Said, in_use, listed, said, sentences, tr, use
from reader.language.catalogue import Text, catalogue_of, of_file, read, summed
from reader.language.choosing import language_of, system_wishes
from reader.language.system import in_words, system_reason
from reader.resources import resource

EN, CN, TW = Language.ENGLISH, Language.SIMPLIFIED, Language.TAIWAN


@pytest.fixture(autouse=True)
def _english():
    before = in_use()
    yield
    use(before)


@pytest.mark.parametrize(
    ("wish", "meant"),
    [
        ("zh_CN.UTF-8", CN), ("zh_SG", CN), ("zh-Hans", CN), ("zh-Hans-HK", CN), ("zh", CN),
        ("zh_TW.UTF-8", TW), ("zh_HK", TW), ("zh_MO", TW), ("zh-Hant", TW), ("zh-Hant-CN", TW),
        ("Chinese_Taiwan", TW), ("yue_HK", TW), ("cmn_CN", CN), ("zh_CN@pinyin", CN),
        ("en_GB.UTF-8", EN), ("de_DE", EN), ("C", EN), ("", EN), ("zhuang", EN),
    ],
)  # fmt: skip
def test_a_locale_means_a_language_by_its_script_or_else_its_region(wish, meant):
    assert language_of("system", [wish]) is meant


def test_the_first_language_that_the_program_has_is_taken():
    assert language_of("system", ["de", "zh_TW", "en"]) is TW
    assert language_of("system", ["en", "zh_TW"]) is EN
    assert language_of("system", []) is EN


def test_a_language_that_was_chosen_is_taken_whatever_the_system_says():
    assert language_of("zh_TW", ["zh_CN"]) is TW
    assert language_of("en", ["zh_CN"]) is EN


@pytest.mark.parametrize(
    ("around", "meant"),
    [
        ({"LANG": "zh_TW.UTF-8"}, TW),
        ({"LANG": "zh_TW.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, CN),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "en_US.UTF-8"}, EN),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, CN),
        ({"LANG": "C", "LANGUAGE": "zh_CN"}, EN),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "POSIX", "LANGUAGE": "zh_CN"}, EN),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh_CN"}, EN),
        ({"LANG": "C.UTF-8"}, EN),
        ({"LANGUAGE": "zh_CN"}, EN),
        ({"LC_CTYPE": "zh_CN.UTF-8"}, EN),
        ({}, EN),
    ],
)
def test_the_system_is_asked_in_the_order_of_gettext(monkeypatch, around, meant):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    assert language_of("system", system_wishes()) is meant


def test_a_text_is_said_in_the_language_in_use():
    assert tr("Settings…") == "Settings…"
    use(CN)
    assert tr("Settings…") == "设置…"
    use(TW)
    assert tr("Settings…") == "設定…"


def test_what_is_not_translated_stays_english():
    use(CN)
    assert tr("Nobody has ever said this") == "Nobody has ever said this"
    assert tr("%n ships of nobody", "", 2) == "2 ships of nobody"


def test_a_number_has_its_form_and_its_thousands_apart():
    assert [tr("%n words", "", count) for count in (0, 1, 2, 12345)] == [
        "0 words", "1 word", "2 words", "12,345 words",
    ]  # fmt: skip
    use(CN)
    assert [tr("%n words", "", count) for count in (1, 12345)] == ["1 个词", "12,345 个词"]


def test_things_stand_side_by_side_with_the_comma_of_the_language():
    assert listed(["a", "", "b"]) == "a, b"
    use(CN)
    assert listed(["甲", "乙"]) in ("甲，乙", "甲、乙")


def test_after_a_chinese_full_stop_comes_no_space():
    assert sentences(["One.", "", "Two."]) == "One. Two."
    assert sentences(["一。", "二。"]) == "一。二。"
    assert sentences(["“甲。 乙.txt”。", "二！"]) == "“甲。 乙.txt”。二！"


def test_what_the_system_says_is_said_in_the_language_as_far_as_it_is_known():
    error = OSError(errno.EACCES, "Permission denied")
    assert system_reason(error) == "permission denied"
    use(CN)
    assert system_reason(error) == "没有权限"
    assert in_words("The moon is full") == "the moon is full"
    assert system_reason(ValueError("Odd")) == "odd"


def test_what_was_said_can_be_said_again_in_another_language():
    name = said("form of {form}", form="体")
    assert (name, isinstance(name, Said)) == ("form of 体", True)
    use(TW)
    assert name == "form of 体"
    assert name.again() == tr("form of {form}").format(form="体") != name


def test_a_file_that_is_no_catalogue_is_refused_and_one_that_is_not_there_empty():
    for data in (b"", b"something else", summed(b"something else")):
        with pytest.raises(ValueError, match="no compiled"):
            read(data)
    assert not catalogue_of("de")


WHOLE = resource("translations", "duyin_zh_CN.qm").read_bytes()


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_of_a_file_with_one_other_byte_nothing_is_taken(at, changed):
    other = WHOLE[:at] + bytes((WHOLE[at] ^ changed,)) + WHOLE[at + 1 :]
    with pytest.raises(ValueError, match="damaged"):
        read(other)


@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=20))
def test_of_a_file_that_ends_too_soon_or_otherwise_nothing_is_taken(at, end):
    if WHOLE[:at] + end != WHOLE:
        with pytest.raises(ValueError, match="damaged"):
            read(WHOLE[:at] + end)


@given(st.binary(max_size=300))
def test_whatever_the_section_of_texts_holds_it_is_read_or_refused(texts):
    made = WHOLE[:16] + b"\x69" + len(texts).to_bytes(4, "big") + texts
    try:
        for text, forms in read(summed(made)).items():
            assert all(isinstance(each, str) for each in (*text, *forms))
    except ValueError:
        pass


def test_where_the_translations_are_damaged_all_is_said_in_english(tmp_path, monkeypatch):
    field = "{name}".encode("utf-16-be")
    damaged = WHOLE.replace(field, "{nome}".encode("utf-16-be"))
    (tmp_path / "duyin_zh_CN.qm").write_bytes(damaged)
    monkeypatch.setitem(language._catalogues, CN, of_file(tmp_path / "duyin_zh_CN.qm"))
    use(CN)
    assert tr("“{name}” is empty.").format(name="a.txt") == "“a.txt” is empty."
    assert tr("%n words", "", 2) == "2 words"


def test_between_chinese_and_chinese_that_is_filled_in_stands_no_space():
    told = Text("无法写入 {name}：{reason}")
    assert told.format(name="a.txt", reason="磁盘已满") == "无法写入 a.txt：磁盘已满"
    assert told.format(name="标准输出", reason="磁盘已满") == "无法写入标准输出：磁盘已满"
    assert told.format(name="我的 小船.txt", reason="") == "无法写入我的 小船.txt："
    assert Text("{word} 标为 {state}").format(word="船", state="{认识}") == "船标为 {认识}"
    assert Text("{number} 页").format(number=3) == "3 页"
    use(TW)
    name, reason = (
        tr("standard output"),
        system_reason(OSError(errno.ENOSPC, "No space left on device")),
    )
    told = tr("{name} cannot be written: {reason}").format(name=name, reason=reason)
    assert told == "無法寫入標準輸出：磁碟空間不足"
    told = tr("%n unknown, {collected} collected", "", 2).format(collected="一")
    assert told == "2 個生詞，收藏一個"
