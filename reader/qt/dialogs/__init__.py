"""The dialogs, a module each, and what presents them."""
