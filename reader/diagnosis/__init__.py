"""What the program is made of here, in which versions, and whether all that it needs is there.

Whatever is missing or broken, that is told: nothing here needs a package to be there or imports Qt,
and what a part needs is imported only where that part is looked at. Nothing is ever changed.
"""
