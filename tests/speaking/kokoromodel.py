"""A folder with a model that answers as Kokoro's does, made here: of each symbol 125 ms of a tone.

The file is written field by field, as onnx.proto numbers them; no package is needed for that.
"""

import struct
from pathlib import Path

import numpy as np

STEPS = 5  # of 600 frames, as long as each symbol is at the speed of 1
_FLOAT, _INT64 = 1, 7  # onnx.TensorProto.DataType
_PITCH = 0.06  # radians a frame: 230 Hz
LENGTHS = "/encoder/Clip_output_0"


def make_voice(folder: Path, *, lengths: str = LENGTHS) -> Path:
    """Write model and style; `lengths` is what the value with the symbols' lengths is called."""
    folder.mkdir(parents=True, exist_ok=True)
    np.zeros((510, 256), np.float32).tofile(folder / "zf_tone.bin")
    (folder / "tone.onnx").write_bytes(_model(lengths))
    return folder


def _model(lengths: str) -> bytes:
    nodes = [
        _node("Cast", ["tokens"], "numbers", _attribute("to", _FLOAT)),
        _node("Mul", ["numbers", "none"], "nothing"),
        _node("Div", ["steps", "speed"], "long"),
        _node("Add", ["nothing", "long"], "each"),
        _node("Clip", ["each", "least", "most"], lengths),
        _node("ReduceSum", [lengths], "sum", _attribute("keepdims", 0)),
        _node("Mul", ["sum", "frames"], "count"),
        _node("Range", ["none", "count", "one"], "at"),
        _node("Mul", ["at", "pitch"], "turned"),
        _node("Sin", ["turned"], "tone"),
        _node("Mul", ["tone", "loudness"], "sound"),
    ]
    values = {
        "none": 0, "steps": STEPS, "least": 1, "most": 50, "frames": 600, "one": 1,
        "pitch": _PITCH, "loudness": 0.4,
    }  # fmt: skip
    graph = b"".join(
        [
            *(_field(1, node) for node in nodes),
            _field(2, b"tone"),
            *(_field(5, _scalar(name, value)) for name, value in values.items()),
            *(_field(11, each) for each in (
                _value("tokens", _INT64, 2), _value("style", _FLOAT, 2), _value("speed", _FLOAT, 1),
            )),
            _field(12, _value("sound", _FLOAT, 1)),
        ]
    )  # fmt: skip
    return _number(1, 8) + _field(8, _number(2, 17)) + _field(7, graph)


def _node(kind: str, given: list[str], made: str, attribute: bytes = b"") -> bytes:
    names = b"".join(_field(1, name.encode()) for name in given)
    return names + _field(2, made.encode()) + _field(4, kind.encode()) + attribute


def _attribute(name: str, value: int) -> bytes:
    return _field(5, _field(1, name.encode()) + _number(3, value) + _number(20, 2))


def _scalar(name: str, value: float) -> bytes:
    return _number(2, _FLOAT) + _field(8, name.encode()) + _field(9, struct.pack("<f", value))


def _value(name: str, kind: int, dimensions: int) -> bytes:
    shape = b"".join(_field(1, _field(2, f"{name}{each}".encode())) for each in range(dimensions))
    return _field(1, name.encode()) + _field(2, _field(1, _number(1, kind) + _field(2, shape)))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _varint(value: int) -> bytes:
    told = bytearray()
    while value > 127:
        told.append(value & 127 | 128)
        value >>= 7
    return bytes([*told, value])
