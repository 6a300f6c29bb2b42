"""FB2, DOCX and ODT: the same article from each, and what each has of its own."""

from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.article import IMAGE, Article
from reader.opening import Broken, NotText, Protected, Unsafe, limits, open_bytes, open_file
from reader.pinyin import Style
from tests.opening import builders
from tests.opening.annotating import SENTENCES
from tests.opening.builders import docx_of, docx_ruby, docx_run, odt_of

PARAGRAPHS = (
    "# 第一章 雨",
    "今天{下|xià}雨了。",
    "![一只猫](cat.png)",
    "{中国|zhōngguó}人(rén)。",
    "# 第二章 风",
    "{风|ㄈㄥ}很大 & 冷。",
)
IMAGES = {"cat.png": builders.png(300, 200)}
TEXT = f"第一章 雨\n今天下雨了。\n{IMAGE}\n中国人。\n第二章 风\n风很大 & 冷。"


def fb2(paragraphs, images=None, title="") -> bytes:
    chapters: list[list[str]] = [[]]
    for each in paragraphs:
        if each.startswith("# ") and chapters[-1]:
            chapters.append([])
        chapters[-1].append(each)
    return builders.fb2(chapters, images, title)


def readings(article: Article) -> str:
    offsets, codes = article.given.offsets.tolist(), article.given.codes.tolist()
    return " ".join(
        article.text[at] + pinyin.spell(syllable, Style.DIGITS)
        for at, syllable in zip(offsets, codes, strict=True)
    )


def levels(article: Article) -> list[tuple[str, int]]:
    paragraphs = article.text.split("\n")
    return [(paragraphs[each.paragraph], each.level) for each in article.headings]


Build = Callable[..., bytes]
every_format = pytest.mark.parametrize("build", [fb2, builders.docx, builders.odt])


@pytest.mark.parametrize("side", ["9" * 400, "9" * 4200, "9" * 5000, "²", "1.5.2", ".", "0", "-1"])
def test_an_image_opens_whatever_size_its_document_gives_it(side: str):
    image = {"cat.png": builders.png(300, 200)}
    word = builders.docx_image("cat.png").replace('cx="2857500"', f'cx="{side}"')
    frame = f'<draw:frame svg:width="{side}cm" svg:height="{side}cm">'
    open_document = f'{frame}<draw:image xlink:href="cat.png"/></draw:frame>'
    for data in (
        docx_of(f"<w:p>{word}</w:p>", image),
        odt_of(f"<text:p>{open_document}</text:p>", image),
    ):
        (shown,) = open_bytes(data, None).images.values()
        assert 0 < shown.width <= limits.MOST_PIXELS


@every_format
def test_a_document_opens_with_all_that_it_has(build: Build):
    article = open_bytes(build(PARAGRAPHS, IMAGES, "雨和风"), None)
    assert article.text.removesuffix("\n1\n注") == TEXT
    assert (article.title, article.author) == ("雨和风", "王老" if build is fb2 else "老王")
    assert readings(article) == "下xia4 中zhong1 国guo2 人ren2 风feng1"
    assert levels(article) == [("第一章 雨", 1), ("第二章 风", 1)]
    (image,) = article.images.values()
    assert image.source.read() == IMAGES["cat.png"]
    assert image.description == "一只猫"
    assert image.width > image.height


@every_format
def test_an_image_is_had_from_the_file_too(build: Build, tmp_path):
    path = tmp_path / "document"
    path.write_bytes(build(PARAGRAPHS, IMAGES))
    (image,) = open_file(path).images.values()
    assert image.source.read() == IMAGES["cat.png"]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_a_text_written_as_a_document_opens_to_itself(lines: list[str]):
    for build in (builders.docx, builders.odt):
        assert open_bytes(build(lines), None).text == "\n".join(lines)


# FictionBook ---------------------------------------------------------------------------------


def test_sections_nested_without_end_have_headings_of_a_level_that_has_one():
    depth = 130
    data = "<section><title><p>山</p></title><p>水</p>" * depth + "</section>" * depth
    article = open_bytes(f"<FictionBook><body>{data}</body></FictionBook>".encode(), None)
    levels = [heading.level for heading in article.headings]
    assert len(levels) == depth
    assert levels == sorted(levels)
    assert levels[-1] == 99


