"""The details of an article: where it came from, what it asks of the reader, what to learn next."""
