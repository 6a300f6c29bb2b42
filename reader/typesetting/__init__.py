"""Typesetting without a screen: where each character of a text stands, in em of its base font.

A text is set section by section (`sections`): `cells` says how wide each character is with its
reading, `lines` where the lines break and where their cells stand, `galley` what stands where in
the whole. All is decided here; whoever draws only loops.
"""
