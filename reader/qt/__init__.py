"""The window. The only folder that knows Qt: everything it shows was decided elsewhere."""

from reader.qt.jobs.imports import import_plainly

import_plainly()
