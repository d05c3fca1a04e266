internal import GRDB

/// The tables of a study in its present form, as all steps of ``Migrations`` together leave them.
///
/// A new study is made in it at once: the steps take ten times as long, each reading the whole schema again.
enum NewestSchema {
  /// Makes the tables of an empty file.
  ///
  /// - Parameter database: A file or a memory without tables.
  /// - Throws: `DatabaseError`.
  static func create(in database: DatabaseQueue) throws {
    try database.write { db in
      try db.execute(sql: statements)
      for step in Migrations.migrator.migrations {
        try db.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [step])
      }
      try TableDigest.renew(in: db)
    }
  }

  // Columns stand in the order in which they came to be. The first table is the migrator's own.
  private static let statements = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      format TEXT NOT NULL,
      columns TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      rowCount INTEGER NOT NULL CHECK (rowCount >= 0),
      platform TEXT,
      source TEXT,
      survey TEXT,
      importID INTEGER REFERENCES importing,
      harvestID INTEGER REFERENCES harvestSheet
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
      parent TEXT,
      fileID INTEGER REFERENCES file,
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
      changedAfterRun INTEGER,
      state TEXT,
      respondent TEXT,
      choices TEXT,
      seal TEXT,
      opposes INTEGER,
      component TEXT,
      line INTEGER CHECK (line > 0)
    );
    CREATE TABLE rejectedRow (
      position INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line > 0),
      id TEXT NOT NULL,
      reason TEXT NOT NULL,
      seal TEXT
    );
    CREATE VIRTUAL TABLE proposalText USING fts5(
      title, body, content='proposal', content_rowid='position',
      tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      programVersion TEXT NOT NULL,
      stemmerProbe TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      mainLanguage TEXT NOT NULL,
      options TEXT NOT NULL,
      ledger TEXT NOT NULL,
      voices TEXT,
      setAside TEXT,
      history TEXT,
      decisions TEXT,
      outline TEXT,
      isAfresh INTEGER CHECK (isAfresh IN (0, 1))
    );
    CREATE TABLE theme (
      runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      id INTEGER NOT NULL CHECK (id > 0),
      title TEXT NOT NULL,
      isRepetitive INTEGER NOT NULL CHECK (isRepetitive IN (0, 1)),
      distinctCount INTEGER NOT NULL CHECK (distinctCount > 0),
      content TEXT NOT NULL,
      rank INTEGER CHECK (rank > 0),
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
      subtheme INTEGER CHECK (subtheme > 0),
      further TEXT,
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
      burst TEXT,
      letter TEXT,
      PRIMARY KEY (runID, id)
    ) WITHOUT ROWID;
    CREATE TABLE duplicateMember (
      runID INTEGER NOT NULL,
      groupID INTEGER NOT NULL,
      position INTEGER NOT NULL REFERENCES proposal,
      kind TEXT NOT NULL,
      overlap REAL NOT NULL CHECK (overlap BETWEEN 0 AND 1),
      changes TEXT,
      ownWords TEXT,
      PRIMARY KEY (runID, position),
      FOREIGN KEY (runID, groupID) REFERENCES duplicateGroup (runID, id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE keptApart (
      runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      firstPosition INTEGER NOT NULL REFERENCES proposal (position),
      secondPosition INTEGER NOT NULL REFERENCES proposal (position),
      similarity REAL NOT NULL,
      objection TEXT NOT NULL,
      change TEXT,
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
    CREATE TABLE personalDatum (
      id INTEGER PRIMARY KEY,
      position INTEGER NOT NULL REFERENCES proposal,
      field TEXT NOT NULL CHECK (field IN ('title', 'body')),
      kind TEXT NOT NULL,
      maskStart INTEGER NOT NULL CHECK (maskStart >= 0),
      maskEnd INTEGER NOT NULL CHECK (maskEnd > maskStart),
      originalStart INTEGER NOT NULL CHECK (originalStart >= 0),
      originalEnd INTEGER NOT NULL CHECK (originalEnd > originalStart),
      value TEXT,
      seal TEXT
    );
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
    CREATE TABLE foundPlace (
      position INTEGER PRIMARY KEY REFERENCES proposal,
      runID INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      themeID INTEGER NOT NULL CHECK (themeID > 0)
    );
    CREATE INDEX foundPlaceByTheme ON foundPlace (themeID);
    CREATE TABLE importing (
      id INTEGER PRIMARY KEY,
      content TEXT NOT NULL
    );
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
    CREATE TABLE answer (
      id INTEGER PRIMARY KEY,
      unit INTEGER UNIQUE CHECK (unit > 0),
      position INTEGER UNIQUE REFERENCES proposal,
      content TEXT NOT NULL,
      seal TEXT NOT NULL,
      CHECK ((unit IS NULL) <> (position IS NULL))
    );
    CREATE TABLE recommendation (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      content TEXT NOT NULL,
      seal TEXT NOT NULL
    );
    CREATE TABLE commitment (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      content TEXT NOT NULL,
      seal TEXT NOT NULL
    );
    CREATE TABLE clause (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      content TEXT NOT NULL,
      seal TEXT NOT NULL
    );
    CREATE TABLE tenderUnit (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      content TEXT NOT NULL,
      seal TEXT NOT NULL
    );
    CREATE TABLE criterion (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      content TEXT NOT NULL,
      seal TEXT NOT NULL
    );
    CREATE TABLE tableDigest (
      name TEXT NOT NULL PRIMARY KEY,
      digest TEXT NOT NULL
    );
    CREATE INDEX changedProposal ON proposal (position)
      WHERE withdrawn <> 0 OR changedAfterRun IS NOT NULL;
    """
}
