"""The library's tables: one script a version, never changed once released, only added to."""

MIGRATIONS = (
    """
    CREATE TABLE article (
        key INTEGER PRIMARY KEY,
        path BLOB UNIQUE,              -- as the system spells it; NULL for a pasted text
        digest BLOB UNIQUE,            -- of a pasted text
        title TEXT NOT NULL,
        characters INTEGER NOT NULL,   -- Chinese ones
        length INTEGER NOT NULL,       -- code points of the base text
        script TEXT NOT NULL,          -- as found
        shown_script TEXT NOT NULL DEFAULT '',
        opened_at REAL NOT NULL,       -- seconds since 1970
        offset INTEGER NOT NULL DEFAULT 0,
        part_of_line REAL NOT NULL DEFAULT 0,
        before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '',
        share_read REAL NOT NULL DEFAULT 0,
        pasted BLOB                    -- UTF-8; last, so that lists do not read over it
    );
    CREATE INDEX article_by_time ON article (opened_at DESC);
    CREATE TABLE bookmark (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        label TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE INDEX bookmark_by_article ON bookmark (article, offset);
    """,
    """
    CREATE TABLE correction (
        key INTEGER PRIMARY KEY,
        article INTEGER REFERENCES article ON DELETE CASCADE,  -- NULL: of all articles
        scope TEXT NOT NULL,           -- as reader.corrections.readings.Scope
        word TEXT NOT NULL,            -- characters of the source text
        readings TEXT NOT NULL,        -- a syllable each (hang2), - for none, parted by spaces
        offset INTEGER NOT NULL,       -- of a correction of one place, like all that follows
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX correction_by_place
        ON correction (coalesce(article, 0), scope, word, offset);
    """,
    """
    CREATE TABLE form (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        layer TEXT NOT NULL,           -- as reader.corrections.characters.Layer
        scope TEXT NOT NULL,           -- as reader.corrections.readings.Scope
        word TEXT NOT NULL,            -- a character of the source text
        form TEXT NOT NULL,            -- the one that is shown for it
        offset INTEGER NOT NULL,       -- of a form of one place, like all that follows
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX form_by_place ON form (article, layer, scope, word, offset);
    """,
    # AUTOINCREMENT: the key of what was forgotten is never given again, or another window that has
    # it open would write to an article, or take away a bookmark, that it never saw.
    """
    CREATE TABLE next_article (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB UNIQUE,              -- as the system spells it; NULL for a pasted text
        digest BLOB UNIQUE,            -- of a pasted text
        title TEXT NOT NULL,
        characters INTEGER NOT NULL,   -- Chinese ones
        length INTEGER NOT NULL,       -- code points of the base text
        script TEXT NOT NULL,          -- as found
        shown_script TEXT NOT NULL DEFAULT '',
        encoding TEXT NOT NULL DEFAULT '',  -- that the reader chose; '' while none was
        opened_at REAL NOT NULL,       -- seconds since 1970
        offset INTEGER NOT NULL DEFAULT 0,
        part_of_line REAL NOT NULL DEFAULT 0,
        before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '',
        share_read REAL NOT NULL DEFAULT 0,
        pasted BLOB                    -- UTF-8; last, so that lists do not read over it
    );
    INSERT INTO next_article (key, path, digest, title, characters, length, script, shown_script,
        opened_at, offset, part_of_line, before, after, share_read, pasted)
        SELECT key, path, digest, title, characters, length, script, shown_script,
        opened_at, offset, part_of_line, before, after, share_read, pasted FROM article;
    DROP TABLE article;
    ALTER TABLE next_article RENAME TO article;
    CREATE INDEX article_by_time ON article (opened_at DESC);
    CREATE TABLE next_bookmark (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        label TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    INSERT INTO next_bookmark SELECT key, article, offset, before, after, label, made_at
        FROM bookmark;
    DROP TABLE bookmark;
    ALTER TABLE next_bookmark RENAME TO bookmark;
    CREATE INDEX bookmark_by_article ON bookmark (article, offset);
    """,
    """
    CREATE TABLE mark (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,       -- of its first character
        length INTEGER NOT NULL,       -- code points
        words TEXT NOT NULL,           -- what stood there, of a long stretch the beginning
        ending TEXT NOT NULL,          -- the last of it
        colour TEXT NOT NULL,          -- as reader.marginalia.mark.Colour; '' for a note alone
        note TEXT NOT NULL,            -- '' for a colour alone
        heading TEXT NOT NULL,         -- of the chapter that it is in
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL,         -- seconds since 1970, like all moments
        changed_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX mark_by_place ON mark (article, offset, length, substr(words, 1, 12));
    CREATE TABLE sitting (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        begun_at REAL NOT NULL,
        last_at REAL NOT NULL,
        seconds REAL NOT NULL,         -- read in it
        characters INTEGER NOT NULL    -- gone on by
    );
    CREATE UNIQUE INDEX sitting_by_begin ON sitting (article, begun_at);
    """,
    # The shelf. Who wrote an article and when it came stand before its pasted text, which lists do
    # not read over; the last key goes on counting in the table made anew. A tag without an article
    # is the tag itself, so that one without articles stays. What is told of a table's columns
    # stands out here: SQLite keeps its words, and those of all tables should fit into few pages.
    """
    CREATE TABLE next_article (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB UNIQUE,
        digest BLOB UNIQUE,
        title TEXT NOT NULL,
        author TEXT NOT NULL DEFAULT '',
        characters INTEGER NOT NULL,
        length INTEGER NOT NULL,
        script TEXT NOT NULL,
        shown_script TEXT NOT NULL DEFAULT '',
        encoding TEXT NOT NULL DEFAULT '',
        added_at REAL NOT NULL DEFAULT 0,
        opened_at REAL NOT NULL,
        offset INTEGER NOT NULL DEFAULT 0,
        part_of_line REAL NOT NULL DEFAULT 0,
        before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '',
        share_read REAL NOT NULL DEFAULT 0,
        pasted BLOB
    );
    INSERT INTO next_article (key, path, digest, title, characters, length, script, shown_script,
        encoding, added_at, opened_at, offset, part_of_line, before, after, share_read, pasted)
        SELECT key, path, digest, title, characters, length, script, shown_script,
        encoding, opened_at, opened_at, offset, part_of_line, before, after, share_read, pasted
        FROM article;
    DELETE FROM sqlite_sequence WHERE name = 'next_article';
    INSERT INTO sqlite_sequence SELECT 'next_article', seq FROM sqlite_sequence
        WHERE name = 'article';
    DROP TABLE article;
    ALTER TABLE next_article RENAME TO article;
    CREATE INDEX article_by_time ON article (opened_at DESC);
    CREATE TABLE tag (
        key INTEGER PRIMARY KEY,
        article INTEGER REFERENCES article ON DELETE CASCADE,
        name TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX tag_of_article ON tag (coalesce(article, 0), name);
    CREATE TABLE cover (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL UNIQUE REFERENCES article ON DELETE CASCADE,
        picture BLOB NOT NULL
    );
    """,
    """
    -- which way the lines run; '' while the reader chose none. Behind the text of a pasted
    -- article, so lists do not ask for it.
    ALTER TABLE article ADD COLUMN writing TEXT NOT NULL DEFAULT '';
    """,
    # Words. What is known of one belongs to no article; a collected one keeps its sentence when the
    # article is forgotten, whose file or text (`source`: path or digest) finds it again. `cut` is
    # how a stretch is parted into words in an article, `chosen` where it has readings or none,
    # `practice` when a word is asked again (fsrs), `practised` how long one sat at it.
    """
    CREATE TABLE word (
        key INTEGER PRIMARY KEY,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        state TEXT NOT NULL,
        origin TEXT NOT NULL,
        note TEXT NOT NULL,
        changed_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX word_by_reading ON word (word, reading);
    CREATE TABLE collected (
        key INTEGER PRIMARY KEY,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        sentence TEXT NOT NULL,
        sentence_reading TEXT NOT NULL,
        start INTEGER NOT NULL,
        length INTEGER NOT NULL,
        title TEXT NOT NULL,
        source BLOB,
        offset INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX collected_by_sentence ON collected (word, reading, sentence, start);
    CREATE TABLE cut (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        stretch TEXT NOT NULL,
        pieces TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX cut_by_stretch ON cut (article, stretch);
    CREATE TABLE chosen (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,
        length INTEGER NOT NULL,
        words TEXT NOT NULL,
        ending TEXT NOT NULL,
        is_shown INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX chosen_by_place
        ON chosen (article, offset, length, substr(words, 1, 12));
    CREATE TABLE practice (
        key INTEGER PRIMARY KEY,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        kind TEXT NOT NULL,
        state INTEGER NOT NULL,
        step INTEGER,
        stability REAL,
        difficulty REAL,
        due_at REAL NOT NULL,
        begun_at REAL NOT NULL,
        last_at REAL
    );
    CREATE UNIQUE INDEX practice_by_word ON practice (word, reading, kind);
    CREATE TABLE practised (
        key INTEGER PRIMARY KEY,
        begun_at REAL NOT NULL,
        last_at REAL NOT NULL,
        seconds REAL NOT NULL,
        questions INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX practised_by_begin ON practised (begun_at);
    """,
    # One of an article; `cues` is JSON, as reader.library.recordings has it.
    """
    CREATE TABLE recording (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        path BLOB NOT NULL,
        cues TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX recording_by_article ON recording (article);
    """,
)
"""What makes of each version the next, in SQL; the first makes it of nothing."""

NEWEST_MAKING = 3541043639
"""The checksum of the tables that all of these make (`soundness.making_of`): a library that has it
need not be compared with them. A test says it anew."""
