"""Web pages: their text and readings stay, what surrounds them goes."""

import base64

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.article import IMAGE, Article
from reader.opening import NotText, Unsafe, limits, open_bytes, open_file
from reader.pinyin import Style
from tests.opening import builders
from tests.opening.annotating import SENTENCES, annotate, readings_of


def page(body: str, head: str = "") -> Article:
    return open_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}".encode(), None)


def readings(article: Article) -> str:
    offsets, codes = article.given.offsets.tolist(), article.given.codes.tolist()
    return " ".join(
        article.text[at] + pinyin.spell(syllable, Style.DIGITS)
        for at, syllable in zip(offsets, codes, strict=True)
    )


@pytest.mark.parametrize(
    ("ruby", "text", "found"),
    [
        ("<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>", "汉字", "汉han4 字zi4"),
        ("<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字", "汉字", "汉han4"),
        ("<ruby>汉<rp>(<rt>hàn<rp>)</ruby>字", "汉字", "汉han4"),
        ("<ruby>汉字<rt>hànzì</rt></ruby>", "汉字", "汉han4 字zi4"),
        ("<ruby>西安<rt>Xī'ān</rt></ruby>", "西安", "西xi1 安an1"),
        ("<ruby>汉字<rt>hàn</rt><rt>zì</rt></ruby>", "汉字", "汉han4 字zi4"),
        ("<ruby><rb>汉</rb><rb>字</rb><rt>hàn</rt><rt>zì</rt></ruby>", "汉字", "汉han4 字zi4"),
        ("<ruby><rb>汉<rb>字<rt>hàn<rt>zì</ruby>", "汉字", "汉han4 字zi4"),
        (
            "<ruby><rbc><rb>明</rb><rb>天</rb></rbc><rtc><rt>míng<rt>tiān</rtc><rtc>x</rtc></ruby>",
            "明天(x)",
            "明ming2 天tian1",
        ),
        (
            "<ruby><rb>明</rb><rb>天</rb><rtc>tomorrow</rtc><rtc>míngtiān</rtc></ruby>",
            "明天(tomorrow)",
            "明ming2 天tian1",
        ),
        ("<ruby>美<rt>ㄇㄟˇ</rt>好<rt>ㄏㄠˇ</rt></ruby>", "美好", "美mei3 好hao3"),
        (
            "<ruby><ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby><rt>Chinese characters</rt></ruby>",
            "漢字(Chinese characters)",
            "漢han4 字zi4",
        ),
        ("<ruby><b>汉</b><rt><i>hàn</i></rt></ruby>", "汉", "汉han4"),
        ("<ruby>\n  汉\n  <rt>hàn</rt>\n  字\n  <rt>zì</rt>\n</ruby>", "汉字", "汉han4 字zi4"),
        ("<ruby>绿<rt>lv4</rt></ruby>", "绿", "绿lü4"),
        ("<ruby>山<rt>やま</rt></ruby>", "山(やま)", ""),
        ("<ruby>山<rt>yama</rt></ruby>", "山(yama)", ""),
        ("<ruby>好<rt>good</rt></ruby>", "好(good)", ""),
        ("<ruby>好<rt>hou2</rt></ruby>", "好(hou2)", ""),
        ("<ruby>汉<rt></rt>字</ruby>", "汉字", ""),
        ("<ruby>New York<rt>Niǔyuē</rt></ruby>", "New York(Niǔyuē)", ""),
        ("<ruby>强<rt>最强</rt></ruby>的人", "强(最强)的人", ""),
        ("<ruby>强<rt>最</rt>弱<rt>ruò</rt></ruby>", "强(最)弱", "弱ruo4"),
        ("『<ruby>　　<rt>空白</rt></ruby>』", "『　　』", ""),
        ("去<ruby><rt>kòng</rt></ruby>来", "去(kòng)来", ""),
        ("<ruby>强<rt>zuì</rt></ruby>", "强", "强zui4"),
        ("<ruby>乐亭<rt>Làotíng</rt></ruby>", "乐亭", "乐lao4 亭ting2"),
        ("<ruby>银<br>行<rt>yín háng</rt></ruby>", "银行", "银yin2 行hang2"),
        ("他<ruby>好<rt>hǎo</rt></ruby>(hǎo)吗(ma)", "他好吗", "好hao3 吗ma5"),
    ],
)
def test_ruby_in_all_its_forms(ruby: str, text: str, found: str):
    article = page(f"<p>看：{ruby}。</p>")
    assert article.text == f"看：{text}。"
    assert readings(article) == found


