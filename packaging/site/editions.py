"""The site's languages, and the few words that are its own: all others come from the documents."""

from dataclasses import dataclass

from reader.language import Language


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language."""

    language: Language
    tag: str
    """As BCP 47 does; also the folder, but for English, which lies at the top."""
    name: str
    readme: str
    sample: str
    """The sample article on the front page."""
    pinyin: str
    """How its readings are spelled, as `duyin export` names it."""

    title: str
    home: str
    help: str
    download: str
    topics: str
    readings: str
    whole_sample: str
    packages: str
    no_packages: str
    size: str
    checksum: str
    made_by: str

    @property
    def folder(self) -> str:
        """Where its pages lie, from the site's top: "" or a name and a slash."""
        return "" if self.tag == "en" else f"{self.tag}/"


EDITIONS = (
    Edition(
        language=Language.ENGLISH, tag="en", name="English", readme="README.md",
        sample="bookshop", pinyin="marks",
        title="Duyin 讀音", home="Duyin", help="Help", download="Download",
        topics="Topics", readings="Pinyin",
        whole_sample="All of it, as a web page that Duyin wrote; P hides the pinyin",
        packages="Version {version}", no_packages="Packages of version {version} are made by",
        size="Size", checksum="SHA-256",
        made_by="Made by Duyin {version} itself. These pages load nothing from elsewhere.",
    ),
    Edition(
        language=Language.SIMPLIFIED, tag="zh-CN", name="简体中文", readme="README.zh-CN.md",
        sample="market", pinyin="marks",
        title="Duyin 读音", home="Duyin", help="帮助", download="下载",
        topics="目录", readings="拼音",
        whole_sample="全文：Duyin 导出的网页，按 P 收起拼音",
        packages="版本 {version}", no_packages="{version} 版的软件包用这条命令制作：",
        size="大小", checksum="SHA-256",
        made_by="这些网页由 Duyin {version} 自己生成，不从别处加载任何东西。",
    ),
    Edition(
        language=Language.TAIWAN, tag="zh-TW", name="繁體中文", readme="README.zh-TW.md",
        sample="bus", pinyin="zhuyin",
        title="Duyin 讀音", home="Duyin", help="說明", download="下載",
        topics="目錄", readings="注音",
        whole_sample="全文：Duyin 匯出的網頁，按 P 收起注音",
        packages="版本 {version}", no_packages="{version} 版的套件用這條指令製作：",
        size="大小", checksum="SHA-256",
        made_by="這些網頁由 Duyin {version} 自己產生，不從別處載入任何東西。",
    ),
)  # fmt: skip
ENGLISH = EDITIONS[0]
