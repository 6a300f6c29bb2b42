"""Lists quote the article as the page shows it."""

from reader.qt.widgets.lists.placelist import PlaceList
from tests.qt.windows import open_window


def listed(window) -> list[str]:
    found = max(window.findChildren(PlaceList), key=lambda each: each.count)
    model = found.model()
    return [model.index(row, 0).data() for row in range(found.count)]


def test_half_width_marks_of_headings_are_full_width_in_the_contents_as_on_the_page(
    qtbot, tmp_path
):
    window = open_window(qtbot, tmp_path, "第一章 好,走吧!\n\n走。\n\n第二章 停\n\n停。\n")
    qtbot.waitUntil(lambda: "第一章 好，走吧！" in listed(window))
    window.session.change(full_width_marks=False)
    assert "第一章 好,走吧!" in listed(window)
