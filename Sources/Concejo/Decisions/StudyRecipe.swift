/// How a study came to be: with its original files and its decisions it can be made again.
public struct StudyRecipe: Sendable, Codable, Equatable {
  /// What tells the study from others; identifiers in files for other programs are made of it.
  public var identity: String?
  /// The imports, in their order.
  public var imports: [ImportRecord]
  /// The sheets of workshops that were captured, in their order.
  public var harvests: [HarvestRecord]
  /// The options of the latest analysis; nil where there was none.
  public var analysis: Pipeline?
  /// The list of reasons for excluding, where the study has its own.
  public var codes: ModerationCodes?
  /// What was answered to units and contributions; nil or empty where nothing was.
  public var answers: [Answer]?
  /// What is recommended; nil or empty where nothing is.
  public var recommendations: [Recommendation]?
  /// What is promised; nil or empty where nothing is.
  public var commitments: [Commitment]?
  /// The clauses of a tender; nil or empty where there are none.
  public var clauses: [Clause]?
  /// The units that were selected for it or taken out again; nil or empty where none were.
  public var tenderUnits: [TenderUnit]?
  /// The criteria that the study keeps; nil or empty where there are none.
  public var criteria: [Criterion]?
  /// The workshops that were planned; nil or empty where none was.
  public var workshops: [WorkshopTerms]?

  /// Tells how a study came to be.
  public init(
    identity: String? = nil, imports: [ImportRecord] = [], harvests: [HarvestRecord] = [],
    analysis: Pipeline? = nil, codes: ModerationCodes? = nil, answers: [Answer]? = nil,
    recommendations: [Recommendation]? = nil, commitments: [Commitment]? = nil,
    clauses: [Clause]? = nil, tenderUnits: [TenderUnit]? = nil,
    criteria: [Criterion]? = nil, workshops: [WorkshopTerms]? = nil
  ) {
    self.identity = identity
    self.imports = imports
    self.harvests = harvests
    self.analysis = analysis
    self.codes = codes
    self.answers = answers
    self.recommendations = recommendations
    self.commitments = commitments
    self.clauses = clauses
    self.tenderUnits = tenderUnits
    self.criteria = criteria
    self.workshops = workshops
  }
}

/// Files that were imported together, and how they were read.
public struct ImportRecord: Sendable, Codable, Equatable {
  /// A file, which is known by its bytes.
  public struct File: Sendable, Codable, Equatable {
    /// Its name without folders.
    public let name: String
    /// SHA-256 of its bytes.
    public let sha256: String

    /// Names a file.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The files, in their order.
  public let files: [File]
  /// How they were read: columns, sheet, questions and the like.
  public let reading: ProposalImport
  /// Whether they were later exports of what the study held.
  public let isUpdate: Bool
  /// Name of the source, where one was given.
  public let source: String?
  /// Whether the personal data hidden in the texts were kept.
  public let keepsOriginals: Bool

  /// Records an import.
  public init(
    files: [File], reading: ProposalImport, isUpdate: Bool, source: String?, keepsOriginals: Bool
  ) {
    self.files = files
    self.reading = reading
    self.isUpdate = isUpdate
    self.source = source
    self.keepsOriginals = keepsOriginals
  }
}

/// A sheet of a workshop that was captured.
public struct HarvestRecord: Sendable, Codable, Equatable {
  /// The sheet.
  public let file: ImportRecord.File
  /// Who captured it, if somebody said so.
  public let by: String?
  /// When, in UTC.
  public let when: String
  /// Whether the personal data hidden in new ideas were kept.
  public let keepsOriginals: Bool

  /// Records a sheet.
  public init(file: ImportRecord.File, by: String?, when: String, keepsOriginals: Bool) {
    self.file = file
    self.by = by
    self.when = when
    self.keepsOriginals = keepsOriginals
  }
}
