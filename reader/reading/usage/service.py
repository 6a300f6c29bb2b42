"""为 by itself: wèi before whom or what something is done for (为孩子做饭, 为灾区募捐)."""

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import LOOSELY, Draft

_WEI, _AS = pinyin.code("wei", 4), pinyin.code("wei", 2)
_DONE_FOR = expression(
    "^.{1,14}?(?:"
    "提供|服务|创造|募捐|捐[款资]|捐了|买|送|治病|治好|看病|建[造设立了]|修[建筑]|解决|祝[贺福]|祈祷|操[心碎]|担[心忧]|"
    "高兴|骄傲|自豪|难过|着急|伤心|发愁|打抱|写[了下]|唱[了一首]|演[出唱]|打下|奠定|铺路|准备|开辟|作[出了]|做[出了饭菜]|"
    "带来|增添|谋[求利福]|争[取光]|筹[集款资]|开设|制[作定订]|打开|辩护|安排|举行|举办|喝彩|加油|鼓掌|送行|报仇|牺牲|"
    "奋斗|奔[波走忙]|努力|付出|赢得|节[省约]|吵[架了]|打架|倒[茶水酒]|让[座路]|加[工薪班]|干杯|效[力劳]|拼[搏命]|保[驾密]|"
    "打工|挣钱|赚了|花[了钱]|盖[了房]|留[下了]|设计|翻译|引[路见]|指[明路]|开[门车了]|包扎|输血|流[泪血]|撑腰|说[话情]|"
    "奉献|贡献|求[情医]|担保|治疗|动手术|配[音备]|化妆|拍照|画[了一像]|缝|织|洗|打扫|办[理事了]|争气|着想|分忧|忙|找[个到了]|助兴)(?!的)"
)
_SAID = expression("(?:图|可能|主要[^，]{1,4}|[多大]半|名字|目的|结果|原因)$")
_IDENTIFIED = expression("^[只从其起]|首[个所家次座]|第一|之一|唯一")
_PURPOSE = expression(
    "(?:更好地|进一步|尽快|不断)?(?:"
    "获[取得]|防止|避免|保持|适应|解决|满足|实现|确保|保证|加强|提高|促进|推动|减少|鼓励|扩大|"
    "配合|完成|达到|争取|维护|改善|赢得|吸引|节省|表彰|庆祝|纪念|迎接|寻找|抢救|打击|掌握|弥补"
    ")[^的，]{2}"
)
_NAMED = tuple(
    "作称成分选视改变列定译聘认推誉封立尊奉拜评判订调化转降升增减扩缩折合设指判扮装误当叫换传"
)
_IS = frozenset("均皆则即乃应各仅约已多大概也都便")
_TOLD = expression("[以被把将]")


def serve(draft: Draft) -> None:
    """Read wèi where something is done for somebody, if the model does not say so."""
    for place in draft.alone("为"):
        if draft.codes[place] != _AS:
            continue
        before, after = draft.clause(place)
        if (
            before.endswith(_NAMED)
            or _TOLD.search(before[-8:])
            or _SAID.search(before)
            or after[:1] in _NOT_SERVED
        ):
            continue
        if before[-1:] in _IS and not before.endswith(_ALSO) and "着想" not in after:
            continue
        is_purpose = bool(_PURPOSE.match(after)) and not after.endswith("的")
        if (is_purpose or _DONE_FOR.match(after)) and draft.word_at(place + 1).kind not in (
            "m",
            "q",
        ):
            draft.put(place, _WEI, LOOSELY)


_NOT_SERVED = frozenset("零〇一二三四五六七八九十百千万两几0123456789")
_ALSO = ("一直都", "都", "也")
