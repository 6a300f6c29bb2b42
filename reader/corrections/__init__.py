"""What the reader decided: readings, characters, the places where they hold, their file."""
