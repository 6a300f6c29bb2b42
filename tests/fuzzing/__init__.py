"""Broken files by the thousand: small ones of every format, changed at random, must open or be
refused by an error of opening, in bounded time and memory. `./dev fuzz [SECONDS]`.

The program's own files are broken in the ways known of them by `./dev fuzz --own 3000`.
"""
