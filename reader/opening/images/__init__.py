"""Images of an article: where they come from, how large they are."""
