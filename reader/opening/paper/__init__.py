"""The lines on the pages of a PDF, read in a process of its own (`opening.confined`).

That process begins anew for each PDF, so it loads nothing that an article needs: no numpy.
"""
