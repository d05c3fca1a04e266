/// The numbers by which a run compared its proposals, for work with other programs.
///
/// They are no part of a study: they are made anew of the same texts, options and decisions by the same
/// code, and are the same numbers. Rows are the proposals that speak for themselves, by id; copies share the
/// row of the one that speaks for them. The places in ``ids`` count from 0, rows and columns of Matrix Market
/// files from 1, as that form has it.
public struct RunMatrices: Sendable {
  /// A part that is asked for by itself.
  public enum Part: String, Sendable, CaseIterable {
    /// The vectors that themes were found by: rows of length 1, or zeros.
    case vectors
    /// The nearest proposals of each by shared words, with their cosine similarity.
    case neighbors
    /// The links that drew vectors nearer to each other, with their weights.
    case graph
    /// The weights of terms in each proposal, and the terms.
    case terms
  }

  let compared: ProposalComparison

  /// Ids of the rows, in their order.
  public var ids: [String] { compared.rows.map { compared.proposals[$0].id } }
  /// Whether the run had a graph: very large corpora are divided without.
  public var hasGraph: Bool { compared.graph != nil }

  /// Makes the numbers of a run anew.
  ///
  /// - Parameters:
  ///   - findings: What the run found.
  ///   - contributions: All that the study holds.
  ///   - log: All decisions.
  ///   - question: Of a run by question the question, as the survey writes it.
  ///   - given: The vectors of a model, where the run used them.
  ///   - meter: Told of each stage.
  /// - Throws: ``RunMatricesError``; ``VectorFileError``; `CancellationError` if the task is cancelled.
  public init(
    of findings: Findings, contributions: [Proposal], log: DecisionLog, question: String? = nil,
    vectors given: ProposalVectors? = nil, meter: ProgressMeter = ProgressMeter()
  ) async throws {
    if let source = findings.options.vectorSource, given?.source.sha256 != source.sha256 {
      throw RunMatricesError.needsVectors(file: source.file)
    }
    let texts = RunTexts(of: findings, contributions: contributions, after: Precedent(log: log))
    try given?.check(texts.all)
    if texts.isByQuestion {
      let known = Set(texts.all.map { Question(of: $0) })
      guard known.contains(Question(question)) else {
        throw RunMatricesError.unknownQuestion(
          question, known: known.sorted().map { $0.name ?? "" })
      }
    } else if let question {
      throw RunMatricesError.noQuestions(asked: question)
    }
    compared = try await texts.compared(
      texts.isByQuestion ? Question(question) : nil, vectors: given, meter: meter
    ).comparison
  }

  /// Makes the files of some parts, with `ids.txt` and `rows.csv`.
  ///
  /// - Parameters:
  ///   - parts: What is asked for.
  ///   - write: Takes the name of a file, without folders, and its bytes.
  /// - Returns: Shapes of the matrices, by file.
  /// - Throws: What `write` throws.
  @discardableResult
  public func write(
    _ parts: Set<Part>, _ write: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) throws -> [MatrixShape] {
    var shapes: [MatrixShape] = []
    func put(_ name: String, _ matrix: MatrixMarketFile) throws {
      shapes.append(MatrixShape(file: name, of: matrix))
      try write(name, matrix.bytes)
    }
    try write("ids.txt", ids.flatMap { Array($0.utf8) + [0x0A] })
    try write("rows.csv", rowTable)
    if parts.contains(.vectors) {
      let vectors = compared.rowVectors
      shapes.append(
        MatrixShape(
          file: "vectors.npy", rows: vectors.rowCount, columns: vectors.columnCount,
          entries: vectors.rowCount * vectors.columnCount))
      try write("vectors.npy", NumPyFile.bytes(of: vectors))
    }
    if parts.contains(.neighbors) {
      try put("neighbors.mtx", MatrixMarketFile(compared.lexical))
    }
    if parts.contains(.graph), let graph = compared.graph {
      try put("graph.mtx", MatrixMarketFile(graph))
    }
    if parts.contains(.terms) {
      try put("terms.mtx", MatrixMarketFile(compared.vectors))
      try write("terms.csv", termTable)
    }
    return shapes
  }

  /// A line for each proposal that was analysed: the row that it shares, from 1, and whose it is.
  private var rowTable: [UInt8] {
    var table = CSVTable(header: ["id", "row", "row_id"], form: .program)
    let rows = Dictionary(
      compared.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, proposal) in compared.proposals.enumerated() {
      let voice = compared.duplicates.voice(of: number)
      table.append([
        proposal.id, rows[voice].map { String($0 + 1) } ?? "", compared.proposals[voice].id,
      ])
    }
    return table.bytes
  }

  /// A line for each term: its column, from 1, its stem, the form that stands most often, and in how many
  /// proposals it stands, copies included.
  private var termTable: [UInt8] {
    var table = CSVTable(header: ["column", "stem", "word", "proposals"], form: .program)
    for (term, stem) in compared.lexicon.stems.enumerated() {
      table.append([
        String(term + 1), stem, compared.corpus.surfaces[compared.lexicon.surfaceOfTerm[term]],
        String(compared.documentFrequency[term]),
      ])
    }
    return table.bytes
  }
}

/// How large a matrix in a file is.
public struct MatrixShape: Sendable, Encodable, Equatable {
  /// Name of the file.
  public let file: String
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// Numbers that stand in the file.
  public let entries: Int

  init(file: String, rows: Int, columns: Int, entries: Int) {
    (self.file, self.rows, self.columns, self.entries) = (file, rows, columns, entries)
  }

  init(file: String, of matrix: MatrixMarketFile) {
    self.init(
      file: file, rows: matrix.rowCount, columns: matrix.columnCount, entries: matrix.entryCount)
  }
}
