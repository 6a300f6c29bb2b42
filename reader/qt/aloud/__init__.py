"""Reading aloud in the window: the voice that is on, its light, its player, one sentence alone."""
