"""Two processes over one library and settings, with the same article open."""

from tests.fuzzing.pair import both


def test_what_two_processes_decide_about_one_article_at_once_is_all_kept(tmp_path):
    assert both(tmp_path, rounds=60, seed=1) == []
