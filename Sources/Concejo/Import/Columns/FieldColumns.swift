/// The columns that the fields of a contribution are read from, looked up once: every row asks for a dozen.
struct FieldColumns: Sendable {
  let id, title, body, summary, supports, opposes, date, place, category, parent, respondent,
    component: [Int]

  /// Looks up the columns; a field without any has none.
  init(_ mapping: ColumnMapping) {
    func columns(_ field: ColumnMapping.Field) -> [Int] { mapping.columns[field] ?? [] }
    (id, title, body, summary) = (columns(.id), columns(.title), columns(.body), columns(.summary))
    (supports, opposes) = (columns(.supports), columns(.opposes))
    (date, place, category) = (columns(.date), columns(.place), columns(.category))
    (parent, respondent, component) = (columns(.parent), columns(.respondent), columns(.component))
  }
}
