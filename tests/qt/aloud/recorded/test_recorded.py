"""Reading aloud with the recording that one has, in the place of the voice."""

import subprocess
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from reader.composition.selection import Selection
from reader.listening.recording import cues_of
from reader.opening.decoding import Way
from reader.opening.loudness import loudness_in
from tests.opening.formats.test_overlays import book, par, smil
from tests.qt.aloud.recorded.conftest import LINES, SONG, TALE, WORDS
from tests.qt.pages import wait

FILM = "".join(
    f"{number}\n00:00:0{number - 1},500 --> 00:00:0{number},500\n{line}\n\n"
    for number, line in enumerate(LINES[:2], 1)
)


def test_the_recording_of_the_same_name_is_heard_and_its_lines_are_lit(beside):
    beside.record("song.wav", [4, 4, 4, 4])
    beside.open("song.lrc", SONG)
    beside.press(Qt.Key.Key_R)
    for line in LINES[:2]:
        beside.until(lambda line=line: beside.lit == line)
    assert beside.syllable == ""  # nothing is known of its words
    assert beside.voice.said == []
    beside.press(Qt.Key.Key_Period)
    beside.until(lambda: beside.lit == LINES[2])
    beside.press(Qt.Key.Key_Comma)
    beside.until(lambda: beside.lit == LINES[1])
    beside.press(Qt.Key.Key_Space)
    assert not beside.silence.is_sounding
    point = beside.page.characters.rect(beside.text.index("渔船")).center().toPoint()
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mouseClick(beside.page.viewport(), Qt.MouseButton.LeftButton, alt, point)
    beside.until(lambda: beside.lit == LINES[2])
    beside.press(Qt.Key.Key_Escape)
    assert beside.lit == ""


def test_words_with_times_are_lit_and_the_voice_can_take_over(beside):
    beside.record("song.wav", [4, 4])
    beside.open("song.lrc", WORDS)
    beside.press(Qt.Key.Key_R)
    for word in ("去年", "秋天", "灯塔"):
        beside.until(lambda word=word: beside.syllable == word)
    beside.window.session.change(voice_recorded=False)
    beside.until(lambda: beside.voice.said)
    assert beside.voice.said[0][0].sounding[0].start == beside.text.index("灯塔")
    beside.window.session.change(voice_recorded=True)
    beside.until(lambda: beside.syllable == "灯塔")


def test_a_line_is_heard_as_often_as_is_wished_then_the_next(beside):
    beside.record("song.wav", [4, 4, 4, 4])
    beside.open("song.lrc", SONG)
    beside.window.session.change(voice_times=2, voice_speed=1.5)
    heard = []
    beside.presenter.reading.speaker.finished.connect(lambda each: heard.append(each.start))
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.lit == LINES[1])
    assert heard == [0, 0]


def test_without_a_recording_the_voice_reads(beside):
    beside.open("alone.lrc", SONG)
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.voice.said)


def test_what_is_no_sound_is_told_and_the_voice_is_offered(beside):
    (beside.folder / "broken.mp3").write_bytes(b"this is no sound" * 100)
    beside.open("broken.lrc", SONG)
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: "broken.mp3" in beside.told)
    beside.take_offer(1)
    beside.until(lambda: beside.voice.said)


def test_times_are_found_when_asked_for_are_kept_and_can_be_set_right(beside):
    lengths = [13, 9, 8, 6]
    starts = beside.record("other.wav", lengths)
    beside.open("tale.txt", TALE)
    session, recording = beside.window.session, beside.window.presenters.recording
    recording.take(beside.folder / "other.wav")
    beside.until(lambda: beside.told.startswith("Find when"))
    beside.take_offer()
    beside.until(lambda: beside.presenter.beside.text is not None)
    found = beside.presenter.beside.cues
    assert [abs(a - b) < 150 for a, b in zip(found.starts.tolist(), starts, strict=True)] == [
        True
    ] * 4
    assert session.current.composer.cues is found  # which subtitles are made of
    beside.presenter.read_from(beside.text.index("第二天"))
    beside.until_lit("第二天")
    at = beside.text.index("镇上")
    beside.page.caret.put(at, at)
    before = beside.presenter.reading.moment
    beside.press(Qt.Key.Key_B)
    beside.until(lambda: at in beside.presenter.beside.recording.fixed)
    assert abs(beside.presenter.beside.recording.fixed[at] - before) < 1000
    beside.until_lit("镇上")
    session.edits.stack.undo()
    assert beside.presenter.beside.recording.fixed == {}
    session.edits.stack.redo()
    beside.presenter.end()
    beside.open("second.txt", "别的。")
    beside.open("tale.txt", TALE)
    beside.presenter.read_from(0)
    assert at in beside.presenter.beside.recording.fixed
    beside.until(lambda: beside.silence.is_sounding)
    assert beside.voice.said == []


