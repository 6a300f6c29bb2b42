"""The inside of a voice's process: which of the voices it is."""

from collections.abc import Sequence


def serve(voice: Sequence[str]) -> int:
    """Speak as these words say until the program is gone; the exit status."""
    match voice:
        case []:
            from reader.speaking.espeak.within import serve as serve_espeak

            return serve_espeak()
        case ["recording", path, way]:
            from reader.speaking.recorded.within import serve as serve_recording

            return serve_recording(path, way)
        case [folder]:
            from reader.speaking.kokoro.within import serve as serve_kokoro

            return serve_kokoro(folder)
    return 2
