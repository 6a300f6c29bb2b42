"""What is written in figures, signs and letters, in the words that are said for it."""
