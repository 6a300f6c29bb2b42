"""What is measured: one module a section. Each has `TITLE`, `cases()` and `measure(case)`."""
