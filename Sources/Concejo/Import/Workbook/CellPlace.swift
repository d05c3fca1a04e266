/// Where a cell of a sheet stands.
struct CellPlace: Sendable, Hashable {
  /// Column from 0.
  let column: Int
  /// Line of the sheet from 1.
  let line: Int
}
