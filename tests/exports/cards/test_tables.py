"""Words as CSV, TSV and JSON."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, strategies

from reader.exports.cards.tables import COLUMNS, as_csv, as_json, as_tsv
from tests.exports.cards.made import by_word, told

WORDS = told()
ANY = strategies.text(strategies.characters(exclude_categories=("Cs",)), max_size=30)


def rows(text: str, **how: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.lstrip("\ufeff"), newline=""), **how))


def test_csv_has_names_above_and_a_line_for_each_word():
    text = "".join(as_csv(WORDS))
    assert text.startswith("\ufeffword,pinyin,")
    assert text.count("\r\n") == len(WORDS) + 1
    head, *found = rows(text)
    assert tuple(head) == COLUMNS
    assert [row[0] for row in found] == [entry.hanzi for entry in WORDS]
    bank = dict(zip(COLUMNS, found[[row[0] for row in found].index("银行")], strict=True))
    assert bank["level"] == "HSK 2021: 2"
    assert bank["count"] == "4"


def test_the_mark_is_left_out_where_nobody_wants_it():
    assert "".join(as_csv(WORDS, has_mark=False)).startswith("word,")


def test_tsv_has_the_same_cells():
    assert rows("".join(as_tsv(WORDS)), delimiter="\t") == rows("".join(as_csv(WORDS)))


def test_json_is_a_list_of_objects():
    found = json.loads("".join(as_json(WORDS)))
    bank = next(each for each in found if each["word"] == "银行")
    assert bank["syllables"] == ["yin2", "hang2"]
    first, last = bank["place"]
    assert bank["sentence"][first:last] == "银行"
    assert json.loads("".join(as_json([]))) == []


@pytest.mark.parametrize("mark", "=+-@＝＋－＠")
def test_nothing_is_worked_out_by_a_spreadsheet(mark):
    entry = replace(WORDS[0], note=f"{mark}1+1", meaning=f" {mark}cmd")
    for text, how in (
        ("".join(as_csv([entry])), {}),
        ("".join(as_tsv([entry])), {"delimiter": "\t"}),
    ):
        row = rows(text, **how)[1]
        assert not any(cell.startswith(mark) for cell in row)
        assert row[-1] == f"'{mark}1+1"


@given(note=ANY, meaning=ANY)
def test_any_cell_stays_one_cell(note, meaning):
    entry = replace(by_word(WORDS)["银行"], note=note, meaning=meaning)
    for text, how in (
        ("".join(as_csv([entry])), {}),
        ("".join(as_tsv([entry])), {"delimiter": "\t"}),
    ):
        found = rows(text, **how)
        assert len(found) == 2
        assert len(found[1]) == len(COLUMNS)
