/// A column of the sheet of recommendations.
enum RecommendationColumn: String, ChainColumn {
  case id, text, addressee, rationale, priority, units, evidence

  static let prefix = "recommend"
  static let written: [RecommendationColumn] = [.text, .addressee, .rationale, .priority]
  static let links: [RecommendationColumn] = [.units]
}

/// Writes and reads the sheet in which people word recommendations.
public struct RecommendationSheet: Sendable {
  private let stored: [Recommendation]
  private let account: AnswerAccount

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - stored: What is recommended.
  ///   - account: The units that recommendations may rest on.
  public init(_ stored: [Recommendation], account: AnswerAccount) {
    self.stored = stored.sorted { $0.number < $1.number }
    self.account = account
  }

  /// The sheet with what is recommended.
  ///
  /// - Parameters:
  ///   - grounds: What each rests on, to be read beside it.
  ///   - language: Language of the sheet.
  /// - Returns: A row for each, ascending.
  public func sheet(_ grounds: RecommendationGrounds, language: Language) -> ChainSheet {
    let messages = Messages(language)
    func column(
      _ column: RecommendationColumn, _ width: Double, isAnswer: Bool = true,
      choices: [String] = []
    ) -> Workbook.Column {
      Workbook.Column(column.name(messages), width: width, isAnswer: isAnswer, choices: choices)
    }
    return ChainSheet(
      title: messages["recommend.title"], name: messages["recommend.sheet"],
      columns: [
        column(.id, 8, isAnswer: false), column(.text, 50), column(.addressee, 24),
        column(.rationale, 40),
        column(
          .priority, 14, choices: Recommendation.priorities.map { $0.name(in: language) }),
        column(.units, 14), column(.evidence, 50, isAnswer: false),
      ],
      rows: stored.map { recommendation in
        let priority = Recommendation.priorities.first { $0.code == recommendation.priority }
        return [
          recommendation.name, recommendation.text, recommendation.addressee,
          recommendation.rationale, priority?.name(in: language) ?? "",
          recommendation.units.map { UnitName($0).text }.joined(separator: ", "),
          grounds.evidence(of: recommendation).lines(messages).joined(separator: "\n"),
        ]
      })
  }

  /// What a filled file changes.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file.
  ///   - file: Its name, for errors.
  ///   - person: Who brings it in, or nil.
  /// - Returns: New and changed ones; those that are as they were are only counted.
  /// - Throws: ``ImportError`` where the file cannot be read, ``ChainSheetError``.
  public func changes(
    in bytes: [UInt8], file: String, by person: String? = nil
  ) throws -> ChainChanges<Recommendation> {
    let gate = PersonalDataGate()
    return try ChainReading<RecommendationColumn, Recommendation>(file: file, stored: stored)
      .changes(in: bytes) { row, number, wrong in
        let before = wrong.count
        let own = stored.first { $0.number == number }?.units ?? []
        let units = row.units(.units, own: own, account, isNeeded: true, wrong: &wrong)
        let priority = ListedTerm.written(row[.priority], among: Recommendation.priorities)
        if row[.text].isEmpty {
          wrong.append(row.wrong(.text, expected: "what is recommended, since the row has more"))
        }
        if priority == nil, !row[.priority].isEmpty {
          let example = Recommendation.priorities[0].name(in: .es)
          wrong.append(
            row.wrong(.priority, expected: "a priority of the list, such as “\(example)”"))
        }
        row.checkPersonalData(in: [.text, .addressee, .rationale], gate, wrong: &wrong)
        guard wrong.count == before else { return nil }
        return Recommendation(
          number, row[.text], addressee: row[.addressee], rationale: row[.rationale],
          priority: priority?.code, units: units, by: person)
      }
  }
}
