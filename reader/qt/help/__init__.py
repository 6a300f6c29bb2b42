"""The help's window, beside the text."""
