namespace Chancery.Registry.Store;

/// <summary>How a register's tables came about: named steps, each applied once, in order, in a transaction of its own.</summary>
internal static class Migrations
{
    public static IReadOnlyList<Migration> Steps { get; } =
    [
        new("2026-01 reports, claims, entries",
        """
        CREATE TABLE reports (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            key TEXT NOT NULL,
            text TEXT NOT NULL,
            title TEXT,
            published TEXT,
            publisher TEXT,
            url TEXT,
            language TEXT NOT NULL,
            dateline TEXT,
            parts TEXT NOT NULL,
            unknown TEXT,
            replaces INTEGER REFERENCES reports (number),
            learnt TEXT NOT NULL
        );
        CREATE INDEX reports_by_key ON reports (key);

        CREATE TABLE origins (
            path TEXT NOT NULL,
            record TEXT NOT NULL,
            report INTEGER NOT NULL REFERENCES reports (number),
            since TEXT NOT NULL,
            until TEXT
        );
        CREATE UNIQUE INDEX origins_now ON origins (path, record) WHERE until IS NULL;
        CREATE INDEX origins_by_report ON origins (report);

        CREATE TABLE readings (
            number INTEGER PRIMARY KEY,
            report INTEGER NOT NULL REFERENCES reports (number),
            reader TEXT NOT NULL,
            at TEXT NOT NULL,
            why TEXT NOT NULL
        );
        CREATE INDEX readings_by_report ON readings (report, number);

        CREATE TABLE claims (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            report INTEGER NOT NULL REFERENCES reports (number),
            kind TEXT NOT NULL,
            start_at INTEGER NOT NULL,
            end_at INTEGER NOT NULL,
            body TEXT NOT NULL
        );
        CREATE INDEX claims_by_report ON claims (report);

        CREATE TABLE standings (
            claim INTEGER NOT NULL REFERENCES claims (number),
            opened INTEGER NOT NULL REFERENCES readings (number),
            closed INTEGER REFERENCES readings (number),
            PRIMARY KEY (claim, opened)
        );

        CREATE TABLE entries (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            from_day TEXT,
            to_day TEXT,
            body TEXT NOT NULL
        );
        CREATE INDEX entries_by_kind ON entries (kind, to_day);

        CREATE TABLE entry_claims (
            entry INTEGER NOT NULL,
            claim INTEGER NOT NULL,
            PRIMARY KEY (entry, claim)
        );

        CREATE TABLE entry_actors (
            actor INTEGER NOT NULL,
            entry INTEGER NOT NULL,
            PRIMARY KEY (actor, entry)
        );

        CREATE TABLE actors (
            number INTEGER PRIMARY KEY,
            state INTEGER
        );
        CREATE INDEX actors_by_state ON actors (state);

        CREATE TABLE actor_names (
            key TEXT NOT NULL,
            actor INTEGER NOT NULL,
            name TEXT NOT NULL
        );
        CREATE INDEX actor_names_by_key ON actor_names (key);

        CREATE TABLE settings (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        );
        """),
        new("2026-02 decisions",
        """
        CREATE TABLE decisions (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            signed_by TEXT NOT NULL,
            at TEXT NOT NULL UNIQUE,
            why TEXT,
            ruling TEXT NOT NULL
        );
        CREATE TABLE entry_anchors (
            id TEXT NOT NULL,
            entry INTEGER NOT NULL
        );
        CREATE INDEX entry_anchors_by_id ON entry_anchors (id);
        CREATE INDEX entry_anchors_by_entry ON entry_anchors (entry);

        ALTER TABLE entries ADD COLUMN print TEXT;
        CREATE INDEX entry_claims_by_claim ON entry_claims (claim);
        CREATE INDEX entry_actors_by_entry ON entry_actors (entry);
        CREATE INDEX actor_names_by_actor ON actor_names (actor);

        CREATE TABLE actor_pins (
            actor INTEGER NOT NULL,
            claim INTEGER NOT NULL,
            name TEXT NOT NULL
        );
        CREATE INDEX actor_pins_by_actor ON actor_pins (actor);

        CREATE TABLE former_ids (
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            claim INTEGER NOT NULL,
            name TEXT
        );
        CREATE INDEX former_ids_by_id ON former_ids (id);

        CREATE TABLE suggestions (
            one TEXT NOT NULL,
            other TEXT NOT NULL,
            score INTEGER NOT NULL,
            reasons TEXT NOT NULL
        );
        """)
        {
            Sqlite =
                """
                CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
                CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
                """,
            Postgres =
                """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% are never %', TG_TABLE_NAME, TG_ARGV[0]; END $$;
                CREATE TRIGGER decisions_stay BEFORE DELETE OR TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse('deleted');
                CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse('changed');
                """,
        },
        new("2026-03 index of words") { Sqlite = SqliteWords.Step, Postgres = PostgresWords.Step, IndexesWords = true },
        new("2026-04 what a fold leaves behind",
        """
        CREATE TABLE folded (
            claim INTEGER PRIMARY KEY,
            source INTEGER NOT NULL,
            place INTEGER NOT NULL,
            nth INTEGER NOT NULL,
            day INTEGER
        );
        CREATE INDEX folded_by_source ON folded (source);

        CREATE TABLE sightings (
            key INTEGER NOT NULL,
            source INTEGER NOT NULL,
            place INTEGER NOT NULL,
            at INTEGER NOT NULL,
            claim INTEGER NOT NULL,
            name TEXT NOT NULL,
            seen INTEGER NOT NULL,
            day INTEGER
        );
        CREATE INDEX sightings_by_key ON sightings (key, source, place, at);
        CREATE INDEX sightings_by_source ON sightings (source);

        CREATE TABLE namings (
            key TEXT NOT NULL,
            source INTEGER NOT NULL,
            local INTEGER NOT NULL,
            actor INTEGER NOT NULL,
            PRIMARY KEY (key, source, local)
        );
        CREATE INDEX namings_by_actor ON namings (actor);

        CREATE TABLE blocks (
            block INTEGER NOT NULL,
            low INTEGER NOT NULL,
            high INTEGER NOT NULL,
            claim INTEGER NOT NULL
        );
        CREATE INDEX blocks_by_block ON blocks (block, low, high, claim);
        CREATE INDEX blocks_by_claim ON blocks (claim);

        ALTER TABLE actors ADD COLUMN home INTEGER;
        """),
        new("2026-05 words of names",
        """
        CREATE TABLE name_words (
            word TEXT NOT NULL,
            actor INTEGER NOT NULL
        );
        CREATE INDEX name_words_by_word ON name_words (word, actor);
        CREATE INDEX name_words_by_actor ON name_words (actor);
        """),
        new("2026-06 imported claims, forgotten reports",
        """
        ALTER TABLE readings ADD COLUMN origin TEXT;

        CREATE TABLE forgotten (
            report TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            signed_by TEXT NOT NULL,
            why TEXT
        );
        """),
        new("2026-07 versions of reports",
        """
        ALTER TABLE reports ADD COLUMN slug TEXT;
        ALTER TABLE reports ADD COLUMN version INTEGER;
        ALTER TABLE reports ADD COLUMN marked INTEGER;
        ALTER TABLE reports ADD COLUMN superseded INTEGER;
        CREATE INDEX reports_by_slug ON reports (slug);
        CREATE INDEX reports_by_url ON reports (url);
        """),
        new("2026-08 what became of undertakings",
        """
        CREATE TABLE progress (
            entry TEXT PRIMARY KEY,
            body TEXT NOT NULL
        );
        """),
        new("2026-09 what was done, by deeds",
        """
        DROP TABLE progress;
        DELETE FROM settings WHERE name = 'progress';

        CREATE TABLE deeds (
            deed INTEGER NOT NULL,
            day INTEGER NOT NULL,
            claim INTEGER NOT NULL
        );
        CREATE INDEX deeds_by_deed ON deeds (deed, day, claim);
        CREATE INDEX deeds_by_claim ON deeds (claim);

        CREATE TABLE moves (
            undertaken INTEGER NOT NULL,
            done INTEGER NOT NULL,
            step TEXT NOT NULL
        );
        CREATE INDEX moves_by_undertaken ON moves (undertaken);
        CREATE INDEX moves_by_done ON moves (done);
        """),
    ];
}

/// <summary>A step: what every database understands, then what one alone does.</summary>
/// <param name="Name">What it is called in every register, whatever the database.</param>
/// <param name="Sql">Tables, columns and indexes, of the types INTEGER and TEXT.</param>
internal sealed record Migration(string Name, string Sql = "")
{
    /// <summary>What SQLite does besides.</summary>
    public string Sqlite { get; init; } = "";

    /// <summary>What PostgreSQL does besides.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Whether the words of the reports that are there already are put into the index then.</summary>
    public bool IndexesWords { get; init; }
}
