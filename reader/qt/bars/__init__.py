"""The rows of tools around the page, and what opens from them."""
