"""The packages of a release, made from the checkout: `./dev package`.

The wheel is made first, from a copy of what git knows, and everything else from the wheel, in an
environment of its own that is made anew each time:

    source       the checkout's files, the tables compiled in it
    wheels       the sdist, and from it the wheel
    frozen       the wheel and its Python as one folder (PyInstaller, ../duyin.spec)
    share        what a desktop wants to know of the program
    debian, archive, installers    what is handed on
    delivering   all of it into dist/, once it is there

Only Python's own library is needed here; `icons` and `archive` run in that environment.
"""
