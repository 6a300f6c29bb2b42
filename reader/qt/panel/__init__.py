"""The panel at the left: contents, bookmarks, readings."""
