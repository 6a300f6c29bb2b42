"""Whose voice reads aloud: eSpeak NG's, or Kokoro's from a folder that the reader chooses."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from reader.language import tr
from reader.qt.jobs.waitedfor import Run
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import Row


class VoiceRow(Row):
    """A folder is tried before it is taken. Signal `chosen(folder)`, "" for eSpeak NG's voice."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, run: Run, folder: str) -> None:
        super().__init__(theme, tr("Voice", "that reads aloud"))
        self._run, self._folder = run, folder
        self._note = Label(theme, " ", "muted", NOTE).let_wrap()
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        for label in (self._note, self._wrong):
            self.told.addWidget(label)
        self._remove = TextButton(theme, tr("Remove"))
        self._choose = TextButton(theme, tr("Choose a folder…"))
        for button in (self._remove, self._choose):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.add(button)
        self._remove.clicked.connect(lambda: self._take(""))
        self._choose.clicked.connect(self._ask)
        self._show()

    def try_folder(self, folder: Path) -> None:
        """Take the voice in this folder, if there is one that speaks."""
        self._say(tr("“{name}” is being read…").format(name=folder.name), is_wrong=False)
        self._choose.setEnabled(False)

        def work() -> None:
            from reader.speaking.espeak import EspeakVoice
            from reader.speaking.kokoro import KokoroVoice

            voice = KokoroVoice(folder, EspeakVoice())
            try:
                voice.name  # noqa: B018 - which it tells once it can speak
            finally:
                voice.close()

        self._run(work, lambda _done: self._take(str(folder)), self._fail)

    def _ask(self) -> None:
        title = tr("Choose a folder with the voice Kokoro")
        before = str(Path(self._folder).parent) if self._folder else str(Path.home())
        folder = QFileDialog.getExistingDirectory(self.window(), title, before)
        if folder:
            self.try_folder(Path(folder))

    def _take(self, folder: str) -> None:
        self._folder = folder
        self._show()
        self.chosen.emit(folder)

    def _fail(self, error: Exception) -> None:
        from reader.speaking.voice import VoiceFailed, VoiceMissing
        from reader.speaking.wording import told

        self._show()
        if not isinstance(error, (VoiceFailed, VoiceMissing)):
            raise error
        self._say(told(error), is_wrong=True)

    def _say(self, sentence: str, *, is_wrong: bool) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self._wrong.setEnabled(is_wrong)

    def _show(self) -> None:
        self._say("", is_wrong=True)
        self._choose.setEnabled(True)
        self._remove.setVisible(bool(self._folder))
        self._choose.setVisible(not self._folder)
        self._note.setText(
            tr("Kokoro, from “{name}”.").format(name=Path(self._folder).name)
            if self._folder
            else tr("eSpeak NG. Kokoro sounds better and takes longer: choose the folder that it"
                    " lies in.")
        )  # fmt: skip
