"""What plain text leaves to be found: paragraphs, headings, the title."""