def test_what_two_windows_set_of_one_recording_is_all_kept(beside):
    beside.record("twice.wav", [13, 9, 8, 6, 5])
    text = TALE + "天快要黑了。"
    beside.open("twice.txt", text)
    session, listening = beside.window.session, beside.presenter.beside
    beside.window.presenters.recording.take(beside.folder / "twice.wav")
    beside.until(lambda: beside.told.startswith("Find when"))
    beside.take_offer()
    beside.until(lambda: listening.text is not None)
    first, second, third = (text.index(words) for words in ("镇上", "第二天", "渔船"))
    kept, key = session.library.recordings, session.entry.key

    def set_elsewhere(offset, start):
        recording = kept.of(key, text)
        fixed = {**recording.fixed, offset: start}
        cues = cues_of(text, loudness_in(recording.path), fixed)
        kept.keep(key, text, replace(recording, cues=cues, fixed=fixed))

    def set_here(offset, start):
        listening.begins(offset, start, "a time", pytest.fail)
        beside.until(lambda: offset in listening.recording.fixed)

    set_elsewhere(first, 1500)
    set_here(second, 4000)
    assert set(kept.of(key, text).fixed) == {first, second}
    set_elsewhere(third, 6000)
    session.edits.stack.undo()
    beside.until(lambda: set(kept.of(key, text).fixed) == {first, third})
    session.edits.stack.redo()
    beside.until(lambda: set(kept.of(key, text).fixed) == {first, second, third})


def test_a_recording_of_another_text_is_told(beside):
    beside.record("long.wav", [40] * 20)
    beside.open("short.txt", "去年秋天。")
    beside.window.presenters.recording.take(beside.folder / "long.wav")
    beside.until(lambda: beside.told.startswith("Find when"))
    beside.take_offer()
    beside.until(lambda: "too short or too long" in beside.told)
    assert beside.presenter.beside.text is None


def test_times_stand_in_the_margin_when_wished_and_one_can_go_to_a_time(beside):
    beside.open(
        "long.lrc", "".join(f"[{at // 60:02}:{at % 60:02}.00]{LINES[0]}\n" for at in range(99))
    )
    page, bar = beside.page, beside.window.frame.go_to
    margin = (
        page.viewport()
        .rect()
        .adjusted(0, 0, round(page.characters.text_left) - 8 - page.width(), 0)
    )

    def ink() -> int:
        picture = page.viewport().grab(margin).toImage()
        paper = picture.pixelColor(0, 0)
        return sum(
            picture.pixelColor(x, y) != paper
            for x in range(picture.width())
            for y in range(0, picture.height(), 3)
        )

    assert ink() == 0
    beside.window.session.change(voice_moments=True)
    assert ink() > 50
    beside.window.session.change(voice_moments=False)
    assert ink() == 0
    page.navigation.go_to_start()
    bar.slide_in(0.0)
    bar.field.setText("")
    QTest.keyClicks(bar.field, "1:05")

    def top() -> int:
        line = next(one for one in page.column.visible_lines() if one.top >= 0)
        return line.section.source_from(line.placed.start)

    beside.until(lambda: top() == 65 * 5)
    bar.slide_out()


def test_a_recording_without_times_is_asked_about_once_while_the_voice_reads(beside):
    beside.record("other.wav", [13, 9, 8, 6])
    beside.open("asked.txt", TALE)
    beside.window.presenters.recording.take(beside.folder / "other.wav")
    beside.until(lambda: beside.told.startswith("Find when"))
    beside.open("between.txt", "别的。")
    beside.open("asked.txt", TALE)
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.voice.said)
    assert beside.told.startswith("Find when")
    beside.press(Qt.Key.Key_Escape)
    beside.window.frame.messages.clear()
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: len(beside.voice.said) > 1)
    assert beside.told == ""


