"""Articles to show: samples, and the real one where it is."""

import pytest

from reader.opening import open_file
from reader.resources import resource
from tests.repository import SHARED

REAL_ARTICLE = SHARED / "articles" / "mining-group.txt"


@pytest.fixture(params=["bookshop.txt", "cards.txt", "the real article"])
def article(request):
    if request.param != "the real article":
        return open_file(resource("samples", request.param))
    if not REAL_ARTICLE.exists():
        pytest.skip("the real article is not here")
    return open_file(REAL_ARTICLE)
