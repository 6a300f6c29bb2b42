"""Units, currencies and signs of reckoning as they are said, and what is counted as 两."""

UNITS = {
    "km/h": "公里每小时", "m/s": "米每秒", "km²": "平方公里", "km2": "平方公里", "㎢": "平方公里",
    "m²": "平方米", "m2": "平方米", "㎡": "平方米", "cm²": "平方厘米", "m³": "立方米",
    "m3": "立方米", "cm³": "立方厘米", "hm²": "公顷", "km": "公里", "㎞": "公里", "cm": "厘米",
    "㎝": "厘米", "mm": "毫米", "㎜": "毫米", "nm": "纳米", "μm": "微米", "um": "微米",
    "kg": "公斤", "㎏": "公斤", "mg": "毫克", "μg": "微克", "g": "克", "ml": "毫升", "mL": "毫升",
    "L": "升", "KG": "公斤", "Kg": "公斤", "KM": "公里", "CM": "厘米", "MM": "毫米", "ML": "毫升",
    "mg/L": "毫克每升", "g/L": "克每升", "mmHg": "毫米汞柱", "μg/m³": "微克每立方米",
    "r/min": "转每分钟", "V": "伏", "kV": "千伏", "mA": "毫安", "mAh": "毫安时", "dB": "分贝",
    "MPa": "兆帕", "kW·h": "千瓦时",
    "kW": "千瓦", "kWh": "千瓦时", "MW": "兆瓦", "GW": "吉瓦", "W": "瓦", "Hz": "赫兹",
    "kHz": "千赫兹", "MHz": "兆赫兹", "GHz": "吉赫兹", "kPa": "千帕", "hPa": "百帕", "kcal": "千卡",
    "kJ": "千焦", "ms": "毫秒", "min": "分钟", "h": "小时", "s": "秒", "m": "米", "t": "吨",
    "μL": "微升", "m/s²": "米每二次方秒", "kg/m³": "千克每立方米",
    "RMB": "元人民币", "USD": "美元", "Ω": "欧姆", "kΩ": "千欧姆", "MB": "兆", "Mbps": "兆比特每秒",
    "㎎": "毫克", "㎖": "毫升", "㏄": "毫升", "㎥": "立方米", "㎐": "赫兹", "㎾": "千瓦",
    "℃": "摄氏度", "°C": "摄氏度", "℉": "华氏度", "°F": "华氏度", "°": "度",
}  # fmt: skip
"""The signs of units (GB 3100, GB 3101) and their names."""
AFTER_FIGURES = r"(?:(?<=h)(?=\d+ ?min)|(?![A-Za-z0-9²³]|/[A-Za-z0-9]))"
"""What must not stand behind a unit, or its letters are others."""
CURRENCIES = {
    "US$": "美元", "HK$": "港元", "NT$": "元新台币", "A$": "澳元", "C$": "加元", "S$": "新元",
    "RMB": "元人民币", "CNY": "元人民币", "USD": "美元", "EUR": "欧元", "HKD": "港元",
    "¥": "元", "$": "美元", "€": "欧元", "£": "英镑", "₩": "韩元",
}  # fmt: skip
OPERATORS = {
    "+": "加", "×": "乘", "÷": "除以", "=": "等于", "<": "小于", ">": "大于", "≤": "小于等于",
    "≥": "大于等于", "±": "正负", "≈": "约等于", "√": "根号",
    "/": "每",
}  # fmt: skip
MEASURES = frozenset(
    (
        "个 只 条 张 本 件 位 名 人 口 次 年 岁 天 周 星期 礼拜 小时 分钟 秒 米 里 公里 千米 厘米"
        " 毫米 尺 寸 亩 公顷 公斤 千克 克 斤 吨 升 元 块 毛 角 分 倍 种 家 所 座 间 层 套 台 辆 架"
        " 艘 支 枝 根 棵 朵 片 滴 杯 碗 瓶 盒 箱 包 袋 把 双 对 副 组 批 排 行 列 队 群 部 篇 首 章"
        " 节 句 段 页 道 题 门 项 场 届 代 份 遍 趟 顿 阵 声 头 匹 点 万 亿 千 度 平方 立方 平米"
        " 美元 欧元 英镑 轮 股 局 样 面 扇 幅 盏 颗 粒 束 串 堆 笔 步 圈 拍 招 集 类 大 者 国 省 市"
        " 县 村 校 款 例 起 桌 桶 罐 夜 晚 季 世 户 伙 处 方 边 成 枪 格 拳 脚 刀 针 剂 室 厅 卫"
    ).split()
)
"""What stands behind two of something: 2个 is 两个. A floor, class, grade or number is none."""
_FULL_WIDTH = {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code not in (0xFF0C, 0xFF0E)
}
_EVEN = str.maketrans(
    _FULL_WIDTH
    | {ord("￥"): "¥", ord("−"): "-", ord("％"): "%", ord("∶"): ":"}
    | {0xB5: "μ", 0x2126: "Ω", 0x2206: "Δ"}
)


def plain(text: str) -> str:
    """The text with half-width figures, letters and signs, character for character."""
    return text.translate(_EVEN)
