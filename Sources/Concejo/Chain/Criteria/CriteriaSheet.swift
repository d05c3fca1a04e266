/// Writes criteria as a sheet that people fill in.
public struct CriteriaSheet: Sendable {
  private let criteria: [Criterion]

  /// Takes the criteria.
  public init(_ criteria: [Criterion]) {
    self.criteria = criteria.sorted { $0.number < $1.number }
  }

  /// The sheet, a row for each criterion, ascending.
  public func sheet(in language: Language) -> ChainSheet {
    let messages = Messages(language)
    func column(
      _ column: CriterionColumn, _ width: Double, isAnswer: Bool = true, choices: [String] = []
    ) -> Workbook.Column {
      Workbook.Column(column.name(messages), width: width, isAnswer: isAnswer, choices: choices)
    }
    let says: [CriterionVerdict.Result] = [.met, .notMet]
    return ChainSheet(
      title: messages["criteria.title"], name: messages["criteria.sheet"],
      columns: [
        column(.id, 8, isAnswer: false), column(.text, 50, isAnswer: false),
        column(.study, 24, isAnswer: false), column(.mark, 12, isAnswer: false),
        column(.recommendation, 14, isAnswer: false), column(.commitments, 14, isAnswer: false),
        column(.units, 12, isAnswer: false), column(.applies, 30),
        column(.check, 40, choices: Criterion.checks.map { $0.name(in: language) }),
        column(.evidence, 24), column(.says, 14, choices: says.map { $0.name(messages) }),
        column(.who, 20), column(.day, 13),
      ],
      rows: criteria.map { criterion in
        let check = Criterion.checks.first { $0.code == criterion.check }
        return zip(CriterionColumn.allCases, CriterionEntry(criterion).cells).map { column, cell in
          switch column {
          case .check: check?.name(in: language) ?? cell
          case .says:
            criterion.statement.map { ($0.isMet ? says[0] : says[1]).name(messages) } ?? ""
          default: cell
          }
        }
      })
  }
}

extension CriterionVerdict.Result {
  /// What it is called.
  func name(_ messages: Messages) -> String { messages["criteria.result.\(rawValue)"] }

  /// Reads what a person wrote or chose: a name in any language, or the code.
  init?(written text: String) {
    guard let result = Self.written[ColumnName.normalized(text)] else { return nil }
    self = result
  }

  private static let written: [String: Self] = {
    let messages = Messages.available.map { Messages($0) }
    return allCases.reduce(into: [:]) { written, result in
      for name in [result.rawValue] + messages.map({ result.name($0) }) {
        written[ColumnName.normalized(name)] = result
      }
    }
  }()
}