def test_a_fiction_book_tells_its_cover_and_its_notes_come_last():
    made = builders.fb2([["# 雨", "一"]], IMAGES, cover="cat.png")
    article = open_bytes(made, None)
    assert article.text == f"{IMAGE}\n雨\n一\n1\n注"
    assert levels(article) == [("雨", 1)]
    assert article.cover is article.images[0]
    assert open_bytes(builders.fb2([["# 雨", "一"]], IMAGES), None).cover is None


def test_parts_of_a_fiction_book_are_levels_and_a_title_of_two_lines_is_one():
    body = (
        "<FictionBook><body><title><p>山里的</p><p>猫</p></title><section><title><p>卷一</p>"
        "</title><section><title><p>雨</p></title><p>一</p><empty-line/><poem><stanza><v>春眠</v>"
        "<v>不觉</v></stanza></poem><subtitle>*</subtitle></section></section></body></FictionBook>"
    )
    article = open_bytes(body.encode(), None)
    assert article.text == "山里的 猫\n卷一\n雨\n一\n\n春眠\n不觉\n*"
    assert levels(article) == [("山里的 猫", 1), ("卷一", 2), ("雨", 3)]


def test_a_fiction_book_in_another_encoding():
    made = builders.fb2([[SENTENCES[0]]], encoding="gb18030")
    assert open_bytes(made, None).text.startswith(SENTENCES[0])


# Word ----------------------------------------------------------------------------------------


def word(body: str, **known) -> Article:
    return open_bytes(docx_of(body, **known), None)


def test_words_phonetic_guide_of_old_versions():
    field = (
        "<w:p><w:r><w:t>我</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
        '<w:instrText>EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(</w:instrText></w:r>'
        "<w:r><w:instrText>hàn</w:instrText></w:r><w:r><w:instrText>),汉)</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>字</w:t></w:r></w:p>"
    )
    article = word(field)
    assert (article.text, readings(article)) == ("我汉字", "汉han4")


def test_what_other_fields_say_is_no_text():
    field = (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK x</w:instrText>"
        "<w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>看这里</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )
    assert word(field).text == "看这里"


def test_what_was_deleted_or_hidden_is_no_text_and_what_was_put_in_is():
    article = word(
        f"<w:p>{docx_run('一')}<w:del>{docx_run('二')}</w:del><w:ins>{docx_run('三')}</w:ins>"
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>四</w:t></w:r><w:r><w:tab/><w:t>五</w:t>"
        "<w:footnoteReference w:id='1'/><w:noBreakHyphen/><w:br w:type='page'/><w:t>六</w:t>"
        "<w:br/><w:t>七</w:t></w:r></w:p>"
    )
    assert article.text == "一三 五‑六\n七"


def test_a_row_is_a_line_unless_a_cell_has_more_than_one():
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    def line(text: str) -> str:
        return f"<w:p>{docx_run(text)}</w:p>"

    article = word(
        f"<w:tbl>{row(line('一'), line('二'))}{row(line('三') + line('四'), line('五'))}</w:tbl>"
        f"<w:p><w:r>{docx_ruby('好', 'hǎo')}</w:r></w:p>"
    )
    assert article.text == "一\u3000二\n三\n四\n五\n好"


def test_a_text_box_stands_once_and_after_its_paragraph():
    box = f"<w:txbxContent><w:p>{docx_run('框里')}</w:p></w:txbxContent>"
    article = word(
        f"<w:p>{docx_run('上')}<w:r><mc:AlternateContent xmlns:mc='mc'><mc:Choice><w:drawing>{box}"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{docx_run('面')}</w:p>"
    )
    assert article.text == "上面\n框里"


def test_a_contents_list_made_by_word_is_left_out():
    styles = (
        "<w:styles xmlns:w='w'><w:style w:styleId='a'><w:name w:val='toc 1'/></w:style>"
        "<w:style w:styleId='b'><w:name w:val='标题 2'/></w:style>"
        "<w:style w:styleId='c'><w:basedOn w:val='b'/></w:style></w:styles>"
    )
    article = word(
        f"<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>{docx_run('雨......1')}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='c'/></w:pPr>{docx_run('雨')}</w:p>"
        f"<w:p>{docx_run('一')}</w:p>"
        f"<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>{docx_run('风')}</w:p>",
        more={"word/styles.xml": styles},
    )
    assert article.text == "雨\n一\n风"
    assert levels(article) == [("雨", 2), ("风", 1)]


NUMBERING = (
    "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>"
    "<w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='第%1章'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%2、'/>"
    "</w:lvl><w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='•'/></w:lvl>"
    "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
    "<w:startOverride w:val='12'/></w:lvlOverride></w:num></w:numbering>"
)


def test_the_numbers_that_word_counts_stand_before_their_text():
    def item(text: str, level: int, number: int = 1) -> str:
        listed = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"
        return f"<w:p><w:pPr>{listed}</w:pPr>{docx_run(text) if text else ''}</w:p>"

    items = [
        ("雨", 0),
        ("早", 1),
        ("晚", 1),
        ("点", 2),
        ("", 1),
        ("风", 0),
        ("午", 1),
        ("雪", 0, 2),
    ]
    article = word("".join(item(*each) for each in items), more={"word/numbering.xml": NUMBERING})
    assert article.text.split("\n") == [
        "第一章 雨", "3、早", "4、晚", "点", "第二章 风", "3、午", "第十二章 雪"
    ]  # fmt: skip


def test_a_style_may_count_its_headings():
    styles = (
        "<w:styles xmlns:w='w'><w:style w:styleId='a'><w:name w:val='heading 1'/><w:pPr><w:numPr>"
        "<w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>"
    )
    heading = f"<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>{docx_run('雨')}</w:p>"
    parts = {"word/numbering.xml": NUMBERING, "word/styles.xml": styles}
    article = word(2 * heading, more=parts)
    assert levels(article) == [("第一章 雨", 1), ("第二章 雨", 1)]


def test_an_image_outside_the_document_is_none():
    links = (
        "<Relationships><Relationship Id='a' TargetMode='External' Target='http://e.org/a.png'/>"
        "<Relationship Id='b' Target='../../../etc/a.png'/></Relationships>"
    )
    images = builders.docx_image("a") + builders.docx_image("b") + builders.docx_image("c")
    article = word(
        f"<w:p>{docx_run('一')}{images}</w:p>", more={"word/_rels/document.xml.rels": links}
    )
    assert (article.text, article.images) == ("一", {})


def test_a_word_document_with_a_password_is_protected():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Protected):
        open_bytes(data, None)
    with pytest.raises(NotText):
        open_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), None)


