"""Books: chapters in their order, contents, cover, images, readings; and books that do harm."""

import pytest
from hypothesis import given, strategies as st

from reader.article import IMAGE, Article
from reader.opening import Broken, Protected, TooLong, Unsafe, limits, open_bytes, open_file
from reader.opening.markup import flow
from tests.opening import builders
from tests.opening.annotating import SENTENCES

BOOK = (
    ("# 第一章 雨", "今天{下|xià}雨了。", "![一只猫](images/cat.png)", "{中国|zhōngguó}人(rén)。"),
    ("# 第二章 风", "风很大。", "## 晚上", "风停了。"),
)
IMAGES = {"images/cat.png": builders.png(300, 200), "images/cover.png": builders.png(60, 80)}
TEXT = f"第一章 雨\n今天下雨了。\n{IMAGE}\n中国人。\n第二章 风\n风很大。\n晚上\n风停了。"


def levels(article: Article) -> list[tuple[str, int]]:
    paragraphs = article.text.split("\n")
    return [(paragraphs[each.paragraph], each.level) for each in article.headings]


@pytest.mark.parametrize("version", [2, 3])
def test_a_book_opens_in_its_order_with_its_contents(version: int):
    article = open_bytes(builders.epub(BOOK, IMAGES, version=version), None)
    assert article.text == TEXT
    assert levels(article) == [("第一章 雨", 1), ("第二章 风", 1), ("晚上", 2)]
    assert (article.title, article.author) == ("山里的猫", "老王")
    assert [article.text[at] for at in article.given.offsets] == list("下中国人")
    assert article.origin.parts_missing == 0


@pytest.mark.parametrize("version", [2, 3])
def test_the_cover_stands_first_and_only_once(version: int):
    made = builders.epub(BOOK, IMAGES, version=version, cover="images/cover.png")
    article = open_bytes(made, None)
    assert article.text == f"{IMAGE}\n{TEXT}"
    assert (article.images[0].width, article.images[0].height) == (60, 80)
    shown = (("![封面](images/cover.png)",), *BOOK)
    made = builders.epub(shown, IMAGES, version=version, cover="images/cover.png")
    assert open_bytes(made, None).text.count(IMAGE) == 2


@pytest.mark.parametrize("version", [2, 3])
def test_a_book_is_known_by_its_cover_and_one_without_by_the_picture_it_begins_with(version: int):
    made = builders.epub(BOOK, IMAGES, version=version, cover="images/cover.png")
    cover = open_bytes(made, None).cover
    assert cover is not None
    assert cover.source.read() == IMAGES["images/cover.png"]
    assert open_bytes(builders.epub(BOOK, IMAGES, version=version), None).cover is None
    begins = (("![封面](images/cover.png)",), *BOOK)
    cover = open_bytes(builders.epub(begins, IMAGES, version=version), None).cover
    assert cover is not None
    assert (cover.width, cover.height) == (60, 80)


