from pathlib import Path

from reader.qt.messages import wording


def test_a_file_that_was_written_can_be_opened_or_looked_for_in_its_folder():
    offers = wording.written(Path("灯塔.epub")).offers
    assert [each.text for each in offers] == ["Open", "Show in folder"]
