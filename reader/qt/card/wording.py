"""What the card says of a character, in words."""

from reader import pinyin
from reader.composition.composer import Composer
from reader.corrections.readings import Scope
from reader.language import listed, tr
from reader.pinyin import SILENT, Style
from reader.qt.card.card import Told
from reader.qt.card.rows import Row
from reader.qt.messages.readings import spelled
from reader.review.character import Asked, Choice
from reader.script import Script


def told_of(asked: Asked, composer: Composer, script: Script, style: Style) -> Told:
    """All that is known of a character, as it is shown."""
    rows, is_chosen = list[Row](), False
    for choice in asked.choices:
        marked = choice.is_current and not is_chosen
        is_chosen |= marked
        meaning = tr("no pinyin here") if choice.codes == (SILENT,) else choice.meaning
        rows.append(Row(spelled(choice.codes, style), meaning, _said_by(choice), marked))
    return Told(
        asked.offset,
        composer.text_shown(*asked.word, script),
        _note(asked),
        rows,
        _back(asked, bool(composer.given[asked.offset])),
        is_doubtful(asked),
    )


def is_doubtful(asked: Asked) -> bool:
    """Whether there is a doubt about the reading of a character that the reader may settle."""
    return not asked.own and (asked.is_disputed or asked.is_doubtful)


def sentence(asked: Asked, composer: Composer) -> str:
    """The same for a screen reader, in short."""
    said = pinyin.spell(asked.reading[asked.offset - asked.word[0]])
    parts = (composer.article.text[asked.offset], said, _note(asked))
    return listed(parts)


def wrong(text: str) -> str:
    """What is wrong with a reading that was typed."""
    if pinyin.split(text, 1):
        return tr("Add a tone: {text}1 to {text}4, or {text}5 for none.").format(text=text)
    return tr("“{text}” is no pinyin.").format(text=text)


def _said_by(choice: Choice) -> str:
    if choice.is_files:
        return tr("in the file")
    return tr("Duyin’s choice") if choice.is_engines else ""


def _note(asked: Asked) -> str:
    if asked.own:
        return ""
    if asked.is_disputed:
        return tr("The file and Duyin disagree here")
    return tr("Duyin is not sure here") if asked.is_doubtful else ""


def _back(asked: Asked, is_given: bool) -> str:
    """What the way back is called: to a wider reading of the reader's, else to another's."""
    if not asked.own:
        return ""
    if len(asked.own) > 1:
        if asked.own[1][1].scope is Scope.EVERYWHERE:
            return tr("Back to your reading for everywhere")
        return tr("Back to your reading for this article")
    return tr("Back to the file’s reading") if is_given else tr("Back to Duyin’s reading")
