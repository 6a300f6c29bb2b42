"""Numbers as they are said: what GB/T 15835 tells how to write, and what stands in texts daily."""

import pytest
from hypothesis import given, strategies as st

from reader.speaking.inwords.instead import said_in
from reader.speaking.inwords.numerals import LONGEST, cardinal


def said(text: str) -> str:
    """The text with its numbers in the characters that are said."""
    told, at = "", 0
    for one in said_in(text):
        told += text[at : one.start] + "".join(each.character for each in one.said)
        at = one.end
    return told + text[at:]


CASES = {
    "years": """
        2021年→二零二一年 1949年10月1日→一九四九年十月一日 20世纪80年代→二十世纪八十年代
        公元前221年→公元前二二一年 1000年→一千年 20年→二十年 98年→九八年 98年来→九十八年来
        90后→九零后 2008北京→二零零八北京 2024个→两千零二十四个
        2019年-2021年→二零一九年到二零二一年 2019至2021年→二零一九至二零二一年
        1998年-今→一九九八年到今 618年→六一八年 365年来→三百六十五年来 600年→六百年
        2019-2021年→二零一九到二零二一年 1949—1976→一九四九到一九七六
    """,
    "dates": """
        2024-05-01→二零二四年五月一日 2024/5/1→二零二四年五月一日
        2024.12.31→二零二四年十二月三十一日 2024-05→二零二四年五月 2月28日→二月二十八日
        2月2日→二月二日 9·18事变→九一八事变 5-6月→五到六月
        5月1日-7日→五月一日到七日 8月—10月→八月到十月 05/12→五月十二日 2.14情人节→二一四情人节
        3/15晚会→三一五晚会 9/11事件→九一一事件
    """,
    "times": """
        10:30→十点三十 10:05→十点零五分 2:00→两点 14:00→十四点
        23:59:08→二十三点五十九分零八秒 8:00-10:00→八点到十点 12:00～13:30→十二点到十三点三十
        0:30→零点三十 2点→两点 7x24小时→七乘二十四小时
    """,
    "shares": """
        15.59%→百分之十五点五九 100%→百分之一百 5%-10%→百分之五到百分之十
        20～30%→百分之二十到三十 3‰→千分之三 1/3→三分之一 ½→二分之一 -2.5%→百分之负二点五
        净利润-3.5%→净利润百分之负三点五 增长+5.2%→增长百分之五点二 ±2%→百分之正负二 ⅝→八分之五
    """,
    "counted": """
        2个→两个 12个→十二个 22个→二十二个 2楼→二楼 3楼→三楼 2号→二号 2班→二班 2两→二两
        2年级→二年级 2年→两年 2.5个→二点五个 2万→两万 2亿→两亿 12万→十二万 3.5万→三点五万
        20多岁→二十多岁 第2→第二 第2个→第二个 第1名→第一名 初2→初二
        2成→两成 10万+→十万加 2万~3万→两万到三万 ①苹果②梨→一苹果二梨 第Ⅲ章→第三章 II级→二级
        XIV章→十四章 ⑿→十二 WII→WII No.5→第五 图3-1→图三杠一
        7-11便利店→七十一便利店 7-11月→七到十一月
    """,
    "whole": """
        0→零 10→十 11→十一 20→二十 101→一百零一 110个→一百一十个 200→二百 2000人→两千人
        1010→一千零一十 10010→一万零一十 100000→十万 2500.5→两千五百点五 1050000→一百零五万
        1,234,567→一百二十三万四千五百六十七 1200000000000→一万二千亿 １２３→一百二十三
    """,
    "decimal": """
        3.14→三点一四 0.05→零点零五 -3→负三 ±3→正负三 18+→十八加 1.2.3→一点二点三
    """,
    "digits": """
        007→零零七 13812345678→幺三八幺二三四五六七八 010-12345678→零幺零幺二三四五六七八
        400-123-4567→四零零幺二三四五六七 拨打110→拨打幺幺零 120急救→幺二零急救
        985高校→九八五高校 305室→三零五室 101路公交→幺零幺路公交 G1234次→G幺二三四次
        A320→A三二零 波音747→波音七四七 歼-20→歼二十 101中学→幺零幺中学 第101中学→第一百零一中学
        (010)6554-1234→零幺零六五五四幺二三四 QQ号123456→QQ号幺二三四五六 分机801→分机八零幺
        N95→N九五 9527号→九五二七号 17.4.1→十七点四点一 192.168.1.10→一九二点一六八点一点十
        15835-2011→一万五千八百三十五二零一一
        12306网站→幺二三零六网站 119、120电话→幺幺九、幺二零电话
    """,
    "ranges": """
        3-5天→三到五天 2-3个→两到三个 10—20→十到二十 3:2→三比二 3-1→三比一 1-1→一比一
        1:1.5→一比一点五
    """,
    "measures": """
        -5℃→零下五摄氏度 -10~-5℃→零下十到零下五摄氏度 25°C→二十五摄氏度 45°→四十五度
        60km/h→六十公里每小时 5kg→五公斤 2kg→两公斤 100㎡→一百平方米 10m²→十平方米
        3cm→三厘米 2L→两升 3D→三D
        气温-3℃~8℃→气温零下三到八摄氏度 气温-5度→气温零下五度 +5℃→零上五摄氏度 220V→二百二十伏
        39°54′27″→三十九度五十四分二十七秒 ±0.5mm→正负零点五毫米 5KG→五公斤 3.5mg/L→三点五毫克每升
        80次/分→八十次每分 60元/小时→六十元每小时 35元/张→三十五元每张
        1.3万km²→一点三万平方公里 1米85→一米八五 9秒58→九秒五八 7.5折→七五折
    """,
    "money": """
        ¥3.50→三元五角 ￥3.05→三元零五分 ¥0.99→九角九分 ¥3→三元 $1.5亿→一点五亿美元
        €5→五欧元 ¥2→两元 100元→一百元 ¥100-200→一百到二百元 HK$50→五十港元 €3.5百万→三点五百万欧元
    """,
    "letters": """
        A4→A四 5G→五G MP3→MP三 iPhone15→iPhone十五 COVID-19→COVID十九
    """,
    "reckoned": """
        1+1=2→一加一等于二 3×4=12→三乘四等于十二 5-3=2→五减三等于二 x=5→x等于五
        x²+y²=1→x的平方加y的平方等于一 √2≈1.4→根号二约等于一点四
        1∶100→一比一百 C++→C加加
        6÷2→六除以二
    """,
}


