"""Worksheets: tasks on paper, made from an article and some of its words.

`passage` reads the article, `picking` finds the words, `making` makes a `sheet.Worksheet` of both;
`html` and `docx` write it, and `reader.qt.printing.worksheets` draws it.
"""
