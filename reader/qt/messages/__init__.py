"""What is told to the reader: the bar, and the words."""
