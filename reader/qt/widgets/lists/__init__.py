"""Lists of rows: drawn by themselves, only what is seen of them."""
