"""The page: a view of one article's column, moved by the reader."""
