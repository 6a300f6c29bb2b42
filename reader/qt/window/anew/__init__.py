"""The window made anew in another language, of the same session, as the old one stood.

All that is said in a window is said when its parts are made. So a change of the language makes
them again, at the same place: what was done, found, marked and can be undone is the session's, and
stays (`renewed`); what stands open only in the window is handed on (`standing`).
"""
