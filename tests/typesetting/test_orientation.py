"""Which way up characters stand: UAX #50 for each, clreq for letters and digits that are few."""

import shutil
import subprocess

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.text import code_points
from reader.typesetting.classes import Kind, kinds
from reader.typesetting.orientation import Orientation, orientations, stand_short

_CLASSES = {"R": Orientation.TURNED, "U": Orientation.UPRIGHT,
            "Tu": Orientation.FORM_OR_UPRIGHT, "Tr": Orientation.FORM_OR_TURNED}  # fmt: skip
_OTHERWISE = "：；‘’“”"
PIECES = ["一", "１", "5", "12", "128", "A", "ab", "3D", "%", ".", ":", "，", " ", "°", "\n", "—"]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("characters", "orientation"),
    [
        ("汉ㄅあ한①％＄Ａ１", Orientation.UPRIGHT),
        ("、。，！？：；ぁッ", Orientation.FORM_OR_UPRIGHT),
        ("「」『』（）《》〈〉【】〔〕～ー“”‘’", Orientation.FORM_OR_TURNED),
        ("aZ09-—…·%.,:ñДα\u2212", Orientation.TURNED),
    ],
)
def test_a_character_stands_as_uax_50_says_and_chinese_marks_as_clreq_does(characters, orientation):
    assert set(orientations(code_points(characters)).tolist()) == {orientation}


@pytest.mark.skipif(shutil.which("perl") is None, reason="perl has Unicode's table")
def test_every_code_point_has_the_class_of_unicodes_own_table():
    program = (
        "binmode STDOUT, ':utf8'; for my $c (0..0x10FFFF) { next if $c >= 0xD800 && $c <= 0xDFFF;"
        ' my $s = chr $c; print $s =~ /\\p{Vo=U}/ ? "U\\n" : $s =~ /\\p{Vo=Tu}/ ? "Tu\\n"'
        ' : $s =~ /\\p{Vo=Tr}/ ? "Tr\\n" : "R\\n"; }'
    )
    told = subprocess.run(["perl", "-e", program], capture_output=True, text=True, check=False)
    if told.returncode:
        pytest.skip("this perl does not know Vertical_Orientation")
    codes = np.array([c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF], np.uint32)
    theirs = np.array([_CLASSES[name] for name in told.stdout.split()], np.uint8)
    differ = "".join(chr(code) for code in codes[orientations(codes) != theirs].tolist())
    known_later = [c for c in differ if c not in _OTHERWISE and ord(c) < 0x3000]
    assert set(_OTHERWISE) <= set(differ)
    assert len(known_later) < 40  # where perl has a later Unicode


@pytest.mark.parametrize(
    ("text", "upright"),
    [
        ("12月5日", "125"),
        ("2026年", ""),
        ("A同学", "A"),
        ("AB型", ""),
        ("3D", ""),
        ("第3，第12。", "312"),
        ("他在 12 点", "12"),
        ("12:30", ""),
        ("-5度", ""),
        ("50%的", ""),
        ("15.5", ""),
        ("90°", ""),
        ("(12)", ""),
        ("（12）", "12"),
    ],
)
def test_two_digits_or_a_letter_alone_stand_upright_and_what_has_a_sign_does_not(text, upright):
    codes = code_points(text)
    stands = stand_short(codes, kinds(codes))
    assert "".join(np.array(list(text))[stands]) == upright


@given(texts)
def test_what_stands_upright_takes_the_room_of_one_character_and_is_never_parted(text):
    codes = code_points(text)
    before, kind = kinds(codes), kinds(codes)
    stands = stand_short(codes, kind)
    assert (before[~stands] == kind[~stands]).all()
    for at in np.flatnonzero(stands & (kind == Kind.MARK)).tolist():
        assert text[at - 1 : at + 1].isdigit()
        assert kind[at - 1] == Kind.HANZI
        assert text[at + 1 : at + 2] not in tuple("0123456789")  # a wide digit stands by itself
