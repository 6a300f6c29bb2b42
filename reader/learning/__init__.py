"""What the reader knows: words new, met, learning and known; and what a text asks of its reader."""
