"""Proposals for traditional text that a machine left half converted."""

from hypothesis import given
from hypothesis import strategies as st

from reader.script import Found, Script, convert
from reader.script.repairing import Ground, are_telling, repairs

HALF_DONE = "這個村位于山區，基層干部們采用新方法，奮斗了10余年，終于讓3000余人過上了好日子。"
SOUND = (
    "這個村位於山區，基層幹部們採用新方法，奮鬥了十餘年。"
    "王后和里長走了三公里，在茶几上放著若干本書。"
)


def proposed(text: str, found: Found | None = None) -> list[tuple[str, str, Ground]]:
    """Each proposal as what is written, what is proposed, and why."""
    return [(one.written, one.proposed, one.ground) for one in repairs(text, found)]


def repaired(text: str) -> str:
    """The text with all proposals accepted."""
    characters = list(text)
    for one in repairs(text):
        characters[one.offset] = one.proposed
    return "".join(characters)


def test_what_a_machine_left_undone_is_proposed() -> None:
    assert repaired(HALF_DONE) == (
        "這個村位於山區，基層幹部們採用新方法，奮鬥了10餘年，終於讓3000餘人過上了好日子。"
    )


def test_each_proposal_says_why_and_shows_its_word() -> None:
    first, cadre, *_ = repairs(HALF_DONE)
    assert first.ground is Ground.WORD
    assert HALF_DONE[cadre.word_start : cadre.word_end] == "干部"
    assert ("余", "餘", Ground.NUMBER) in proposed("這個村收了2100余萬元，關于此事沒有說明。")


def test_a_sound_text_needs_no_repair() -> None:
    assert repairs(SOUND) == []


def test_a_second_repair_finds_nothing() -> None:
    assert repairs(repaired(HALF_DONE)) == []


def test_a_stray_simplified_character_is_proposed() -> None:
    text = "這幾個孩子後來學會了說話，大家都很高興，只有她还沒來。"
    assert proposed(text) == [("还", "還", Ground.STRAY)]


def test_a_lone_character_is_proposed_only_where_the_text_never_writes_the_usual_one() -> None:
    careless = "他生于山中，長于海邊，這裡沒有變化。"
    assert [one[:2] for one in proposed(careless)] == [("于", "於")] * 2
    careful = "他生於山中，長於海邊，後來他對於老師說：于是個姓。"
    assert ("于", "於") not in [one[:2] for one in proposed(careful) if one[2] is Ground.USAGE]


def test_matters_of_taste_alone_are_no_fault() -> None:
    assert repairs("政府宣布這項計畫，各報都刊登了佈告。") == []


def test_proposals_are_in_the_forms_of_the_region() -> None:
    taiwan = "他說這里很好，看著書為了學習，裡面還有別的"
    assert ("里", "裡", Ground.WORD) in proposed(taiwan)
    hongkong = "他説這里很好，看着書為了學習，裏面還有別的，衞生"
    assert ("里", "裏", Ground.WORD) in proposed(hongkong)


def test_simplified_and_mixed_texts_are_left_alone() -> None:
    simplified = convert(HALF_DONE, "t2s").text
    assert repairs(simplified) == []
    assert repairs(f"{simplified}\n{HALF_DONE}") == []


def test_a_part_is_judged_by_what_was_found_of_the_whole() -> None:
    whole = Found(Script.TRADITIONAL, 1.0, 100, Script.TAIWAN)
    assert proposed("位于", whole) == [("于", "於", Ground.WORD)]
    assert repairs("位于") == []


@given(st.text(alphabet="于干部采用余斗里后說這1０，\n的發国", max_size=30))
def test_every_proposal_is_of_a_character_that_stands_there(text: str) -> None:
    for one in repairs(text):
        assert text[one.offset] == one.written != one.proposed
        assert one.word_start <= one.offset < one.word_end <= len(text)


OF_TAIWAN = (
    "星期六一早，我搭客運到斗六找余先生。他住在一個里長家的隔壁，院子裡種了兩棵松樹，"
    "門口掛著一塊「采風小館」的木牌。余太太端出一盤蘿蔔糕，說是鄰里合作社的老太太做的。\n"
    "我們坐在茶几旁邊，聊起北斗鎮的舊書店、于右任的字和范先生的攝影展。皇后鎮的照片拍得神采飛揚，"
    "山谷裡的雲霧若有似無。他說那一趟走了三十多公里，征服了一座三千公尺的高山，"
    "只是相機受到電波干擾，有若干張照片曝光過度。後來他獲准進入保護區，風采十足。\n"
    "我問他為什麼不出書，他搖搖頭，說出版社要的是天干地支那種古怪題目。"
    "余太太插嘴說，米缸只剩一斗米，哪裡有閒錢印書？\n"
    "石碑上刻著「飲水思源」，下面還有捐款人的姓名，第一個就姓于。"
    "她批評政府的交通系統，說公車總是誤點。第一名姓朱，岳飛的故事他從小聽到大；"
    "姜太公釣魚，願者上鉤。這種新制度對誰都不公平，准不准由他決定，他不准我去。\n"
    "老師說：「子曰詩云，不可不讀。」胡適先生的白話詩寫得自然。"
    "醫生說我的丑時生辰不用理會，舍弟倒是深信不疑。宿舍的管理員是占卜的專家。"
    "郁達夫的小說都在那個書架上。曲先生彈了一支曲子。政府宣布，志工可以參加周年慶。"
)


def test_nothing_is_proposed_for_a_sound_text_of_taiwan_full_of_rare_names_and_words() -> None:
    assert [
        (one.written, OF_TAIWAN[one.offset - 3 : one.offset + 3]) for one in repairs(OF_TAIWAN)
    ] == []


def test_a_name_is_no_slip() -> None:
    assert proposed("捐款的人姓于，還有于先生和于小姐，這裡沒有別的。") == []


def test_only_what_comes_again_and_again_shows_that_a_machine_was_at_work() -> None:
    assert are_telling(repairs(HALF_DONE), len(HALF_DONE))
    assert not are_telling(repairs(HALF_DONE), 1_000_000)
    slip = "這個村位于山區，" + SOUND
    assert repairs(slip)
    assert not are_telling(repairs(slip), len(slip))
    assert not are_telling([], 0)