@pytest.mark.parametrize(
    ("told", "true"),
    [("iso-8859-1", "gb18030"), ("gb2312", "big5hkscs"), ("big5", "gb18030"), ("big5", "utf-8")],
)
def test_an_encoding_that_a_page_tells_wrongly_is_not_believed(told: str, true: str):
    text = "今天早上我去了老師家，他很高興地說：「你來了。」我們就坐下來吃飯。"
    data = f"<html><meta charset={told}><p>{text}</p>".encode(true)
    assert open_bytes(data, None).text == text


def test_an_old_page_in_french_is_read_as_it_says():
    text = "L’été, les élèves étaient allés à la forêt où naît la rivière."
    data = f"<html><meta charset=iso-8859-1><p>{text}</p>".encode("cp1252")
    assert open_bytes(data, None).text == text


def test_what_is_written_in_a_drawing_is_read_below_it():
    drawing = "<svg width=90 height=90><title>图</title><text>山高</text><text>9</text></svg>"
    assert page(f"<p>看</p>{drawing}<p>完</p>").text == f"看\n{IMAGE}\n山高\n完"


def test_what_stands_in_an_object_is_read_where_it_cannot_be_shown():
    body = "<p>看<object data='a.pdf'><param name=a value=b><p>山高</p></object><p>完"
    assert page(body).text == "看\n山高\n完"
    picture = base64.b64encode(builders.png()).decode()
    shown = page(f"<object data='data:image/png;base64,{picture}'>山高</object><p>完")
    assert shown.text == f"{IMAGE}\n完"


def test_what_surrounds_the_text_goes():
    article = page(
        "<header><a href='/'>主页</a></header><nav>目录</nav><div class='cookie-banner'>同意</div>"
        "<div id=content><h1>春天</h1><p>花开了，院子里很香，蜜蜂也来了。</p><form><input>"
        "<button>发送</button></form><script>x</script><style>y</style><noscript>z</noscript>"
        "<aside>相关</aside></div><div class='share buttons'>分享</div><footer>版权</footer>"
    )
    assert article.text == "春天\n花开了，院子里很香，蜜蜂也来了。"
    assert [(h.paragraph, h.level) for h in article.headings] == [(0, 1)]


def test_what_is_called_a_menu_and_holds_the_text_is_the_text():
    article = page("<div class=menu><p>鱼香茄子，麻婆豆腐，西红柿炒鸡蛋。</p></div><p>好吃。</p>")
    assert article.text.startswith("鱼香茄子")


def test_a_form_around_the_whole_page_is_no_reason_to_lose_it():
    article = page(
        "<form id=aspnetForm><input name=a><select><option>一</option></select><p>花开了。</p>"
        "<p>院子里很香。</p></form><form><label>找</label><input></form>"
    )
    assert article.text == "花开了。\n院子里很香。"


def test_the_main_part_is_chosen_where_there_is_one():
    assert (
        page("<div>上面</div><main><p>正文在这里。</p></main><div>下面</div>").text
        == "正文在这里。"
    )


def test_blocks_lines_and_cells():
    article = page(
        "<p>第一\n行</p><div>第二<br>第三 <b>a</b>\n b</div><table><tr><td>一<td>二</tr>"
        "<tr><td><p>三</p></td></tr></table><pre>四\n  五</pre><ol start=3><li>六<li>七</ol>"
        "<hr><blockquote>八</blockquote>&nbsp;<p hidden>不见</p><p style='display: none'>不见</p>"
    )
    assert article.text == "第一行\n第二\n第三 a b\n一\u3000二\n三\n四\n  五\n3. 六\n4. 七\n\n八"


def test_numbers_of_a_list_stand_before_its_text_and_before_no_heading():
    article = page("<ol><li><p>一</p><p>又</p><li><ul><li>二</ul><li><h2>三</h2></ol>")
    assert article.text == "1. 一\n又\n2. 二\n三"


