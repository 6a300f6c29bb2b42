from pathlib import Path

from reader.qt.messages import wording


def test_a_file_that_was_written_can_be_opened_or_looked_for_in_its_folder():
    told = wording.written(Path("/home/reader/Documents/灯塔.epub"))
    assert told.text == "“灯塔.epub” is in Documents."
    assert [each.text for each in told.offers] == ["Open", "Show in folder"]
