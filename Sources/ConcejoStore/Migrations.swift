internal import GRDB

/// The steps that bring a study file to the present form; each stays as it was released.
///
/// What a new one does is written into ``NewestSchema``, too.
enum Migrations {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 proposals and runs") { db in
      try createInputs(in: db)
      try createRuns(in: db)
    }
    migrator.registerMigration("2 subthemes") { db in
      try db.execute(sql: "ALTER TABLE placement ADD COLUMN subtheme INTEGER CHECK (subtheme > 0)")
    }
    migrator.registerMigration("3 personal data") { db in try createPersonalData(in: db) }
    migrator.registerMigration("4 comments and updates") { db in try createUpdates(in: db) }
    migrator.registerMigration("5 further themes and small voices") { db in
      try db.execute(
        sql: """
          ALTER TABLE placement ADD COLUMN further TEXT;
          ALTER TABLE run ADD COLUMN voices TEXT;
          """)
    }
    migrator.registerMigration("6 sources and states") { db in
      // Files of earlier studies are sources of their own: which continued which is found by what they
      // share. The indexes are made anew, without what was withdrawn.
      try db.execute(
        sql: """
          ALTER TABLE file ADD COLUMN source TEXT;
          UPDATE file SET source = name || CASE
            WHEN EXISTS (SELECT 1 FROM file AS other WHERE other.name = file.name AND other.id < file.id)
            THEN ' (' || id || ')' ELSE '' END;
          ALTER TABLE proposal ADD COLUMN state TEXT;
          UPDATE proposal SET state = 'withdrawn' WHERE withdrawn;
          DELETE FROM wordForm;
          DELETE FROM term;
          INSERT INTO proposalText (proposalText) VALUES ('delete-all');
          """)
    }
    migrator.registerMigration("7 letters and states of a run") { db in
      try db.execute(
        sql: """
          ALTER TABLE run ADD COLUMN setAside TEXT;
          ALTER TABLE duplicateGroup ADD COLUMN letter TEXT;
          ALTER TABLE duplicateMember ADD COLUMN ownWords TEXT;
          ALTER TABLE keptApart ADD COLUMN change TEXT;
          """)
    }
    migrator.registerMigration("8 surveys") { db in
      try db.execute(
        sql: """
          ALTER TABLE proposal ADD COLUMN respondent TEXT;
          ALTER TABLE proposal ADD COLUMN choices TEXT;
          ALTER TABLE file ADD COLUMN survey TEXT;
          """)
    }
    migrator.registerMigration("9 audits and codebook") { db in
      try db.execute(
        sql: """
          CREATE TABLE auditSample (
            code TEXT PRIMARY KEY,
            division TEXT NOT NULL CHECK (length(division) = 64),
            content TEXT NOT NULL
          ) WITHOUT ROWID;
          CREATE TABLE auditScore (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            code TEXT NOT NULL REFERENCES auditSample,
            content TEXT NOT NULL
          );
          CREATE TABLE codebook (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            content TEXT NOT NULL
          );
          """)
    }
    migrator.registerMigration("10 decisions") { db in try createDecisions(in: db) }
    migrator.registerMigration("11 erasures") { db in
      try db.execute(
        sql: """
          CREATE TABLE erasure (
            id INTEGER PRIMARY KEY,
            idDigest TEXT NOT NULL CHECK (length(idDigest) = 64),
            statedDigest TEXT NOT NULL CHECK (length(statedDigest) = 64),
            textDigest TEXT NOT NULL CHECK (length(textDigest) = 64),
            wordCount INTEGER NOT NULL CHECK (wordCount >= 0),
            source TEXT NOT NULL,
            code TEXT NOT NULL,
            erasedBy TEXT,
            erasedAt TEXT NOT NULL,
            isCounted INTEGER NOT NULL CHECK (isCounted IN (0, 1))
          );
          CREATE TABLE erasedDecision (digest TEXT PRIMARY KEY) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("12 places before decisions") { db in
      // Studies of before are read as a whole until their next analysis.
      try db.execute(
        sql: """
          CREATE TABLE foundPlace (
            position INTEGER PRIMARY KEY REFERENCES proposal,
            runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
            themeID INTEGER NOT NULL CHECK (themeID > 0)
          );
          CREATE INDEX foundPlaceByTheme ON foundPlace (themeID);
          ALTER TABLE run ADD COLUMN outline TEXT;
          """)
    }
    migrator.registerMigration("13 imports and seals") { db in
      try db.execute(
        sql: """
          CREATE TABLE importing (
            id INTEGER PRIMARY KEY,
            content TEXT NOT NULL
          );
          ALTER TABLE file ADD COLUMN importID INTEGER REFERENCES importing;
          ALTER TABLE proposal ADD COLUMN seal TEXT;
          ALTER TABLE rejectedRow ADD COLUMN seal TEXT;
          ALTER TABLE personalDatum ADD COLUMN seal TEXT;
          ALTER TABLE run ADD COLUMN isAfresh INTEGER CHECK (isAfresh IN (0, 1));
          INSERT OR IGNORE INTO setting (name, value)
            SELECT 'identity', fingerprint FROM run ORDER BY id LIMIT 1;
          """)
    }
    migrator.registerMigration("14 workshops") { db in try createWorkshops(in: db) }
    migrator.registerMigration("15 answers") { db in try createAnswers(in: db) }
    migrator.registerMigration("16 votes against") { db in
      try db.execute(sql: "ALTER TABLE proposal ADD COLUMN opposes INTEGER")
    }
    migrator.registerMigration("17 recommendations and commitments") { db in
      try createRecords(["recommendation", "commitment"], in: db)
    }
    migrator.registerMigration("18 clauses and criteria") { db in
      try createRecords(["clause", "tenderUnit", "criterion"], in: db)
    }
    migrator.registerMigration("19 components") { db in
      // Comments that come later are held against it: they must be on proposals of their own component.
      try db.execute(sql: "ALTER TABLE proposal ADD COLUMN component TEXT")
    }
    migrator.registerMigration("20 lines") { db in
      // Vectors without ids stand in the order of the rows, which contributions of before do not tell.
      try db.execute(sql: "ALTER TABLE proposal ADD COLUMN line INTEGER CHECK (line > 0)")
    }
    migrator.registerMigration("21 digests") { db in
      // Who adds a column to a digested table later renews its digest, having looked first whether it fits.
      try db.execute(
        sql: """
          CREATE TABLE tableDigest (
            name TEXT NOT NULL PRIMARY KEY,
            digest TEXT NOT NULL
          );
          CREATE INDEX changedProposal ON proposal (position)
            WHERE withdrawn <> 0 OR changedAfterRun IS NOT NULL;
          """)
      try TableDigest.renew(in: db)
    }
    return migrator
  }()

  /// Records of the chain, such as what is recommended; the numbers are those of their names.
  private static func createRecords(_ tables: [String], in db: Database) throws {
    for table in tables {
      try db.execute(
        sql: """
          CREATE TABLE \(table) (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            content TEXT NOT NULL,
            seal TEXT NOT NULL
          );
          """)
    }
  }

  /// What the tables of workshops said, and the sheets that brought it.
  private static func createWorkshops(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE harvestSheet (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          capturedBy TEXT,
          capturedAt TEXT NOT NULL,
          keepsOriginals INTEGER NOT NULL CHECK (keepsOriginals IN (0, 1))
        );
        CREATE TABLE harvestLine (
          position INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          sheetID INTEGER NOT NULL REFERENCES harvestSheet,
          channel TEXT NOT NULL,
          kind TEXT NOT NULL,
          proposalID TEXT,
          text TEXT NOT NULL,
          peopleFor INTEGER CHECK (peopleFor >= 0),
          peopleAgainst INTEGER CHECK (peopleAgainst >= 0),
          seal TEXT NOT NULL
        );
        CREATE INDEX harvestLineByProposal ON harvestLine (proposalID);
        ALTER TABLE file ADD COLUMN harvestID INTEGER REFERENCES harvestSheet;
        """)
  }

  /// What is answered to units, and to contributions that are exceptions.
  private static func createAnswers(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE answer (
          id INTEGER PRIMARY KEY,
          unit INTEGER UNIQUE CHECK (unit > 0),
          position INTEGER UNIQUE REFERENCES proposal,
          content TEXT NOT NULL,
          seal TEXT NOT NULL,
          CHECK ((unit IS NULL) <> (position IS NULL))
        );
        """)
  }

  /// What people decided, and what a run leaves for the next one.
  private static func createDecisions(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE decision (
          id TEXT PRIMARY KEY,
          madeAt TEXT NOT NULL,
          line TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX decisionByTime ON decision (madeAt, id);
        CREATE TABLE exclusion (
          position INTEGER PRIMARY KEY REFERENCES proposal,
          code TEXT NOT NULL,
          decisionID TEXT NOT NULL REFERENCES decision
        );
        CREATE TABLE setting (
          name TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) WITHOUT ROWID;
        ALTER TABLE run ADD COLUMN history TEXT;
        ALTER TABLE run ADD COLUMN decisions TEXT;
        ALTER TABLE theme ADD COLUMN rank INTEGER CHECK (rank > 0);
        """)
  }

  /// Where proposals came from, what became of them later, and which are comments.
  private static func createUpdates(in db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE file ADD COLUMN platform TEXT;
        ALTER TABLE proposal ADD COLUMN fileID INTEGER REFERENCES file;
        ALTER TABLE proposal ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0
          CHECK (withdrawn IN (0, 1));
        ALTER TABLE proposal ADD COLUMN changedAfterRun INTEGER;
        CREATE TABLE comment (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          position INTEGER NOT NULL REFERENCES proposal (position),
          rootPosition INTEGER NOT NULL REFERENCES proposal (position),
          PRIMARY KEY (runID, position)
        ) WITHOUT ROWID;
        CREATE TABLE sameRequest (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          firstPosition INTEGER NOT NULL REFERENCES proposal (position),
          secondPosition INTEGER NOT NULL REFERENCES proposal (position),
          similarity REAL NOT NULL,
          PRIMARY KEY (runID, firstPosition, secondPosition)
        ) WITHOUT ROWID;
        ALTER TABLE duplicateMember ADD COLUMN changes TEXT;
        ALTER TABLE duplicateGroup ADD COLUMN burst TEXT;
        """)
  }

  /// What was hidden in the texts: the only place where it still stands.
  private static func createPersonalData(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE personalDatum (
          id INTEGER PRIMARY KEY,
          position INTEGER NOT NULL REFERENCES proposal,
          field TEXT NOT NULL CHECK (field IN ('title', 'body')),
          kind TEXT NOT NULL,
          maskStart INTEGER NOT NULL CHECK (maskStart >= 0),
          maskEnd INTEGER NOT NULL CHECK (maskEnd > maskStart),
          originalStart INTEGER NOT NULL CHECK (originalStart >= 0),
          originalEnd INTEGER NOT NULL CHECK (originalEnd > originalStart),
          value TEXT
        );
        """)
  }

  /// What came from files: never changed by an analysis.
  private static func createInputs(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE file (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          format TEXT NOT NULL,
          columns TEXT NOT NULL,
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          rowCount INTEGER NOT NULL CHECK (rowCount >= 0)
        );
        CREATE TABLE proposal (
          position INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          title TEXT NOT NULL,
          body TEXT NOT NULL,
          supports INTEGER,
          date TEXT,
          place TEXT,
          category TEXT,
          parent TEXT
        );
        CREATE TABLE rejectedRow (
          position INTEGER PRIMARY KEY,
          file TEXT NOT NULL,
          line INTEGER NOT NULL CHECK (line > 0),
          id TEXT NOT NULL,
          reason TEXT NOT NULL
        );
        CREATE VIRTUAL TABLE proposalText USING fts5(
          title, body, content='proposal', content_rowid='position',
          tokenize='unicode61 remove_diacritics 2'
        );
        """)
  }

  /// What an analysis found.
  private static func createRuns(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE run (
          id INTEGER PRIMARY KEY,
          programVersion TEXT NOT NULL,
          stemmerProbe TEXT NOT NULL,
          fingerprint TEXT NOT NULL,
          mainLanguage TEXT NOT NULL,
          options TEXT NOT NULL,
          ledger TEXT NOT NULL
        );
        CREATE TABLE theme (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          id INTEGER NOT NULL CHECK (id > 0),
          title TEXT NOT NULL,
          isRepetitive INTEGER NOT NULL CHECK (isRepetitive IN (0, 1)),
          distinctCount INTEGER NOT NULL CHECK (distinctCount > 0),
          content TEXT NOT NULL,
          PRIMARY KEY (runID, id)
        ) WITHOUT ROWID;
        CREATE TABLE placement (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          position INTEGER NOT NULL REFERENCES proposal,
          language TEXT NOT NULL,
          themeID INTEGER,
          reason TEXT,
          nearestThemeID INTEGER,
          x REAL NOT NULL,
          y REAL NOT NULL,
          PRIMARY KEY (runID, position),
          FOREIGN KEY (runID, themeID) REFERENCES theme (runID, id),
          CHECK ((themeID IS NULL) = (reason IS NOT NULL))
        ) WITHOUT ROWID;
        CREATE INDEX placementByTheme ON placement (runID, themeID);
        CREATE TABLE duplicateGroup (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          id INTEGER NOT NULL CHECK (id > 0),
          kind TEXT NOT NULL,
          headPosition INTEGER NOT NULL REFERENCES proposal (position),
          supportsLargest INTEGER,
          supportsSum INTEGER,
          PRIMARY KEY (runID, id)
        ) WITHOUT ROWID;
        CREATE TABLE duplicateMember (
          runID INTEGER NOT NULL,
          groupID INTEGER NOT NULL,
          position INTEGER NOT NULL REFERENCES proposal,
          kind TEXT NOT NULL,
          overlap REAL NOT NULL CHECK (overlap BETWEEN 0 AND 1),
          PRIMARY KEY (runID, position),
          FOREIGN KEY (runID, groupID) REFERENCES duplicateGroup (runID, id) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE TABLE keptApart (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          firstPosition INTEGER NOT NULL REFERENCES proposal (position),
          secondPosition INTEGER NOT NULL REFERENCES proposal (position),
          similarity REAL NOT NULL,
          objection TEXT NOT NULL,
          PRIMARY KEY (runID, firstPosition, secondPosition)
        ) WITHOUT ROWID;
        CREATE TABLE wordForm (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          form TEXT NOT NULL,
          term INTEGER NOT NULL,
          PRIMARY KEY (runID, form)
        ) WITHOUT ROWID;
        CREATE TABLE term (
          runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
          term INTEGER NOT NULL,
          stem TEXT NOT NULL,
          inverseDocumentFrequency REAL NOT NULL,
          rows BLOB NOT NULL,
          weights BLOB NOT NULL,
          PRIMARY KEY (runID, term)
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX termByStem ON term (runID, stem);
        """)
  }
}
