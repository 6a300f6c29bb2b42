"""The program's own widgets for assistive tools: what each is, its state, value and keys."""
