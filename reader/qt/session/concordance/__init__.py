"""The sentences of all articles: written down while nothing else is done, found by words."""
