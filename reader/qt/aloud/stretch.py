"""What of the page is read aloud."""

from reader.qt.page.view import PageView


def stretch_meant(page: PageView, pointed_at: int = -1) -> tuple[int, int | None]:
    """Where reading aloud begins, and where it ends if not with the text: what is selected, else
    from the character on that a menu was opened on, from the caret, from the first line in view."""
    caret, column, selection = page.caret, page.column, page.selection
    if selection:
        return selection.start, selection.end
    if pointed_at >= 0:
        return pointed_at, None
    if caret.is_shown:
        return caret.offset, None
    if column is None:
        return 0, None
    lines = list(column.visible_lines())
    whole = next((line for line in lines if line.top >= 0), lines[0])
    return whole.section.source_from(whole.placed.start), None
