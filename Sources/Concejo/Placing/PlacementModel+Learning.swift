extension PlacementModel {
  /// Learns the model of a run, as the bytes of a file.
  ///
  /// The same study gives the same bytes. The file holds the texts of the proposals, without personal data, so
  /// that copies are found.
  ///
  /// - Parameters:
  ///   - findings: What the run found.
  ///   - contributions: All that the study holds.
  ///   - precedent: What the run left for the next one, and all decisions.
  ///   - given: The vectors of a model, where the run used them.
  ///   - meter: Told of each stage.
  /// - Returns: The file, and what it says of itself.
  /// - Throws: ``ModelFileError/byQuestion``; ``ExplanationError/needsVectors(file:)``;
  ///   ``RunMatricesError/otherRun(id:)``; `CancellationError` if the calling task is cancelled.
  public static func learned(
    of findings: Findings, contributions: [Proposal], after precedent: Precedent,
    vectors given: ProposalVectors? = nil, meter: ProgressMeter = ProgressMeter()
  ) async throws -> (bytes: [UInt8], header: ModelHeader) {
    if let source = findings.options.vectorSource, given == nil {
      throw ExplanationError.needsVectors(file: source.file)
    }
    let texts = RunTexts(of: findings, contributions: contributions, after: precedent)
    guard !texts.isByQuestion else { throw ModelFileError.byQuestion }
    let compared = try await texts.compared(nil, vectors: given, meter: meter).comparison
    let columns = ThemeColumns(
      findings, rows: compared.rows.map { compared.proposals[$0].id })
    let nearness = nearness(of: compared, to: columns)
    let placed = compared.rows.indices.filter { columns.themeOfRow[$0] != nil }
    let scores = try await TermScores(from: placed, vectors: compared.vectors, nearness: nearness)
    let check = try await halves(of: placed, compared, columns, nearness: nearness)
    let sections = sections(compared, scores, columns)
    var header: ModelHeader?
    let bytes = try ModelFile.bytes(sections) { places in
      let own = ModelHeader(
        schema: ModelHeader.schemaName, schemaVersion: ModelHeader.currentSchemaVersion,
        programVersion: Findings.currentProgramVersion,
        stemmerProbe: Findings.currentStemmerProbe, fingerprint: findings.fingerprint,
        mainLanguage: findings.mainLanguage, languages: findings.languages,
        keptWords: findings.options.words.keepWords,
        titleWeight: findings.options.tfidf.titleWeight,
        copyThreshold: findings.options.duplicateFinder.join.threshold,
        guards: findings.options.duplicateFinder.guards,
        themes: columns.themes.enumerated().map { position, id in
          let theme = findings.theme(id)
          return ModelHeader.ThemeRecord(
            theme: id, name: ThemeName(id).text, title: theme?.title.text ?? "",
            distinctCount: theme?.distinctCount ?? 0, steps: check.steps[position])
        },
        parts: columns.parts.map { part in
          let theme = columns.themes[part.theme]
          let title = findings.theme(theme)?.subthemes.first { $0.number == part.number }?.title
          return ModelHeader.PartRecord(
            theme: theme, subtheme: part.number,
            name: ThemeName(theme, subtheme: part.number).text, title: title?.text ?? "")
        },
        base: Array(scores.base.prefix(columns.count)), proposalCount: placed.count,
        agreement: check.agreement,
        sections: places)
      header = own
      return own
    }
    guard let header else { preconditionFailure("a file without a header") }
    return (bytes, header)
  }

  /// How near each row lies to each theme and each part: vectors and words, as proposals are placed by.
  private static func nearness(
    of compared: ProposalComparison, to columns: ThemeColumns
  ) -> DenseMatrix {
    let themes = ThemeNearness(
      rows: compared.rowVectors, terms: compared.vectors, themes: columns.themeOfRow,
      count: columns.themes.count)
    let parts = ThemeNearness(
      rows: compared.rowVectors, terms: compared.vectors, themes: columns.partOfRow,
      count: columns.parts.count)
    var nearness = DenseMatrix(
      rowCount: compared.rows.count, columnCount: (columns.count + 7) / 8 * 8)
    for row in compared.rows.indices {
      let values = themes.values(of: row) + parts.values(of: row)
      for (column, value) in values.enumerated() { nearness[row, column] = value.total }
    }
    return nearness
  }

  /// What each half of the rows foretells of the other: how often it is right, and how near members lie.
  private static func halves(
    of placed: [Int], _ compared: ProposalComparison, _ columns: ThemeColumns, nearness: DenseMatrix
  ) async throws -> (agreement: Float, steps: [[Float]]) {
    let isFirst = placed.map { compared.proposals[compared.rows[$0]].key >> 32 & 1 == 0 }
    var near = [[Float]](repeating: [], count: columns.themes.count)
    var right = 0
    for half in [true, false] {
      let teachers = zip(placed, isFirst).filter { $1 == half }.map(\.0)
      let scores = try await TermScores(
        from: teachers, vectors: compared.vectors, nearness: nearness)
      for (row, isOfFirst) in zip(placed, isFirst) where isOfFirst != half {
        guard let theme = columns.themeOfRow[row] else { continue }
        let values = scores.scores(of: row, in: compared.vectors)[..<columns.themes.count]
        near[theme].append(values[theme])
        if values.indices.max(by: { (values[$0], $1) < (values[$1], $0) }) == theme { right += 1 }
      }
    }
    return (
      placed.isEmpty ? 0 : Float(right) / Float(placed.count),
      near.map { values in
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return [] }
        return (0...20).map { sorted[(sorted.count - 1) * $0 / 20] }
      }
    )
  }

  private static func sections(
    _ compared: ProposalComparison, _ scores: TermScores, _ columns: ThemeColumns
  ) -> [ModelSection: [UInt8]] {
    var sections: [ModelSection: [UInt8]] = [:]
    func put(_ numbers: some Sequence<Int>, _ section: ModelSection) {
      sections[section] = ModelFile.little(numbers.map { UInt32($0) })
    }
    func put(_ numbers: some Sequence<Float>, _ section: ModelSection) {
      sections[section] = ModelFile.little(numbers.map(\.bitPattern))
    }
    func put(_ strings: [[UInt8]], _ section: ModelSection, ends: ModelSection) {
      sections[section] = strings.flatMap { $0 }
      var end = 0
      put(
        strings.map {
          end += $0.count
          return end
        }, ends)
    }
    let surfaces = compared.corpus.surfaces
    let lexicon = compared.lexicon
    let forms = surfaces.indices.filter { lexicon.termOfSurface[$0] != Lexicon.noTerm }
      .map { (bytes: Array(surfaces.bytes(of: UInt32($0))), term: Int(lexicon.termOfSurface[$0])) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    put(forms.map(\.bytes), .forms, ends: .formEnds)
    put(forms.map(\.term), .formTerms)
    let stems = lexicon.stems.enumerated().map { (bytes: Array($1.utf8), term: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    put(stems.map(\.bytes), .stems, ends: .stemEnds)
    put(stems.map(\.term), .stemTerms)
    let rows = compared.weighted.selecting(rows: compared.rows)
    var holders = [Int](repeating: 0, count: rows.columnCount)
    for term in compared.weighted.columns { holders[Int(term)] += 1 }
    put(
      holders.map {
        TFIDF.inverseDocumentFrequency(
          documentFrequency: $0, count: compared.proposals.count)
      }, .rarity)
    put(
      (0..<scores.weights.rowCount).lazy.flatMap { term in
        (0..<columns.count).map { scores.weights[term, $0] }
      }, .scores)
    let postings = rows.transposed()
    put(postings.rowOffsets.dropFirst(), .postingEnds)
    put(postings.columns.map { Int($0) }, .postingRows)
    put(postings.values, .postingWeights)
    put(rows.rowOffsets.dropFirst(), .rowEnds)
    put(rows.columns.map { Int($0) }, .rowTerms)
    put(rows.values, .rowWeights)
    let proposals = compared.rows.map { compared.proposals[$0] }
    put(proposals.map { Array($0.id.utf8) }, .ids, ends: .idEnds)
    put(proposals.map { Array($0.text.utf8) }, .texts, ends: .textEnds)
    put(proposals.map(\.titleLength), .titleLengths)
    put(columns.themeOfRow.map { $0 ?? columns.themes.count }, .rowThemes)
    return sections
  }
}
