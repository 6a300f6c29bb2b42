"""Words handed on, and taken in."""
