/// A column of the sheet of criteria; its name is the member of the same meaning in JSON and YAML.
enum CriterionColumn: String, SheetColumn {
  case id, text, study, mark, recommendation, commitments, units, applies, check, evidence, says,
    who, day

  static let prefix = "criteria"
}
