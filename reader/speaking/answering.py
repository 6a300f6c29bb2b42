"""The other end of a voice's process: what it says."""

import json
from typing import Any, BinaryIO


def tell(target: BinaryIO, told: dict[str, Any], samples: bytes | None = None) -> None:
    """An answer in a line, and behind it its sound: 16 bits a frame, one channel."""
    if samples is not None:
        told = told | {"bytes": len(samples)}
    target.write(json.dumps(told).encode() + b"\n" + (samples or b""))
    target.flush()
