"""Have the translations hold every text of the program, and compile them.

`python -m tests.translating [FILE.ts …]`: before that, what is finished in these files is taken;
each is a copy of one of `resources/translations`, of whatever day.
"""

import sys
from pathlib import Path

from tests.translating.tools import (
    FOLDER,
    LANGUAGES,
    compile_into,
    forms_of,
    messages,
    take_in,
    ts_file,
    update,
)


def main(handed: list[Path]) -> int:
    """Update all languages; 1 where a file is of none of them."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        update(ts_file(language), language)
    for file in handed:
        language = next((each for each in LANGUAGES if file.stem.endswith(each)), None)
        if language is None:
            print(f"{file}: named for none of {', '.join(LANGUAGES)}", file=sys.stderr)
            return 1
        print(f"{file}: {take_in(ts_file(language), file)} translations are new or others")
        update(ts_file(language), language)
    for language in LANGUAGES:
        file = ts_file(language)
        compile_into(file, file.with_suffix(".qm"))
        texts = list(messages(file))
        print(f"{language}: {len(texts)} texts, {sum(not forms_of(each) for each in texts)} open")
    return 0


if __name__ == "__main__":
    sys.exit(main([Path(each) for each in sys.argv[1:]]))
