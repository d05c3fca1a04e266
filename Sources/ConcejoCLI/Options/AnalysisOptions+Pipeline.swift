import ArgumentParser
import Concejo

extension AnalysisOptions {
  /// The pipeline these flags describe: over the defaults, or over the options of another run, whatever is
  /// given by name.
  ///
  /// - Parameters:
  ///   - highest: Highest number that any theme of the study ever had.
  ///   - earlier: The options of the study's latest run.
  /// - Returns: The pipeline.
  /// - Throws: ``CLIError`` if the file of words cannot be read; ``CodebookError``; `RecordedOptionsError`.
  func pipeline(behind highest: Int = 0, after earlier: Pipeline? = nil) throws -> Pipeline {
    var pipeline = try options.map(recorded) ?? Pipeline()
    var replaced: [String] = []
    func take<Value: Equatable>(
      _ flag: String, _ value: Value?, _ place: WritableKeyPath<Pipeline, Value>
    ) {
      guard let value else { return }
      if options != nil, pipeline[keyPath: place] != value { replaced.append(flag) }
      pipeline[keyPath: place] = value
    }
    if let codebook {
      let given = try GivenThemes(
        CodebookFile.codebook(at: codebook), file: codebook, behind: highest,
        after: earlier?.givenThemes)
      take("--codebook", .some(given), \.givenThemes)
    }
    take("--include", include.map { _ in includedStates }, \.includedStates)
    take("--by-question", byQuestion ? true : nil, \.isByQuestion)
    take("--words", try words.map { try WordListFile(path: $0).words }, \.words)
    take("--no-concepts", withoutConcepts ? .unused : nil, \.conceptVectors)
    take("--themes", themes?.count, \.themeFinder.count)
    take("--subthemes", subthemes?.count, \.themeFinder.subthemeCount)
    take("--duplicate-threshold", duplicateThreshold, \.duplicateFinder.join.threshold)
    if let duplicateThreshold {
      pipeline.duplicateFinder.largeCorpusThreshold = duplicateThreshold
    }
    take("--neighbors", neighbors, \.themeFinder.neighborGraph.neighborCount)
    if pipeline.isByQuestion, pipeline.givenThemes != nil { throw Self.codebookByQuestion }
    if let options, !replaced.isEmpty {
      Diagnostics.print(
        "\(replaced.joined(separator: ", ")) on the command line instead of what \(options) says: the"
          + " result is another one.")
    }
    return pipeline
  }

  /// Reads the vectors that were given, if any; see ``VectorOptions/vectors(inOrderOf:)``.
  ///
  /// Says so where they are not those of the run whose options are used again.
  ///
  /// - Throws: ``CLIError/otherVectors(wanted:)``, too, if that run had some and none are given.
  func vectors(
    inOrderOf order: VectorOptions.Order, for pipeline: Pipeline
  ) throws -> ProposalVectors? {
    let vectors = try given.vectors(inOrderOf: order)
    guard let options else { return vectors }
    guard let vectors else {
      if let wanted = pipeline.vectorSource { throw CLIError.otherVectors(wanted: wanted.file) }
      return nil
    }
    guard vectors.source.sha256 != pipeline.vectorSource?.sha256 else { return vectors }
    let other = pipeline.vectorSource.map { "with \($0.file)" } ?? "without --vectors"
    Diagnostics.print(
      "\(options) was made \(other), and \(vectors.source.file) is given: the result is another one."
    )
    return vectors
  }

  /// The options of another run; says what of them this version adds.
  private func recorded(at path: String) throws -> Pipeline {
    let recorded = try RecordedOptions(InputFile.bytes(of: path), file: path)
    if recorded.programVersion != Findings.currentProgramVersion {
      Diagnostics.print(
        "\(path) was made by version \(recorded.programVersion), and this is"
          + " \(Findings.currentProgramVersion): the result may be another one.")
    }
    if let probe = recorded.stemmerProbe, probe != Findings.currentStemmerProbe {
      Diagnostics.print(
        "\(path) was made with other stemmers than those at hand: the result may be another one.")
    }
    if !recorded.missing.isEmpty {
      let count = Counted.of(recorded.missing.count, "option")
      Diagnostics.print(
        "\(path) lacks \(count) that came later, which have their defaults:"
          + " \(recorded.missing.joined(separator: ", ")).")
    }
    return recorded.pipeline
  }
}
