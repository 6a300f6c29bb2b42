"""What the reader can do by menu, key or tool: a table, its Qt actions, its menus."""