# OpenDocument --------------------------------------------------------------------------------


def open_document(body: str, **known) -> Article:
    return open_bytes(odt_of(body, **known), None)


def test_spaces_tabs_lists_and_notes_of_an_open_document():
    article = open_document(
        "<text:tracked-changes><text:p>删</text:p></text:tracked-changes>\n"
        "<text:p>一  二<text:s text:c='3'/>三<text:tab/>四<text:note><text:p>注</text:p>"
        "</text:note>五<text:line-break/>六</text:p>\n<text:list><text:list-item><text:p>七</text:p>"
        "</text:list-item></text:list><office:annotation><text:p>批</text:p></office:annotation>"
    )
    assert article.text == "一 二   三 四五\n六\n七"


def test_a_row_and_a_text_box_of_an_open_document():
    article = open_document(
        "<table:table><table:table-row><table:table-cell><text:p>一</text:p></table:table-cell>"
        "<table:table-cell><text:p>二</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>上<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>面"
        "</text:p>"
    )
    assert article.text == "一\u3000二\n上面\n框"


def test_an_open_document_with_a_password_is_protected():
    locked = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(Protected):
        open_document("<text:p>一</text:p>", more={"META-INF/manifest.xml": locked})


# What does harm ------------------------------------------------------------------------------


def test_a_document_without_its_main_part_is_broken(tmp_path):
    for parts, name in (
        ({"[Content_Types].xml": "<Types/>", "word/a.xml": ""}, "a.docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "a.odt"),
        ({"content.xml": "<a/>", "meta.xml": "<a/>"}, "a.odt"),
    ):
        path = tmp_path / name
        path.write_bytes(builders.zipped(parts))
        with pytest.raises(Broken):
            open_file(path)
    with pytest.raises(Broken):
        open_bytes(b"<FictionBook><description/></FictionBook>", None)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".fb2", ".epub"])
@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"some words", b"\0\1\2" * 50])
def test_a_file_that_is_only_called_so_is_broken(tmp_path, suffix: str, data: bytes):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(Broken):
        open_file(path)


