"""Worksheets on paper: drawn task by task, looked at, printed, written as a PDF."""
