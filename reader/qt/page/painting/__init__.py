"""Paints the page: grounds, lines, marks under them, images."""
