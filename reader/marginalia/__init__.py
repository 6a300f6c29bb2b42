"""What a reader leaves in a text: stretches in colour, notes, and the time spent on it.

Values alone: nothing here knows a file, a clock or a screen.
"""
