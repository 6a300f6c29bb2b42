"""The start page: what was read last, samples, opening and pasting."""
