from reader.exports import known_formats


def test_forms_are_found_by_being_there() -> None:
    assert {
        "json",
        "html",
        "brackets",
        "epub",
        "docx",
        "odt",
        "markdown",
        "anki",
        "words",
        "text",
    } <= set(known_formats())


def test_no_two_forms_claim_one_suffix() -> None:
    suffixes = [suffix for form in known_formats().values() for suffix in form.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
