internal import Concejo
internal import ConcejoStore

/// Keeps what the pages know of the latest run until the study changes.
actor RunReader {
  private let study: Study
  private let language: Language
  private let purpose: Study.Purpose
  private var version: Int?
  private var edition: Study.Edition?
  private var reading: (edition: Study.Edition, task: Task<RunKnowledge, any Error>)?

  /// Prepares to read a study.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - language: Language of the pages.
  ///   - purpose: What further connections to it are opened for.
  init(_ study: Study, language: Language, for purpose: Study.Purpose) {
    self.study = study
    self.language = language
    self.purpose = purpose
  }

  /// What the study is now; asked anew only where another program has written to it.
  func currentEdition() throws -> Study.Edition {
    let version = try study.dataVersion()
    if let edition, version == self.version { return edition }
    let edition = try study.edition()
    (self.version, self.edition) = (version, edition)
    return edition
  }

  /// Has the run read anew when it is asked for again.
  func forget() { reading = nil }

  /// What is known of the latest run; nil where there is none, or its texts have changed since.
  ///
  /// Several pages that are asked for at once wait for one reading.
  func knowledge() async throws -> RunKnowledge? {
    let edition = try currentEdition()
    guard edition.run != nil, edition.changed == 0 else { return nil }
    if let reading, reading.edition.isOfOneRun(as: edition) {
      do { return try await reading.task.value } catch { self.reading = nil }
    }
    let (study, language, purpose) = (study, language, purpose)
    let task = Task {
      try RunKnowledge(of: study, edition: edition, for: purpose, language: language)
    }
    reading = (edition, task)
    return try await task.value
  }
}

extension Study.Edition {
  /// What is made of these findings and texts goes under this name, and is asked for no more once they change.
  var name: String { "\(run ?? 0)-\(erased)-\(changed)" }

  /// Whether findings and texts are the same, whatever came after the run.
  func isOfOneRun(as other: Study.Edition) -> Bool {
    run == other.run && erased == other.erased && changed == other.changed
  }
}
