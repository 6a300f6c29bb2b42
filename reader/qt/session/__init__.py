"""What is open and how it is shown; the session knows no widget."""
