"""From an article to set sections: its texts, its readings, the column in which they stand."""
