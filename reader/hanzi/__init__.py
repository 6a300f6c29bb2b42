"""Which characters are Chinese, for whoever looks at a few of them: without arrays."""

# Blocks in Unicode 16: Radicals, Extension A, Unified, Compatibility, planes 2 and 3.
HANZI_BLOCKS = (
    (0x2E80, 0x2FD5),  # radicals
    (0x3005, 0x3007),  # 々 〇 and the mark between them
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""First and last code points."""
HANZI_RANGES = "".join(f"{chr(first)}-{chr(last)}" for first, last in HANZI_BLOCKS)
"""The same as ranges within the brackets of a regular expression."""