def test_a_film_that_cannot_be_heard_leaves_the_reading_to_the_voice(beside, monkeypatch):
    monkeypatch.setenv("PATH", str(beside.folder))
    (beside.folder / "song.mkv").write_bytes(b"no film")
    beside.open("song.lrc", SONG)
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.voice.said)
    beside.press(Qt.Key.Key_Escape)
    beside.window.presenters.recording.take(beside.folder / "song.mkv")  # then it is told
    beside.until(lambda: "sudo apt install ffmpeg" in beside.told)


def test_a_film_of_the_same_name_is_heard_from_its_beginning_to_its_end(beside):
    if not Way.FILM.is_there:
        pytest.skip("ffmpeg is not installed")
    beside.record("sound.wav", [3, 3, 3])
    sound, film = beside.folder / "sound.wav", beside.folder / "song.zh.MP4"
    subprocess.run(
        ("ffmpeg", "-v", "error", "-i", sound, film), check=True, stdin=subprocess.DEVNULL
    )
    beside.open("song.zh.srt", FILM)
    beside.window.session.change(voice_speed=1.5)
    heard = dict[int, str]()
    speaker = beside.presenter.reading.speaker
    told = speaker.heard.connect(lambda each: heard.setdefault(each.utterance.begin, beside.lit))
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.lit == LINES[0])
    assert beside.presenter.beside.recording.path == film
    assert list(heard) == [0, 500]
    beside.until(lambda: beside.lit == LINES[1])
    beside.until(lambda: not beside.presenter.is_on)
    assert heard == {0: "", 500: LINES[0], 1500: LINES[1], 3000: LINES[1]}
    heard.clear()
    alt, page = Qt.KeyboardModifier.AltModifier, beside.page
    point = page.characters.rect(0).center().toPoint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, alt, point)
    beside.until(lambda: heard)
    assert list(heard) == [500]  # that line is wanted
    speaker.disconnect(told)


def test_a_book_with_its_sound_in_it_is_heard_and_lit(beside):
    begins = [int(start) for start in beside.record("a.wav", [4, 4])]
    page = f'<p id="a">{LINES[0]}</p><p><span id="b">{LINES[1]}</span></p>'
    pars = [
        par(f"../text/1.xhtml#{name}", "../1.wav", f"{begin}ms", f"{begin + 700}ms")
        for name, begin in zip("ab", begins, strict=True)
    ]
    sound = (beside.folder / "a.wav").read_bytes()
    made = book({"1": (page, smil(*pars))}, {"OPS/1.wav": sound})
    beside.open("a.epub", made)
    beside.press(Qt.Key.Key_R)
    for line in LINES[:2]:
        beside.until(lambda line=line: beside.lit == line)
    assert beside.voice.said == []
    beside.press(Qt.Key.Key_Escape)
    beside.open("b.epub", book({"1": (page, smil(*pars))}, {"OPS/1.wav": b"no sound"}))
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: "“b.epub”" in beside.told)
    beside.open("c.epub", book({"1": (page, smil(*pars))}))
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.told == "The sound in “c.epub” is damaged.")
    beside.take_offer(1)
    beside.until(lambda: beside.voice.said)


def margin_of(page):
    """The part of the view before the lines."""
    left = round(page.characters.text_left) - 8
    view = page.viewport().rect()
    if page.characters.axes.is_vertical:
        return view.adjusted(0, 0, 0, left - view.height())
    return view.adjusted(0, 0, left - view.width(), 0)


def is_blank(picture):
    paper = picture.pixelColor(0, 0)
    return all(
        picture.pixelColor(x, y) == paper
        for x in range(picture.width())
        for y in range(0, picture.height(), 2)
    )


@pytest.mark.parametrize(
    ("vertical", "size", "text_size"),
    [
        (False, (1000, 760), 48),
        (False, (480, 400), 16),
        (True, (1000, 760), 48),
        (True, (480, 400), 16),
    ],
)
def test_times_find_room_in_every_margin_and_cover_no_text(beside, vertical, size, text_size):
    lines = "".join(f"[{61 + at}:{at:02}.00]{LINES[0]}\n" for at in range(40))
    beside.window.session.change(vertical=vertical, text_size=text_size)
    beside.open("long.lrc", lines)
    page = beside.page
    beside.window.resize(*size)
    wait(30)
    before = page.characters.text_left
    assert is_blank(page.viewport().grab(margin_of(page)).toImage())
    beside.window.session.change(voice_moments=True)
    wait(30)
    told = margin_of(page)
    edge = (
        told.adjusted(0, 0, 0, 2 - told.height())
        if vertical
        else told.adjusted(0, 0, 2 - told.width(), 0)
    )
    assert not is_blank(page.viewport().grab(told).toImage())
    assert is_blank(page.viewport().grab(edge).toImage())
    beside.window.session.change(voice_moments=False)
    assert page.characters.text_left == before
    beside.window.resize(1000, 760)


