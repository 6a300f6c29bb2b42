"""Handing an article on: its forms, a look at what is chosen, where the file goes."""