def test_a_page_number_of_the_printed_book_is_left_out():
    article = page("<p>山<span epub:type='pagebreak'>12</span>里<i role=doc-pagebreak>13</i></p>")
    assert article.text == "山里"


def test_headings_keep_their_levels_and_their_readings():
    article = page("<h1><ruby>书<rt>shū</rt></ruby>店(diàn)</h1><p>开门。</p><h3>里<br>面</h3>")
    assert article.text == "书店\n开门。\n里 面"
    assert [(h.paragraph, h.level) for h in article.headings] == [(0, 1), (2, 3)]
    assert readings(article) == "书shu1 店dian4"


def test_the_title_and_the_author_are_the_pages_own():
    head = "<title>小店的早上(zǎo shang) - 老王的院子</title><meta name=author content='老王'>"
    article = page("<p>开门了。</p>", head)
    assert (article.title, article.author) == ("小店的早上", "老王")


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "gbk", "big5", "utf-16"])
def test_the_encoding_is_what_the_page_tells(encoding: str):
    text = "山上有一座小屋，屋前有花。"
    data = f"<html><head><meta charset='{encoding}'></head><p>{text}</p>".encode(encoding)
    assert open_bytes(data, None).text == text


@pytest.mark.parametrize(("told", "true"), [("utf-8", "gb18030"), ("gbk", "utf-8"), ("x", "big5")])
def test_a_page_that_tells_a_wrong_encoding_is_read_all_the_same(told: str, true: str):
    text = "今天我們去北方看雪，路上走了兩天，回來的時候下雨了。"
    data = f"<html><meta charset={told}><p>{text}</p>".encode(true)
    assert open_bytes(data, None).text == text


def test_images_in_the_page_and_beside_it_are_shown_and_no_others(tmp_path):
    folder = tmp_path / "page_files"
    folder.mkdir()
    (folder / "猫 1.png").write_bytes(builders.png(120, 80))
    (tmp_path.parent / "secret.png").write_bytes(builders.png())
    inside = base64.b64encode(builders.png(70, 60)).decode()
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><p>一<img src='page_files/%E7%8C%AB%201.png?x=1' alt='一只 猫'>二</p>"
        f"<img src='data:image/png;base64,{inside}'>"
        "<img src='../secret.png'><img src='http://example.org/a.png'><img src='//e.org/a.png'>"
        f"<img src='{tmp_path.parent}/secret.png'><img src='file:///etc/a.png'><img src='gone.png'>"
        "<p>三</p>"
    )
    article = open_file(path)
    assert article.text == f"一\n{IMAGE}\n二\n{IMAGE}\n三"
    first, second = article.images[2], article.images[6]
    assert (first.width, first.height, first.description) == (120, 80, "一只 猫")
    assert first.source.read() == builders.png(120, 80)
    assert second.source.read() == builders.png(70, 60)
    (folder / "猫 1.png").unlink()
    assert first.source.read() == b""


