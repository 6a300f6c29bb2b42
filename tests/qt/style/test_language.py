"""The window speaks as the commands do, whatever the system's variables say."""

import sys

import pytest

from reader.language import Language, in_use, language_of, system_wishes, use
from reader.qt.style.language import speak
from reader.settings import LanguageChoice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has a list")


@pytest.mark.parametrize(
    ("around", "meant"),
    [
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh_TW"}, Language.ENGLISH),
        ({"LANG": "zh_HK.Big5"}, Language.TAIWAN),
        ({"LANG": "zh_TW.UTF-8", "LANGUAGE": "en_US:zh_CN"}, Language.ENGLISH),
        ({"LANG": "nonsense"}, Language.ENGLISH),
        ({}, Language.ENGLISH),
    ],
)
def test_the_window_speaks_the_language_of_the_commands(qapp, monkeypatch, around, meant):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    try:
        speak(qapp, LanguageChoice.SYSTEM)
        assert in_use() is meant is language_of("system", system_wishes())
    finally:
        use(Language.ENGLISH)
        speak(qapp, LanguageChoice.ENGLISH)
