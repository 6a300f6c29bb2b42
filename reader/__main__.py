"""`python -m reader`: the same as the command `duyin`."""

import sys

from reader.launching import main

sys.exit(main())
