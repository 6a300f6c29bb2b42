"""Where words and readings come from, and the tables compiled from them."""
