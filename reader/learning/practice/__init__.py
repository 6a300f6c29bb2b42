"""Practising what was met: which word is asked when, and which reading a character has here."""
