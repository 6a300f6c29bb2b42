"""Archives are read within bounds, and their names lead nowhere but into them."""

import gzip
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

import pytest
from hypothesis import given, strategies as st

from reader.opening import Broken, Protected, TooLargeInside, Unsafe, archive, limits
from reader.opening.archive import Archive, unpacked


def zipped(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return whole.getvalue()


@given(st.dictionaries(st.sampled_from(["a", "b/c.txt", "书.xml"]), st.binary(max_size=99)))
def test_parts_are_read_as_they_were_packed(parts):
    opened = Archive(zipped(parts))
    assert set(opened.names) == set(parts)
    for name, data in parts.items():
        assert opened.read(name) == data
        assert opened.size(name) == len(data)
        assert opened.beginning(name, 5) == data[:5]


def test_parts_without_a_name_and_folders_are_none():
    made = zipped({"a": b"1", "b": b"2", "c/": b""}).replace(b"b", b"\0")  # a name ends at a zero
    assert Archive(made, None).names == ("a",)


def test_a_name_is_found_whatever_the_size_of_its_letters():
    opened = Archive(zipped({"OEBPS/Text.xhtml": b"1"}))
    assert "oebps/text.XHTML" in opened
    assert opened.read("oebps/text.xhtml") == b"1"


def test_a_name_that_climbs_out_is_only_a_name():
    opened = Archive(zipped({"../../etc/passwd": b"mine", "/etc/passwd": b"too"}))
    assert opened.read("../../etc/passwd") == b"mine"
    with pytest.raises(KeyError):
        opened.read("../etc/hosts")


def test_a_part_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_PART", 1000)
    opened = Archive(zipped({"small": bytes(1000), "large": bytes(1001)}))
    assert len(opened.read("small")) == 1000
    with pytest.raises(TooLargeInside):
        opened.read("large")


def test_all_parts_together_have_a_limit_even_where_they_are_one(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 1000)
    opened = Archive(zipped({"part": bytes(300)}))
    for _ in range(3):
        opened.read("part")
    with pytest.raises(TooLargeInside):
        opened.read("part")


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_what_is_packed_too_well_is_refused(pack):
    size = limits.UNSUSPECTED + 1
    with pytest.raises(Unsafe):
        Archive(zipped({"bomb": bytes(size)})).read("bomb")
    packed = pack(bytes(size))
    with pytest.raises(Unsafe):
        unpacked(BytesIO(bytes(size)), len(packed), limits.LARGEST_FILE)
    assert len(unpacked(BytesIO(bytes(1000)), 1, 1000)) == 1000


def test_a_list_of_contents_without_end_is_refused():
    with pytest.raises(Unsafe):
        Archive(b"PK\x01\x02" * (limits.MOST_PARTS + 1))


def test_a_password_is_told():
    data = bytearray(zipped({"part": b"secret"}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(signature) + flags, 1)
    with pytest.raises(Protected):
        Archive(bytes(data)).read("part")


@given(st.data())
def test_a_damaged_archive_is_told_or_read(data):
    whole = bytearray(zipped({"a": b"some text " * 20, "b": b"more"}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        opened = Archive(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
        for name in opened.names:
            opened.read(name)
    except (Broken, Protected, TooLargeInside, Unsafe):
        pass
