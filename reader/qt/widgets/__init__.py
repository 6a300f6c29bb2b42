"""Widgets of our own that any room may use."""
