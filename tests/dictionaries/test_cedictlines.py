"""The columns of CC-CEDICT's lines, against what its form says of each line by itself."""

import re

from hypothesis import given, strategies as st

from reader.dictionaries.cedictlines import lines_of
from reader.text import to_text

AN_ENTRY = re.compile(r"^([^ \n#%]+) (\S+) \[([^]\n]+)\] /([^\n]*)", re.MULTILINE)
POINTERS = ("old variant", "variant of", "archaic variant", "used in ", "see ", "erroneous")

ENTRIES = (
    "傳統 传统 [chuan2 tong3] /tradition/",
    "卡拉OK 卡拉OK [ka3 la1 O K] /karaoke/",
    "裏 里 [li3] /variant of 裡|里[li3]/",
    "𠀋 𠀋 [xx5] /see 丈[zhang4]/",
    "一 一 [yi1] /s",
)
PIECES = (*ENTRIES, *"傳传 []/#%\n\t\r\u3000\u2028𠀋", " [a", "] /", "\n\n", "# ", "see ", "see")
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def plainly(text: str) -> list[tuple[str, str, list[str], bool]]:
    return [
        (traditional, simplified, spelling.split(" "), meaning.startswith(POINTERS))
        for traditional, simplified, spelling, meaning in AN_ENTRY.findall(text)
    ]


def by_columns(text: str) -> list[tuple[str, str, list[str], bool]]:
    lines, found = lines_of(text.encode()), []
    words = [iter(to_text(row)) for row in lines.words]
    spellings = iter(lines.spellings)
    for *widths, count, is_variant in zip(
        *(column.tolist() for column in (*lines.widths, lines.counts, lines.is_variant)),
        strict=True,
    ):
        pair = ("".join(next(row) for _ in range(w)) for row, w in zip(words, widths, strict=True))
        found.append((*pair, [next(spellings) for _ in range(count)], is_variant))
    assert not [*words[0], *words[1], *spellings]
    return found


@given(texts)
def test_every_entry_is_found_and_nothing_else(text: str) -> None:
    assert by_columns(text) == plainly(text)


@given(st.lists(st.sampled_from(ENTRIES)).map("\n".join), st.sampled_from(("", "\n", "\r\n")))
def test_a_dictionary_of_entries_alone(text: str, end: str) -> None:
    assert by_columns(text + end) == plainly(text + end)
    assert len(lines_of(text.encode()).counts) == len(text.splitlines())


def test_remarks_are_none() -> None:
    assert not by_columns("# CC-CEDICT\n#! version=1\n")
    assert not by_columns("")
