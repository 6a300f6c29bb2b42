"""Reading aloud: the readings that are shown, as syllables, as sound with times. No Qt.

`sentences` makes utterances of an article, `voice` says what a voice is and finds one, `narration`
makes sound ahead of the ear and plays it, `recording` writes it down. Nothing of it is loaded
before somebody wants to hear something.
"""
