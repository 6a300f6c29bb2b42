"""Those who present something in the window, made once for each."""

from dataclasses import dataclass

from reader.qt.aloud.presenter import AloudPresenter
from reader.qt.aloud.recorded.presenter import RecordingPresenter
from reader.qt.bars.find_presenter import FindPresenter
from reader.qt.bars.readings_presenter import ReadingsMenuPresenter
from reader.qt.bars.text_presenter import TextPresenter
from reader.qt.card.bubble_presenter import BubblePresenter
from reader.qt.card.exchanged_presenter import WordPresenter
from reader.qt.card.forms_presenter import FormsPresenter
from reader.qt.card.marks_presenter import MarksPresenter
from reader.qt.card.presenter import CardPresenter
from reader.qt.dialogs.notes_file import NotesFile
from reader.qt.dialogs.readings_file import ReadingsFile
from reader.qt.dialogs.repair_presenter import RepairPresenter
from reader.qt.dialogs.words.words_file import WordsFile
from reader.qt.panel.chapter_notes import ChapterNotes
from reader.qt.panel.marks_presenter import MarksListPresenter
from reader.qt.panel.readings_presenter import ReadingsPresenter
from reader.qt.panel.words.going import Going
from reader.qt.panel.words.presenter import WordsPresenter
from reader.qt.panel.words.word_presenter import OneWordPresenter
from reader.qt.practice.presenter import PracticePresenter
from reader.qt.session.readingtime import ReadingTime
from reader.qt.session.session import Session
from reader.qt.window.attention import Attention
from reader.qt.window.dialogs import Dialogs
from reader.qt.window.frame import Frame
from reader.qt.window.knowing import Knowing
from reader.qt.window.page_menu import PageMenu
from reader.qt.window.several import Several
from reader.qt.window.shelf_presenter import ShelfPresenter
from reader.qt.window.start_presenter import StartPresenter
from reader.qt.window.word_counts import WordCounts


@dataclass(frozen=True, slots=True)
class Presenters:
    """Each works on the session by itself; what one asks of another, the window wires."""

    text: TextPresenter
    readings_menu: ReadingsMenuPresenter
    find: FindPresenter
    words: WordPresenter
    forms: FormsPresenter
    card: CardPresenter
    knowing: Knowing
    aloud: AloudPresenter
    recording: RecordingPresenter
    marks: MarksPresenter
    marks_list: MarksListPresenter
    bubble: BubblePresenter
    repairs: RepairPresenter
    readings: ReadingsPresenter
    going: Going
    word_list: WordsPresenter
    one_word: OneWordPresenter
    readings_file: ReadingsFile
    notes_file: NotesFile
    words_file: WordsFile
    dialogs: Dialogs
    time: ReadingTime
    page_menu: PageMenu
    several: Several
    start: StartPresenter
    shelf: ShelfPresenter
    practice: PracticePresenter


def presenters_in(frame: Frame, session: Session, start: StartPresenter) -> Presenters:
    """Make them; that of the start page was there before."""
    words = WordPresenter(frame, session)
    time = ReadingTime(session, frame.page)
    _begin_watching(frame, session, time)
    going = Going(frame, session)
    word_list = WordsPresenter(frame, session, going)
    card, marks = CardPresenter(frame, session, words), MarksPresenter(frame, session)
    knowing = Knowing(frame, session)
    aloud = AloudPresenter(frame, session, lambda: knowing.span)
    return Presenters(
        text=TextPresenter(frame, session),
        readings_menu=ReadingsMenuPresenter(frame, session),
        find=FindPresenter(frame, session),
        words=words,
        forms=FormsPresenter(frame, session),
        card=card,
        knowing=knowing,
        aloud=aloud,
        recording=RecordingPresenter(frame, session, aloud),
        marks=marks,
        marks_list=MarksListPresenter(frame, session),
        bubble=BubblePresenter(frame, session, words),
        repairs=RepairPresenter(frame, session),
        readings=ReadingsPresenter(frame, session),
        going=going,
        word_list=word_list,
        one_word=OneWordPresenter(frame, session, going, word_list),
        readings_file=ReadingsFile(frame, session),
        notes_file=NotesFile(frame, session),
        words_file=WordsFile(frame, session),
        dialogs=Dialogs(frame, session, time),
        time=time,
        page_menu=PageMenu(frame, card, marks, knowing, aloud),
        several=Several(frame, session),
        start=start,
        shelf=start.shelf,
        practice=PracticePresenter(frame, session),
    )


def _begin_watching(frame: Frame, session: Session, time: ReadingTime) -> None:
    """Those whom nobody asks: they follow the session and the page by themselves."""
    Attention(frame, session, time)
    WordCounts(frame, session)
    ChapterNotes(frame, session, time)
