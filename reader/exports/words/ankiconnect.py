"""Words put straight into Anki, by its add-on AnkiConnect, on this machine and nowhere else.

Requests go to 127.0.0.1 alone, past all proxies, and no answer leads anywhere else. Notes are known
again by their field `Key`: those that are there are changed, others added, none twice.
"""

import http.client
import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import batched as _batched  # type: ignore[attr-defined,unused-ignore]
from typing import Any

from reader.exports.words.apkg import deck_name
from reader.exports.words.entries import Entry
from reader.exports.words.notetype import (
    CSS,
    FIELDS,
    FILLED_BY_OTHERS,
    KEY,
    NAME,
    TEMPLATES,
    fields,
    tags,
)
from reader.opening.pacing import Pace, unhurried
