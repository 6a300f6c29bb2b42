"""Practising in the window: a quiet page of its own, with one sentence at a time."""