def test_an_image_is_read_from_the_book_when_it_is_wanted(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(builders.epub(BOOK, IMAGES))
    (image,) = open_file(path).images.values()
    assert (image.width, image.height, image.description) == (300, 200, "一只猫")
    assert image.source.read() == IMAGES["images/cat.png"]
    path.write_bytes(b"another file")
    assert image.source.read() == b""
    path.unlink()
    assert image.source.read() == b""


def test_a_name_that_stands_only_in_the_contents_is_written_above_its_chapter():
    labelled = {
        "OEBPS/nav.xhtml": builders.xhtml(
            "<nav><ol><li><a href='text/1.xhtml'>卷一</a><ol><li><a href='text/1.xhtml'>雨</a>"
            "</li></ol></li><li><a href='text/2.xhtml#late'>晚上</a></li></ol></nav>"
        )
    }
    chapters = [["今天下雨了。"], ["风很大。", "晚上", "风停了。"]]
    with_id = builders.xhtml("<p>风很大。</p><p id='late'>晚上</p><p>风停了。</p>")
    made = builders.epub(chapters, more=labelled | {"OEBPS/text/2.xhtml": with_id})
    article = open_bytes(made, None)
    assert article.text == "卷一\n雨\n今天下雨了。\n风很大。\n晚上\n风停了。"
    assert levels(article) == [("卷一", 1), ("雨", 2), ("晚上", 1)]


def test_a_book_without_contents_has_the_headings_of_its_text():
    chapters = [["第一章 雨", *SENTENCES[:3]], ["第二章 风", *SENTENCES[3:6]]]
    made = builders.epub(chapters, version=2, more={"OEBPS/toc.ncx": "<ncx/>"})
    assert [name for name, _ in levels(open_bytes(made, None))] == ["第一章 雨", "第二章 风"]


def test_notes_stand_at_the_end():
    opf = (
        "<package><metadata/><manifest><item id='a' href='text/1.xhtml'/>"
        "<item id='b' href='text/2.xhtml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='n' /><itemref idref='b' linear='no'/>"
        "<itemref idref='a'/></spine></package>"
    )
    made = builders.epub([["一"], ["注"]], more={"OEBPS/content.opf": opf})
    assert open_bytes(made, None).text == "一\n注"


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("<item id='b' href='images/cat.png' media-type='image/png'/>", f"一\n{IMAGE}"),
        ("<item id='b' href='b.svg' media-type='image/svg+xml'/>", f"一\n{IMAGE}\n山高"),
        ("<item id='b' href='b.pdf' media-type='application/pdf' fallback='c'/>", "一\n二"),
        ("<item id='b' href='b.gif' media-type='image/gif' fallback='c'/>", "一\n二"),
    ],
)
def test_a_part_that_is_no_markup_is_shown_or_what_stands_for_it_is_read(item: str, text: str):
    opf = (
        f"<package><metadata/><manifest><item id='a' href='text/1.xhtml'/>{item}"
        "<item id='c' href='text/2.xhtml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><text>山<tspan>高</tspan>"
        "</text><text>100</text></svg>"
    )
    more = {"OEBPS/content.opf": opf, "OEBPS/b.svg": svg, "OEBPS/b.gif": b"?"}
    article = open_bytes(builders.epub([["一"], ["二"]], IMAGES, more=more), None)
    assert article.text == text
    assert article.origin.parts_missing == 0


def test_a_book_of_nothing_but_pictures_opens():
    opf = (
        "<package><metadata/><manifest><item id='b' href='images/cat.png' media-type='image/png'/>"
        "</manifest><spine><itemref idref='b'/></spine></package>"
    )
    made = builders.epub([["一"]], IMAGES, more={"OEBPS/content.opf": opf})
    assert open_bytes(made, None).text == IMAGE


def test_a_missing_chapter_is_left_out_and_counted():
    made = builders.zipped(_without(builders.epub(BOOK, IMAGES), "OEBPS/text/1.xhtml"))
    article = open_bytes(made, None)
    assert article.text == "第二章 风\n风很大。\n晚上\n风停了。"
    assert article.origin.parts_missing == 1


def _without(book: bytes, *names: str) -> dict[str, bytes]:
    opened = builders.unzipped(book)
    return {name: data for name, data in opened.items() if name not in names}


@pytest.mark.parametrize(
    "names",
    [
        ("OEBPS/content.opf",),
        ("META-INF/container.xml", "OEBPS/content.opf"),
        ("OEBPS/text/1.xhtml", "OEBPS/text/2.xhtml"),
    ],
)
def test_a_book_without_its_heart_is_broken(names):
    with pytest.raises(Broken):
        open_bytes(builders.zipped(_without(builders.epub(BOOK, IMAGES), *names)), None)


def test_a_chapter_that_is_no_xml_is_read_as_a_careless_page():
    chapter = "<html><head><title/></head><body><p>一 & 二<br>三<p>四</body></html>"
    made = builders.epub([["一"]], more={"OEBPS/text/1.xhtml": chapter})
    assert open_bytes(made, None).text == "一 & 二\n三\n四"


@pytest.mark.parametrize(("told", "true"), [("utf-8", "gb18030"), ("gb2312", "utf-8")])
def test_a_chapter_that_tells_a_wrong_encoding_is_read_all_the_same(told: str, true: str):
    text = "".join(SENTENCES[:5])
    chapter = f"<?xml version='1.0' encoding='{told}'?><html><body><p>{text}</p></body></html>"
    made = builders.epub([["一"]], more={"OEBPS/text/1.xhtml": chapter.encode(true)})
    assert open_bytes(made, None).text.removeprefix("一\n") == text


