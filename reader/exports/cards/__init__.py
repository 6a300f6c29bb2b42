"""Words handed on, to be learned elsewhere: cards for Anki, tables, JSON."""
