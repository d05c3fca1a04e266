/// A criterion as it stands in a JSON or YAML file, before anything of it is checked.
///
/// `docs/criteria-schema.md` describes the file.
public struct CriterionEntry: Codable, Sendable, Equatable {
  var id: String?
  var text: String?
  var source: Source?
  var appliesTo: String?
  var check: String?
  var evidence: [String]?
  var statement: Statement?

  struct Source: Codable, Sendable, Equatable {
    var study: String?
    var mark: String?
    var recommendation: String?
    var commitments: [String]?
    var units: [String]?
  }

  struct Statement: Codable, Sendable, Equatable {
    var met: Bool?
    var who: String?
    var day: String?
  }

  /// The entry of a criterion; what is empty is written, too, where people fill it in.
  public init(_ criterion: Criterion) {
    id = criterion.name
    text = criterion.text
    source = Source(
      study: criterion.source.study, mark: criterion.source.mark,
      recommendation: criterion.source.recommendation, commitments: criterion.source.commitments,
      units: criterion.source.units)
    appliesTo = criterion.appliesTo
    check = criterion.check
    evidence = criterion.evidence
    statement = criterion.statement.map { Statement(met: $0.isMet, who: $0.who, day: $0.day) }
  }

  /// Its cells in the order of the columns, as a sheet would have them.
  var cells: [String] {
    CriterionColumn.allCases.map { column in
      switch column {
      case .id: id ?? ""
      case .text: text ?? ""
      case .study: source?.study ?? ""
      case .mark: source?.mark ?? ""
      case .recommendation: source?.recommendation ?? ""
      case .commitments: (source?.commitments ?? []).joined(separator: ", ")
      case .units: (source?.units ?? []).joined(separator: ", ")
      case .applies: appliesTo ?? ""
      case .check: check ?? ""
      case .evidence: (evidence ?? []).joined(separator: "\n")
      case .says:
        statement?.met.map { ($0 ? CriterionVerdict.Result.met : .notMet).rawValue } ?? ""
      case .who: statement?.who ?? ""
      case .day: statement?.day ?? ""
      }
    }
  }
}