@pytest.mark.parametrize("kind", CASES)
def test_numbers_are_said_as_people_say_them(kind: str) -> None:
    for case in CASES[kind].split():
        written, _, expected = case.partition("→")
        assert said(written) == expected


def test_every_word_of_a_number_knows_its_figure() -> None:
    (share,) = said_in("约15.59%的人")
    assert [(one.character, one.start) for one in share.said] == [
        ("百", 6), ("分", 6), ("之", 6), ("十", 1), ("五", 2), ("点", 3), ("五", 4), ("九", 5),
    ]  # fmt: skip
    assert (share.start, share.end) == (1, 7)


def value(characters: str) -> int:
    """What a number in characters comes to, reckoned from its units."""
    total = part = figure = 0
    for each in characters:
        if each in "零一二三四五六七八九":
            figure = "零一二三四五六七八九".index(each)
        elif each == "两":
            figure = 2
        elif each in "十百千":
            part += (figure or 1) * 10 ** ("十百千".index(each) + 1)
            figure = 0
        else:
            part, figure = part + figure, 0
            if each == "亿":
                total = (total + part) * 10**8
            else:
                total += part * 10**4
            part = 0
    return total + part + figure


@given(st.integers(0, 10**LONGEST - 1))
def test_a_whole_number_comes_to_what_its_figures_say(number: int) -> None:
    characters = "".join(one.character for one in cardinal(str(number), 0))
    assert value(characters) == number
    assert "零零" not in characters
    assert not characters.endswith("零") or not number


@given(st.text("0123456789.,-:/%年月日个℃¥$+=~ 一x²½·第"))
def test_whatever_stands_there_numbers_come_in_order_and_lie_within_it(text: str) -> None:
    before = 0
    for one in said_in(text):
        assert before <= one.start < one.end <= len(text)
        assert all(one.start <= each.start < each.end <= one.end for each in one.said)
        assert all(each.code for each in one.said)
        before = one.end


def test_a_million_figures_take_no_longer_than_they_are_long() -> None:
    for long in ("1" * 8_000, "1," * 4_000, "1.1" * 3_000, "1-" * 4_000, "1/2" * 2_000):
        assert list(said_in(long))
