"""Products of rows by weights in which a row comes out the same wherever it stands.

So what a place is taken for does not hang on what else is asked at the time, and nothing that is
shown changes when more of a text is read. A library for such products (BLAS) gives no promise of
it: in OpenBLAS's own for processors with AVX2 and no more, every second six of the rows are added
up in another order, and so are all but the first sixteen columns.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

ROWS = 16
"""Rows of a block: the lanes of one step on every processor. And so few that no thread of the
library is woken for them: on a busy machine they wait for each other many times longer than a
product takes."""


def product(blocks: Floats, weights: Floats) -> Floats:
    """The rows of blocks, each of `ROWS`, by weights: (blocks, `ROWS`, n) by (n, m)."""
    columns = np.empty((len(blocks), weights.shape[1], ROWS), np.float32)
    made = np.matmul(blocks, weights, out=columns.swapaxes(1, 2))
    return np.ascontiguousarray(made)  # sums of what lies otherwise are made otherwise
