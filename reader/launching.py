"""Starting: a file or nothing opens the window, a verb goes to the command line.

Nothing is imported before it is known what is wanted, and Qt not before it can work: a voice that
the program starts of itself is to speak at once.
"""

import gc
import os
import sys
from collections.abc import Callable


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; the exit status: 0, 1 (a file's or the system's fault), 2."""
    # numpy's products here are small: more threads of its library make them slower by far.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] in _TO_ITSELF:
        return _serve(arguments)
    from reader.commands import VERBS

    match arguments:
        case [verb, *_] if verb in VERBS:
            speak()
            from reader.commands.running import run

            return run(arguments)
        case ["-h" | "--help", *_]:
            speak()
            from reader.commands.overview import overview

            return _write(overview)
        case ["--version", *_]:
            from reader.diagnosis.versions import versions_told

            speak()
            return _write(versions_told)
    return _open_window(arguments)


_TO_ITSELF = (["--confined"], ["--reading"], ["--speaking"], ["--tables"])


def _serve(arguments: list[str]) -> int:
    """Do what the program asks of itself (`reader.itself`); the exit status."""
    match arguments:
        case ["--confined", kind]:  # `opening.confined`
            from reader.opening.confined.within import serve

            return serve(kind)
        case ["--reading"]:  # `reading.elsewhere`
            from reader.reading.elsewhere.within import serve as serve_readings

            return serve_readings()
        case ["--speaking", *voice]:  # `speaking.serving`
            from reader.speaking.serving import serve as serve_voice

            return serve_voice(voice)
        case ["--tables"]:  # `dictionaries.making`
            from reader.reading.compiled import make

            gc.disable()  # half a second, and nothing to collect
            make()
            return 0
    return 2


def speak() -> None:
    """Have all be said in the reader's language: the setting's, or the system's."""
    from reader.language import language_of, system_wishes, use
    from reader.settings import LanguageChoice, Settings

    try:
        from reader.folders import usual_folders

        chosen = Settings.load(usual_folders().settings).language
    except Exception:  # a package is missing or broken: the doctor tells that, in the system's
        chosen = LanguageChoice.SYSTEM
    use(language_of(chosen.value, system_wishes()))


def _open_window(arguments: list[str]) -> int:
    from pathlib import Path

    from reader.display import window_obstacle
    from reader.language import tr
    from reader.quoting import quoted

    files = arguments[1:] if arguments[:1] == ["--"] else arguments
    options = [each for each in files if each.startswith("-") and files is arguments]
    if options:
        speak()
        told = tr("there is no option {name}; see {program} --help")
        return _fail(told.format(name=quoted(options[0]), program="duyin"), 2)
    speak()
    obstacle = window_obstacle() or _qt_obstacle()
    if obstacle:
        return _fail(obstacle, 1)
    gc.disable()  # the window's own collector follows; the imports alone would collect for 80 ms
    try:
        from reader.dictionaries import making

        making.begin()
        from reader.qt.app import end_process, run

        status = run([Path(each) for each in files])
    except Exception as error:  # before there is a window to tell in, as of a broken package
        from reader.commands.running import unexpected

        return unexpected(error)
    return end_process(status)


def _qt_obstacle() -> str | None:
    from importlib.util import find_spec

    from reader.language import tr

    if find_spec("PySide6"):
        return None
    told = tr("PySide6 is not installed; to install it: {command}")
    return told.format(command="pip install PySide6-Essentials")


def _write(told: Callable[[], str]) -> int:
    """Write what a command does not: to a full disk or a closed pipe as these do."""
    from reader.commands.running import guarded
    from reader.commands.streams import write_pieces

    return guarded(lambda: write_pieces(None, (told(),)))


def _fail(sentence: str, status: int) -> int:
    from reader.commands.streams import tell

    tell(sentence)
    return status
