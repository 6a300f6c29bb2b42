"""Broken files by the thousand: small ones of every format, changed at random, must open or be
refused by an error of opening, in bounded time and memory. `./dev fuzz [SECONDS]`."""
