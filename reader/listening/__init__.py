"""Listening: a recording of a text tells when each of its sentences is heard.

`opening.loudness` reads the sound, `pauses` finds where it is silent, `aligning` lays the sentences
between pauses, `recording` is what comes of it. Nothing of it is loaded before somebody has one.
"""