@pytest.mark.parametrize(
    "reference",
    [
        "../../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "C:\\secret.png",
        "http://example.org/a.png",
        "//example.org/a.png",
        "..",
        "%2e%2e/%2e%2e/etc/passwd",
    ],
)
def test_what_leads_out_of_the_book_leads_nowhere(reference: str):
    chapter = builders.xhtml(f"<p>一</p><img src='{reference}'/><p>二</p>")
    opf = (
        "<package><manifest><item id='a' href='text/1.xhtml'/>"
        f"<item id='b' href='{reference}'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    more = {"OEBPS/text/1.xhtml": chapter, "OEBPS/content.opf": opf}
    assert open_bytes(builders.epub([["一"]], more=more), None).text == "一\n二"


def encryption(algorithm: str) -> dict[str, bytes | str]:
    return {
        "META-INF/encryption.xml": (
            "<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
            "<EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'>"
            f"<EncryptionMethod Algorithm='{algorithm}'/></EncryptedData></encryption>"
        )
    }


def test_an_encrypted_book_is_refused_and_disguised_fonts_are_not():
    locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(Protected):
        open_bytes(builders.epub(BOOK, more=locked), None)
    for algorithm in ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"):
        open_bytes(builders.epub(BOOK, more=encryption(algorithm)), None)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
OTHERS = '<!ENTITY l0 "哈"><!ENTITY hi "你好"><!ENTITY x SYSTEM "/etc/passwd">'
DOCTYPE = f"<!DOCTYPE html [{OTHERS}{LAUGHS}]>"


def chapter(body: str) -> bytes:
    part = f"{DOCTYPE}<html><body>{body}</body></html>"
    return builders.epub([["一"]], more={"OEBPS/text/1.xhtml": part})


def test_names_for_characters_are_put_in_and_those_of_files_are_not():
    opened = open_bytes(chapter("<p title='&x;'>&hi;&nbsp;&hellip;&x;&amp;</p>"), None)
    assert opened.text == "一\n你好\u00a0…&x;&"


@pytest.mark.parametrize("body", ["<p>&l8;</p>", "<p title='&l8;'>一</p>"])
def test_names_that_stand_for_names_are_refused(body: str):
    with pytest.raises(Unsafe):
        open_bytes(chapter(body), None)


@pytest.mark.parametrize(
    "body", ["<b>" * 100_000, "<b>" * 300 + "深" + "</b>" * 300, "<b/>" * (limits.MOST_TAGS + 1)]
)
def test_a_chapter_that_nests_or_counts_without_end_is_refused(body: str):
    with pytest.raises(Unsafe):
        open_bytes(builders.epub([["一"]], more={"OEBPS/text/1.xhtml": builders.xhtml(body)}), None)


def test_a_bomb_in_a_book_is_refused():
    bomb = {"OEBPS/text/1.xhtml": b" " * (limits.UNSUSPECTED + 1)}
    with pytest.raises(Unsafe):
        open_bytes(builders.epub([["一"]], more=bomb), None)


def test_a_text_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(flow, "LARGEST_TEXT", 10)
    with pytest.raises(TooLong):
        open_bytes(builders.epub([["一二三四五", "六七八九十"]]), None)


def test_an_image_of_more_pixels_than_any_screen_is_left_out():
    bomb = builders.png(1, 1)[:16] + (100_000).to_bytes(4, "big") * 2 + builders.png(1, 1)[24:]
    article = open_bytes(builders.epub([["一", "![](b.png)"]], {"b.png": bomb}), None)
    assert (article.text, article.images) == ("一", {})


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + bytes(500), b"no zip at all"])
def test_a_file_that_is_only_called_a_book_is_broken(tmp_path, data: bytes):
    path = tmp_path / "book.epub"
    path.write_bytes(data)
    with pytest.raises(Broken):
        open_file(path)


chapters = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), min_size=1, max_size=3
)


@given(chapters, st.sampled_from([2, 3]))
def test_a_text_written_as_a_book_opens_to_itself(written, version: int):
    whole = [[f"# 第{number}章", *lines] for number, lines in enumerate(written, 1)]
    article = open_bytes(builders.epub(whole, version=version), None)
    assert article.text == "\n".join(builders.plain(lines) for lines in whole)
    assert len(article.headings) == max(1, len(whole))
