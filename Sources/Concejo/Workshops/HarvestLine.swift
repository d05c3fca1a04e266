/// What a table said in one line of its sheet.
public struct HarvestLine: Sendable, Codable, Equatable {
  /// Its lasting name.
  public let key: HarvestKey
  /// Where those sat who say it.
  public let channel: HarvestChannel
  /// What it tells.
  public let kind: HarvestKind
  /// Id of the contribution that it speaks of, or that a new idea became; nil where it names none.
  public let proposal: String?
  /// In the table's words, with personal data hidden; empty where a vote needs none.
  public let text: String
  /// People in favour; nil where nobody counted.
  public let favor: Int?
  /// People against; nil where nobody counted.
  public let against: Int?

  /// Adopts what a sheet or a study holds.
  public init(
    key: HarvestKey, channel: HarvestChannel, kind: HarvestKind, proposal: String?, text: String,
    favor: Int?, against: Int?
  ) {
    self.key = key
    self.channel = channel
    self.kind = kind
    self.proposal = proposal
    self.text = text
    self.favor = favor
    self.against = against
  }
}

/// What came back from the tables of a workshop.
public struct Harvest: Sendable, Equatable {
  /// Name of the file, with personal data hidden.
  public let file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let sha256: String
  /// What the lines say, in the order of their keys.
  public internal(set) var lines: [HarvestLine] = []
  /// Lines that stand in the file and say nothing.
  public internal(set) var blank: Set<HarvestKey> = []
  /// Lines that speak of contributions which were erased; they are left out.
  public internal(set) var erased: Set<HarvestKey> = []
  /// What was understood in a way that should be known, a sentence each.
  public internal(set) var notes: [String] = []
  /// Personal data that were hidden in the texts, by kind.
  public internal(set) var hidden: [String: Int] = [:]
  /// Row of the file for each line that says something.
  var rows: [HarvestKey: Int] = [:]
  /// What was hidden in new ideas, by the ids they get.
  var ideaData: [ProposalDatum] = []
  /// How the file was read.
  let format: FileFormat

  init(file: String, sha256: String, format: FileFormat) {
    self.file = file
    self.sha256 = sha256
    self.format = format
  }
}
