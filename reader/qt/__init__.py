"""The window. The only folder that knows Qt: everything it shows was decided elsewhere."""
