"""The card over the page: a character, a word, their forms."""
