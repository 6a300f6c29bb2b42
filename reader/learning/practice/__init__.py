"""Practising what was met: which word is asked when, and how; which reading a character has here."""
