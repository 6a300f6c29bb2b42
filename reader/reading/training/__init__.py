"""The making of `resources/readings` from labelled sentences; not needed to run the program."""
