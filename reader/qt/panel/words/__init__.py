"""The panel's words: those of the article in a list, and one of them with all its sentences."""
