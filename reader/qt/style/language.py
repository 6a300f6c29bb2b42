"""The language of the windows: our own texts, Qt's, and how dates and numbers are written.

Qt's own are the names of keys, the dialogs of files and of print, the menus of fields; their
translations come with PySide6.
"""

import sys

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.language import Language, in_use, language_of, system_wishes, use
from reader.settings import LanguageChoice


def speak(application: QCoreApplication, choice: LanguageChoice) -> bool:
    """Have all that is made from now on be in a language; whether it is another than before."""
    before = in_use()
    language = language_of(choice.value, _wishes())
    use(language)
    QLocale.setDefault(_locale(language))
    if language is not before or language is not Language.ENGLISH:
        _translate_qt(application, language)
    return language is not before


def _wishes() -> list[str]:
    """Where variables alone tell, as gettext reads them, so that the window speaks as commands do;
    elsewhere the system's own list."""
    if sys.platform.startswith("linux"):
        return system_wishes()
    return QLocale.system().uiLanguages()


def _translate_qt(application: QCoreApplication, language: Language) -> None:
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    if language is not Language.ENGLISH:
        translator = QTranslator(application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language.value}", folder):
            application.installTranslator(translator)


def _locale(language: Language) -> QLocale:
    """The system's where that is of the language: it knows how the country writes dates."""
    system, own = QLocale.system(), QLocale(language.value)
    is_of_it = (system.language(), system.script()) == (own.language(), own.script())
    return system if is_of_it else own
