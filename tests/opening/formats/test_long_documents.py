"""Documents of an office that are too long to be had whole: their readings pass by paragraphs."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader.article import Heading
from reader.exports import Options, known_formats
from reader.opening import open_bytes
from reader.opening.limits import UNSUSPECTED
from tests.exports.made import read_text
from tests.opening.builders import docx_of, unzipped, zipped

PARAGRAPH = "小店的老板会说三种语言，客人都喜欢他。"


@pytest.mark.parametrize(("name", "count"), [("docx", 10_000), ("odt", 20_000)])
def test_a_long_document_opens_with_all_its_readings(name: str, count: int):
    what = read_text("\n".join([PARAGRAPH] * count), headings=(Heading(count - 1, 1),))
    data = b"".join(map(bytes, known_formats()[name].write(what, Options())))
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert max(part.file_size for part in package.infolist()) > UNSUSPECTED
    again = open_bytes(data, Path(f"a.{name}"))
    assert again.text == what.text
    assert len(again.given.codes) == (what.codes > 0).sum()
    assert again.headings == (Heading(count - 1, 1),)


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_a_long_document_opens_in_any_encoding(encoding: str):
    what = read_text("\n".join([PARAGRAPH] * 10_000))
    parts = unzipped(b"".join(map(bytes, known_formats()["docx"].write(what, Options()))))
    markup = parts["word/document.xml"].decode().replace('"UTF-8"', f'"{encoding}"', 1)
    data = zipped(parts | {"word/document.xml": markup.encode(encoding)})
    assert open_bytes(data, Path("a.docx")).text == what.text


def test_what_is_shown_behind_hidden_words_is_shown():
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">二</w:t></w:r>'
    shown = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    body = "".join(("<w:p>", shown.format("一"), shown.format("三"), hidden, shown.format("四"),
                    shown.format("五"), "</w:p>"))  # fmt: skip
    assert open_bytes(docx_of(body), Path("a.docx")).text == "一三四五"
