import threading
import zipfile
from contextlib import suppress
from io import BytesIO

from reader.exports.packing import Package
from tests.processes import come_true

LONG = "一段文字，很长很长。<p>" * 40_000


def put_into(package: Package) -> bytes:
    """What is ready of it after each part."""
    package.add("a.xml", "甲\ud800乙")
    made = package.ready()
    package.add("picture", b"\x89PNG" * 9, is_packed=True)
    made += package.ready()
    with package.part("long.xml") as put:
        for at in range(0, len(LONG), 7001):
            put(LONG[at : at + 7001])
    for number in range(9):
        package.add(f"{number}", LONG[: 70_000 * number])
        made += package.ready()
    return made + package.content()


def test_what_was_put_in_is_in_the_archive_in_its_order():
    with zipfile.ZipFile(BytesIO(put_into(Package("application/x")))) as archive:
        assert archive.testzip() is None
        names = ["mimetype", "a.xml", "picture", "long.xml", *map(str, range(9))]
        assert archive.namelist() == names
        assert archive.read("a.xml").decode() == "甲?乙"
        assert archive.read("long.xml").decode() == LONG
        assert archive.read("5").decode() == LONG[: 70_000 * 5]
        entries = archive.infolist()
    assert [each.filename for each in entries if not each.compress_type] == ["mimetype", "picture"]
    assert all(each.flag_bits == 0 and not each.extra for each in entries)
    assert entries[3].compress_size < entries[3].file_size / 50


def test_the_same_parts_are_the_same_bytes():
    assert put_into(Package("application/x")) == put_into(Package("application/x"))


def test_a_package_that_is_left_leaves_no_thread():
    def work() -> int:
        package = Package()
        package.add("a.xml", LONG)
        with suppress(KeyError), package.part("long.xml") as put:
            put(LONG)
            raise KeyError
        return threading.active_count()

    before = threading.active_count()
    assert work() > before
    assert come_true(lambda: threading.active_count() == before)