@pytest.mark.parametrize("vertical", [False, True])
def test_a_press_on_a_time_has_its_line_heard(beside, vertical):
    beside.record("song.wav", [4, 4, 4, 4])
    beside.window.session.change(vertical=vertical, voice_moments=True)
    beside.open("song.lrc", SONG)
    page = beside.page
    character = page.characters.rect(beside.text.index(LINES[2])).center().toPoint()
    before = round(page.characters.text_left) - 16
    at = QPoint(character.x(), before) if vertical else QPoint(before, character.y() + 4)
    QTest.mouseMove(page.viewport(), at)
    beside.until(lambda: page.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    beside.until(lambda: beside.lit == LINES[2])
    assert not page.selection
    QTest.mouseMove(page.viewport(), character)
    beside.until(lambda: page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor)


def test_a_line_of_a_recording_is_heard_over_and_over(beside):
    beside.record("song.wav", [4, 4, 4, 4])
    beside.open("song.lrc", SONG)
    beside.window.session.change(voice_speed=1.5)
    heard = []
    beside.presenter.reading.speaker.finished.connect(lambda each: heard.append(each.start))
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: beside.lit == LINES[0])
    beside.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    beside.until(lambda: len(heard) == 2)
    assert heard == [0, 0]
    beside.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    beside.until(lambda: beside.lit == LINES[1])


def test_of_a_selection_its_lines_are_heard_and_no_others(beside):
    beside.record("song.wav", [4, 4, 4, 4])
    beside.open("song.lrc", SONG)
    beside.window.session.change(voice_speed=1.5)
    start, end = beside.text.index(LINES[1]), beside.text.index(LINES[2])
    beside.page.select(Selection((start, start), (end, end)))
    seen = set()
    beside.page.viewport()
    beside.presenter.reading.lit.connect(lambda lit: seen.add(beside.text[slice(*lit.sentence)]))
    beside.press(Qt.Key.Key_R)
    beside.until(lambda: LINES[1] in seen and not beside.presenter.is_on)
    assert seen == {LINES[1], ""}


def drop(beside, *names):
    """Drop files of the folder on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(beside.folder / name)) for name in names])
    at, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(at, copy, data, Qt.MouseButton.LeftButton, none)
    beside.window.dropEvent(event)


def test_a_recording_dropped_on_a_text_is_its_own_and_another_is_asked_about(beside):
    for name in ("first.wav", "second.wav"):
        beside.record(name, [4, 4, 4, 4])
    beside.open("song.lrc", SONG)
    before = (beside.folder / "song.lrc").read_bytes()
    drop(beside, "first.wav")
    beside.until(lambda: beside.presenter.beside.recording is not None)
    assert beside.presenter.beside.recording.path.name == "first.wav"
    beside.until(lambda: beside.told == "Read aloud plays the recording now.")
    drop(beside, "second.wav")
    beside.until(lambda: "first.wav" in beside.told)
    assert beside.presenter.beside.recording.path.name == "first.wav"
    beside.take_offer()
    beside.until(lambda: beside.presenter.beside.recording.path.name == "second.wav")
    assert (beside.folder / "song.lrc").read_bytes() == before
    assert beside.text.startswith(LINES[0])


def test_a_recording_dropped_with_a_text_is_that_texts(beside):
    beside.record("read.wav", [13, 9, 8, 6])
    beside.open("open.txt", "别的。")
    (beside.folder / "tale.txt").write_text(TALE, "utf-8")
    drop(beside, "read.wav", "tale.txt")
    beside.until(lambda: beside.presenter.beside.recording is not None)
    assert beside.text == TALE
    beside.until(lambda: beside.told.startswith("Find when"))


def test_a_recording_without_a_text_is_told(beside):
    beside.record("alone.wav", [4])
    beside.window.session.close_article()
    beside.window.open_files([beside.folder / "alone.wav"])
    assert beside.told.startswith("“alone.wav” is a recording.")
    assert beside.window.frame.start.isVisible()
