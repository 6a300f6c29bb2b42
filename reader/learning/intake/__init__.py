"""Words taken in from elsewhere: lists of HSK, texts, tables, decks of Anki, Pleco, a backup."""
