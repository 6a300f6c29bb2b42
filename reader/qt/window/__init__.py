"""The window: it lays out its parts and wires them."""
