"""Proposals for traditional text that a machine left half converted."""

import pytest
from hypothesis import given, strategies as st

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


SOUND_WORDS = (
    "他一面喝茶一面看報，表面上不動聲色，心裡卻波濤洶湧。這條路面剛鋪好，迎面走來一位老先生。\n"
    "系主任說，本系的學生只要通過制度上的審查就可以畢業。太陽系有八大行星，母系社會仍然存在。\n"
    "松山機場附近有一家賣松子的店，松鼠在樹上跑。武松打虎的故事人人知道。\n"
    "他準時嗎？我不准你說他壞話。政府批准了這項計畫，准考證請隨身攜帶。\n"
    "模範生范小姐來自范家村，谷關的溫泉很有名，山谷間開滿了野花，布穀鳥在叫。\n"
    "手錶壞了，代表會議延到下週；他表示感謝，填好表格交上來。曲折的山路，折斷的樹枝，打八折的衣服。\n"
    "宿舍、校舍、農舍都整修過了，寒舍簡陋，舍監很嚴格。胡同裡的胡琴聲，二胡獨奏會，胡椒粉用完了。\n"
    "生薑湯很暖，姜先生請我喝一碗。小丑的臉很滑稽，丑角不好演。幾乎每天，窗明几淨。\n"
    "致力於教育，致謝詞，細緻的手工，一致的意見，導致失敗。回家的路，章回小說，第三回合，回憶往事。\n"
    "困難重重，窮困的日子，困在電梯裡。他覺得疲倦愛睏。情欲、慾望、求知欲、暢所欲言。\n"
    "朱砂痣、硃批、朴子市、樸素的衣服、電線杆、旗杆、桿秤、升旗典禮、升學、上升、一公升水、日昇之屋。\n"
    "木板、黑板、老闆、板橋、走板。歌曲、彎曲、曲線、戲曲。扎實的訓練、紮營、駐紮、扎針。\n"
    "想念、紀念、念書、唸經、思念。秋天、千秋、鞦韆。憂鬱、郁郁、濃郁、蔥鬱。辟邪、開闢、復辟。\n"
    "建築、筑波大學、御用、防禦、駕馭、御飯糰。呼籲、長吁短嘆。岳父、山嶽、五嶽。臘肉、蠟燭。\n"
    "只有一隻狗，兩隻貓，船隻。人云亦云，雲林縣，白雲。考卷、試卷、卷宗、捲髮、春捲、席捲。\n"
    "象徵、徵求、長征、征服、遠征。製作、制服、制定、製藥廠、控制、限制、體制。\n"
    "采邑、文采、多采多姿、興高采烈、採訪、採購、剪綵。干涉、干戈、干預、相干、乾燥、餅乾、幹練、樹幹。\n"
    "鬥牛、斗笠、漏斗、北斗七星、阿斗、戰鬥、煙斗。皇太后、后羿、天后宮、以後、後悔、午後、王后。\n"
    "剩餘、業餘、餘額、余光中、其餘、多餘、年年有餘。里程碑、里民、千里迢迢、被裡、那裡、裡應外合、海里、故里。\n"
    "于謙、單于、於是、關於、淳于先生、于小彤、鳳凰于飛、之子于歸。\n"
    "佈置、布料、宣布、分布、散布、公布、布袋戲、瀑布、頒布。占卜、佔領、占星術、獨占、佔據。志願、雜誌、標誌、同志、日誌、縣志。\n"
    "注意、註冊、關注、注射、註解、賭注。周到、週末、四周、周圍、週期、周年慶。游泳、旅遊、上游、遊戲、下游、漫遊。\n"
    "委託、拖托、托兒所、寄託、襯托、推託。岩石、巖壁。痊癒、愈來愈好、病癒。老少咸宜、鹹魚。\n"
)
"""Words of Taiwan with the characters that a machine leaves, each in its right place."""


def test_nothing_but_matters_of_taste_is_proposed_in_sound_words() -> None:
    assert repairs(SOUND_WORDS) == []
    half_done = SOUND_WORDS + "這個村位于山區。"
    sure = [one for one in repairs(half_done) if one.ground is not Ground.TASTE]
    assert [half_done[one.word_start : one.word_end] for one in sure] == ["位于"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("皇後站在門邊，太後也來了。", ["後", "後"]),
        ("她的頭發很長，該去理發了。", ["發", "發"]),
        ("後來的皇后發現頭髮長了。", []),
        ("這裡有一隻鳥，歷歷在目。", []),
    ],
)
def test_what_a_machine_overdid_is_found_by_words(text: str, wrong: list[str]) -> None:
    assert [one.written for one in repairs(text)] == wrong
