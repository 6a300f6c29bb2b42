"""The page for assistive tools: its paragraphs, their text with caret and selection, and events."""
