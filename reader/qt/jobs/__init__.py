"""Work off the window's thread, and long work in it."""
