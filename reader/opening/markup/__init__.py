"""Text with elements: HTML, and the XML in books and documents."""
