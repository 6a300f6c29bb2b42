"""How large what is opened may be, and how it may grow: every bound once, with its reason.

What stays below them opens on a machine of 4 GB; what goes beyond is refused by one sentence.
"""

LARGEST_FILE = 128 << 20
"""Bytes; forty times the longest novels there are, and what a machine of 4 GB can still hold."""

LARGEST_UNPACKED = 256 << 20
"""Bytes that all parts read from one packed file may come to: twice as much as a plain file."""

LARGEST_PART = LARGEST_FILE
"""Bytes of one part of an archive once it is unpacked: no more than a file of its own may have."""

LARGEST_PASSING = 1 << 30
"""Bytes of a part that is never had at once: a document with a reading over each of a million
characters has 300 MB, and 20 once its readings are written shorter. It takes some 20 seconds."""

MOST_GROWTH = 200
"""How many times its packed size something may come to. Text packs to a third, XML full of
formatting to a fiftieth; what packs better has nothing in it that could be read."""

UNSUSPECTED = 32 << 20
"""Bytes up to which nobody asks how well something was packed: they do no harm."""

MOST_PARTS = 30_000
"""Files in one archive; the largest books have some thousands. Each costs time to list."""

MOST_TAGS = 5_000_000
"""Angle brackets in one document of markup: a million characters, each with its reading. The
parser takes 130 bytes for each, whatever stands between."""

MOST_ATTRIBUTES = 2_000
"""Attributes of one tag; real ones have some dozens. The parser compares each with each."""

LONGEST_ENTITY = 200
"""Characters that a name defined in a document may stand for; a longer one, used again and
again, would make a small file endless."""

MOST_PUT_IN = 16 << 20
"""Characters that all uses of such names may come to; two thousand times a long chapter's."""

LARGEST_TEXT = 50_000_000
"""Characters of one article: more than a plain file of the largest size has hanzi. Each takes some
twenty bytes while it is read, a gigabyte in all."""

LARGEST_SOUND = 1 << 30
"""Bytes of one part of a book that is its sound: eight hours as audiobooks have them."""

LARGEST_OVERLAY = 24 << 20
"""Bytes of what tells when a chapter is heard: 200,000 words, each at its time. Taken apart it
needs fifteen times as much."""

LARGEST_IMAGE = 32 << 20
"""Bytes of one image as its file has it; photographs have ten."""

MOST_PIXELS = 64_000_000
"""Pixels of one image: 256 MB while it is decoded, whatever its file packs them to."""

LARGEST_DRAWING = 8 << 20
"""Bytes of one drawing; maps of a country with all its roads have five."""

MOST_SHAPES = 50_000
"""Elements that are drawn of one drawing, each as often as it is repeated: half a minute's work in
the largest size, a second's in the size of a hand."""

MOST_LETTERS = 16 << 20
"""Characters of paths that are drawn of one drawing, each as often as it is repeated."""

MOST_DASHES = 500_000
"""Dashes of all broken lines in a drawing; each takes some two hundred bytes while it is drawn."""

MOST_BUFFERS = 400
"""Masks, patterns and steps of filters that are drawn of one drawing: each is a picture."""

MOST_BUFFERS_WITHIN = 6
"""Masks, filters and patterns within one another: so many pictures are in memory at once."""

MOST_STEPS = 8
"""Steps of one filter, each a picture that is kept for the next one; a shadow has five."""

DEEPEST_DRAWING = 200
"""Elements within one another, those that are repeated counted where they are."""

LARGEST_HELD = 64 << 20
"""Bytes of images that are kept in memory because no file has them by themselves."""

LARGEST_MARKDOWN = 4 << 20
"""Characters that are taken apart as Markdown at once, in ten seconds in the worst case; a larger
text is cut where nothing goes on, and read as the plain text that it also is where it cannot be."""

MOST_MARKS = 300_000
"""Line ends, asterisks and other signs of one text of Markdown that may each become an object of
two kilobytes; a novel of the largest size has a third of it."""

MOST_CONFINED_MEMORY = 1 << 30
"""Bytes that a process may take which reads a file in a library that is not ours; a PDF of the
largest size takes half of it."""

LONGEST_SILENCE = 30.0
"""Seconds in which such a process must have found something more: pages of maps take some."""

LONGEST_CONFINED = 600.0
"""Seconds that such a process may take in all; a thousand pages take some ten."""

LONGEST_RECORD = 32 << 20
"""Characters of one line of JSON, a paragraph with its readings: a chapter in one paragraph has
half a million. Taken apart it needs ten times as much."""

LONGEST_CUE = 20_000
"""Characters of one line of SubStation: a screen has a hundred. Its marks are looked at again and
again."""
