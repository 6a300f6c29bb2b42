"""Sheets of paper: looked at, printed, written as a PDF."""