def test_a_link_that_leads_out_of_the_folder_is_no_image(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.png").write_bytes(builders.png())
    (tmp_path / "in" / "a.png").symlink_to(tmp_path / "secret.png")
    path = tmp_path / "in" / "page.html"
    path.write_text("<html><p>一</p><img src=a.png>")
    assert open_file(path).images == {}


def test_a_small_image_in_a_line_stands_for_its_character():
    url = "data:image/png;base64," + base64.b64encode(builders.png(16, 16)).decode()
    assert page(f"<p>一个<img src='{url}' alt='犇'>字</p>").text == "一个犇字"
    assert page(f"<p>一个<img src='{url}' alt='a small picture'>字</p>").text == "一个字"


@pytest.mark.parametrize(
    ("told", "size"),
    [("width=200 height=50", (200, 50)), ("width=60", (60, 40)), ("height=40 width=10%", (60, 40))],
)
def test_an_image_is_as_large_as_its_page_says(told: str, size: tuple[int, int]):
    url = "data:image/png;base64," + base64.b64encode(builders.png(120, 80)).decode()
    (image,) = page(f"<p>一</p><img src='{url}' {told}>").images.values()
    assert (image.width, image.height) == size


def test_a_drawing_in_the_page_is_an_image():
    article = page("<p>图</p><svg viewBox='0 0 300 200'><title>路</title><path d=''/></svg>")
    image = article.images[2]
    assert (image.width, image.height, image.description) == (300, 200, "路")
    assert image.source.read().startswith(b"<svg")


def test_a_page_is_known_by_its_content_before_its_name(tmp_path):
    (tmp_path / "a.txt").write_text("<html><p>一</p>")
    (tmp_path / "b.html").write_text("一 <b>二</b>")
    (tmp_path / "c.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert open_file(tmp_path / "a.txt").text == "一"
    assert open_file(tmp_path / "b.html").text == "一 二"
    with pytest.raises(NotText):
        open_file(tmp_path / "c.html")


ATTRIBUTES = " ".join(f"a{number}" for number in range(limits.MOST_ATTRIBUTES + 1))


@pytest.mark.parametrize(
    "written",
    [
        "<div>" * 300_000,
        "<a>" * (limits.MOST_TAGS + 1),
        f"<a {ATTRIBUTES}>",
        f"<a x='>' y=c' {ATTRIBUTES}>",
        f'<a x="<" {ATTRIBUTES}>',
    ],
)
def test_a_page_that_nests_or_counts_without_end_is_refused(written: str):
    with pytest.raises(Unsafe):
        page(written + "深")


paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)


@given(paragraphs, st.sampled_from(Style))
def test_an_article_written_as_a_page_opens_to_the_same_text_and_readings(lines, style):
    written = [annotate(line, style, brackets="|}") for line in lines]
    ruby = [_as_ruby(line) for line in written]
    article = open_bytes(builders.html(ruby), None)
    text = "\n".join(lines)
    assert article.text == text
    expected = [(at, one) for at, one in enumerate(readings_of(text)) if one]
    if style is Style.PLAIN:
        expected = [(at, one - one % 6) for at, one in expected]
    offsets, codes = article.given.offsets.tolist(), article.given.codes.tolist()
    assert list(zip(offsets, codes, strict=True)) == expected


def _as_ruby(annotated: str) -> str:
    """字|zì} as {字|zì}."""
    made = list(annotated)
    for at, character in enumerate(annotated):
        if character == "|":
            made[at - 1] = "{" + made[at - 1]
    return "".join(made)


pairs = st.lists(
    st.tuples(
        st.sampled_from(["", "，", " ", "\n  ", "再 见", "A", "\ufdd1", "\ufdd2字\ufdd3"]),
        st.sampled_from(["汉", "西安", " 字", "好 人", "花儿", "New York", "\ufdd1", "𠮷"]),
        st.sampled_from(["hàn", "Xī'ān", " zì ", "hǎo rén", "huār", "nyu york", "", "ㄏㄢˋ"]),
    ),
    max_size=8,
)


@given(pairs, st.sampled_from(["", ' class="a"']), st.sampled_from(["", "<rp>(</rp>"]))
def test_ruby_is_read_in_whichever_of_its_forms_it_is_written(pairs, named: str, opens: str):
    closes = opens.replace("(", ")")
    forms = {
        "plain": f"<ruby>%s{opens}<rt>%s</rt>{closes}</ruby>",
        "of two kinds": f"<ruby{named}>%s{opens}<rt>%s</rt>{closes}</ruby>",
        "parsed": f"<ruby><rb>%s</rb>{opens}<rt>%s</rt>{closes}</ruby>",
    }
    read = {
        name: page(
            "".join(
                before
                + (form if at % 2 else forms["parsed" if name == "parsed" else "plain"])
                % (base, over)
                for at, (before, base, over) in enumerate(pairs)
            )
            + "完"
        )
        for name, form in forms.items()
    }
    assert len({(each.text, readings(each)) for each in read.values()}) == 1


@given(st.text(st.sampled_from("<>/abdivp rubyt字(hǎo)&;=\"'!-\n"), max_size=300))
def test_any_page_opens_or_is_refused(text: str):
    article = page(f"<p>好</p>{text}")
    assert "好" in article.text or "<!--" in text
