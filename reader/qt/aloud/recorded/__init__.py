"""A recording beside the text: which one the open article has, and when its sentences are heard."""
