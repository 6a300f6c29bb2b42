"""Readings that stand in a text: found in brackets, fitted to characters, repeats cleaned away."""
