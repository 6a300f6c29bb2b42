"""The inside of the process that has Kokoro's voice: symbols come in, sound and its times go out.

The model tells how long each symbol is in a value within it, which is made an output by adding to
the file: a message of Protocol Buffers that comes twice is read as one with the fields of both.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.itself import streams
from reader.speaking.answering import tell

RATE, FRAMES = 24_000, 600
"""Frames a second, and of each step that the length of a symbol is told in."""
_LENGTHS = "/encoder/Clip_output_0"
_STYLES = ("zf_*.bin", "zm_*.bin")
"""Chinese voices, of a woman or a man, as 32-bit floats by the number of symbols."""
_SILENT, _FADING = 0.01, RATE // 40  # below that nothing is heard; frames behind the last sound
_WIDTH = 256  # of a style
_THREADS = 2


class Model:
    """Raises OSError, ValueError or what onnxruntime raises where the folder holds none."""

    def __init__(self, folder: Path) -> None:
        """A folder with an .onnx and a voice of Kokoro in it or in a folder of it."""
        import onnxruntime

        models = (*folder.glob("*.onnx"), *folder.glob("*/*.onnx"))
        model = min(models, key=lambda path: path.stat().st_size, default=None)
        styles = (each for name in _STYLES for each in (name, f"*/{name}"))
        style = next((one for each in styles for one in sorted(folder.glob(each))), None)
        if model is None or style is None:
            raise FileNotFoundError(folder)
        self.voice = style.stem
        self._style = np.fromfile(style, np.float32).reshape(-1, 1, _WIDTH)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        told = model.read_bytes() + _with_output(_LENGTHS)
        self._session = onnxruntime.InferenceSession(
            told, options, providers=["CPUExecutionProvider"]
        )
        self._tokens, self._styled, self._speed = (
            one.name for one in self._session.get_inputs()[:3]
        )

    def say(self, symbols: list[int], speed: float) -> tuple[NDArray[np.int16], list[int]]:
        """The sound of some symbols, the last of them a mark, and where each begins in it."""
        given = {
            self._tokens: np.array([[0, *symbols, 0]], np.int64),
            self._styled: self._style[min(len(symbols), len(self._style) - 1)],
            self._speed: np.array([speed], np.float32),
        }
        sound, lengths = self._session.run(None, given)[:2]
        ends = np.cumsum(np.ravel(lengths)).astype(np.int64) * FRAMES
        first = int(ends[0])  # silence stands before
        said = np.ravel(sound)[first : int(ends[-1])]
        loud = np.flatnonzero(np.abs(said) > _SILENT)  # and behind, told as of the last syllable
        said = said[: int(loud[-1]) + _FADING if len(loud) else 0]
        return (np.clip(said, -1, 1) * 32_767).astype(np.int16), (ends[:-2] - first).tolist()


def _with_output(name: str) -> bytes:
    """What makes a value within a model's graph an output (onnx.proto: ModelProto.graph is field 7,
    GraphProto.output 12, ValueInfoProto.name 1)."""
    told = _field(1, name.encode())
    return _field(7, _field(12, told))


def _field(number: int, content: bytes) -> bytes:
    return bytes([number << 3 | 2, len(content)]) + content


def serve(folder: str) -> int:
    """Say what is asked for until the program is gone; the exit status."""
    source, target = streams()
    try:
        model = Model(Path(folder))
    except Exception:  # whatever a folder holds that is none of Kokoro's
        tell(target, {"missing": True})
        return 1
    try:
        tell(target, {"rate": RATE, "voice": model.voice})
        for line in source:
            asked: dict[str, Any] = json.loads(line)
            samples, starts = model.say(asked["symbols"], asked["speed"])
            tell(target, {"starts": starts}, samples.astype("<i2").tobytes())
    except OSError:  # nobody listens any more
        return 1
    return 0