def deep_docx() -> bytes:
    return docx_of("<w:p>" * 400 + docx_run("深") + "</w:p>" * 400)


def wide_docx() -> bytes:
    return docx_of("<w:p/>" * (limits.MOST_TAGS + 1))


def deep_odt() -> bytes:
    return odt_of("<text:p>" * 400 + "深" + "</text:p>" * 400)


def deep_fb2() -> bytes:
    return b"<FictionBook><body>" + b"<section>" * 100_000


def laughing_fb2() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    return f"<!DOCTYPE a [{entities}]><FictionBook><body><p>&l8;</p></body></FictionBook>".encode()


def long_winded_fb2() -> bytes:
    uses = "&a;" * (limits.MOST_PUT_IN // limits.LONGEST_ENTITY + 1)
    entity = f'<!ENTITY a "{"深" * limits.LONGEST_ENTITY}">'
    return f"<!DOCTYPE a [{entity}]><FictionBook><body><p>{uses}</p></body></FictionBook>".encode()


@pytest.mark.parametrize(
    "build", [deep_docx, wide_docx, deep_odt, deep_fb2, laughing_fb2, long_winded_fb2]
)
def test_what_is_built_to_take_all_memory_is_refused(build: Callable[[], bytes]):
    with pytest.raises(Unsafe):
        open_bytes(build(), None)


@pytest.mark.parametrize("half", ["&#xD800;", "&#xdfff;", "&#55296;", "&#057343;", "&#xDC00"])
def test_half_a_character_is_a_sign_that_one_is_missing(half: str):
    opened = open_bytes(
        builders.fb2([["河边"]]).replace("河边".encode(), f"河{half}边".encode()), None
    )
    assert opened.text.startswith("河\ufffd边")
    page = f"<!DOCTYPE html><p>河{half}边</p>".encode()
    assert open_bytes(page, None).text in ("河\ufffd边", "河边")


def test_the_neighbours_of_halves_are_characters():
    page = "<!DOCTYPE html><p>&#xD7A3;&#xE000;&#55203;河</p>"
    assert open_bytes(page.encode(), None).text == "\ud7a3\ue000\ud7a3河"


def test_numbers_beyond_all_measure_are_taken_for_large_ones():
    endless = "9" * 6000
    heading = f'<text:h text:outline-level="{endless}">河边</text:h><text:p>一</text:p>'
    (found,) = open_document(heading).headings
    assert found.level <= 10
    spaces = f'<text:p>河<text:s text:c="{endless}"/>边</text:p>'
    assert len(open_document(spaces).text) < 2000
    page = f'<!DOCTYPE html><ol start="{endless}"><li>河</li></ol>'
    assert open_bytes(page.encode(), None).text.endswith(". 河")


def test_control_characters_in_a_base_do_not_move_its_readings():
    page = "<!DOCTYPE html><p><ruby>河\x11边\ufeff水<rt>hé biān shuǐ</rt></ruby>船"
    article = open_bytes(page.encode(), None)
    assert article.text == "河边水船"
    assert article.given.offsets.tolist() == [0, 1, 2]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "，", " ", "abc"]),
            st.sampled_from(
                [("汉", "hàn"), ("西安", "Xī'ān"), ("好 人", "hǎo rén"), ("雨", "rain")]
            ),
            st.integers(0, 12),
        ),
        min_size=1,
        max_size=16,
    )
)
def test_ruby_of_word_is_read_in_whichever_form_it_is_written(written):
    """Its sizes differ, a reading may be cut into runs, and be no plain text."""

    def ruby(base: str, over: str, form: int) -> str:
        made = docx_ruby(base, over)
        made = made.replace("<w:rubyPr>", f'<w:rubyPr><w:hps w:val="{form}"/>')
        if form % 3 == 2:
            made = made.replace(docx_run(over), docx_run(over[:1]) + docx_run(over[1:]))
        if form % 5 == 4:
            made = made.replace(docx_run(over), docx_run(over) + "<w:r><w:sym/></w:r>")
        return made

    def article(forms: bool) -> Article:
        body = "".join(
            docx_run(before) + f"<w:r>{ruby(*pair, form * forms)}</w:r>"
            for before, pair, form in written
        )
        return open_bytes(docx_of(f"<w:p>{body}</w:p>"), None)

    one, many = article(False), article(True)
    assert (one.text, readings(one)) == (many.text, readings(many))
