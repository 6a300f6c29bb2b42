from tests.translating import literals


def all_found():
    for module in literals.modules():
        name = str(module.relative_to(literals.ROOT))
        source = module.read_text(encoding="utf-8")
        yield literals.look_into(source, name, is_speaking=literals.speaks(module), allowed=ALLOWED)


def test_every_text_shown_to_people_is_seen_by_lupdate():
    assert [fault for found in all_found() for fault in found.faults] == []


ALLOWED = frozenset()
