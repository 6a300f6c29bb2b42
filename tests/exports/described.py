"""A text with an image in it that cannot be shown, so that its description stands in its place."""

from dataclasses import replace

import numpy as np

from reader.article import IMAGE, Image
from reader.exports import ReadText


class Nothing:
    """The source of an image of which no bytes are left."""

    def read(self) -> bytes:
        return b""


def described(read: ReadText, description: str) -> ReadText:
    """The text after a paragraph that is an image, described so."""
    image = Image(Nothing(), 1, 1, description)
    return replace(
        read,
        cues=read.cues.carried(lambda offsets: offsets + np.int32(2)),
        text=f"{IMAGE}\n{read.text}",
        image=f"{IMAGE}\n{read.image}" if read.image else "",
        codes=np.concatenate((np.zeros(2, read.codes.dtype), read.codes)),
        whose=np.concatenate((np.zeros(2, read.whose.dtype), read.whose)),
        doubts=np.concatenate((np.zeros(2, read.doubts.dtype), read.doubts)),
        headings=(),
        images={0: image},
    )
