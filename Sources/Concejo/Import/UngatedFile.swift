/// What a file gave before its personal data were looked for: its texts are not to be had.
///
/// ``Pipeline`` takes proposals; they come out of ``hidingPersonalData(_:)`` alone, in a program as in
/// the library.
public struct UngatedFile: Sendable, Equatable {
  /// The file as it was read.
  let file: ImportedFile

  /// Hides the personal data of all texts, and lets them out.
  public func hidingPersonalData(_ gate: PersonalDataGate = PersonalDataGate()) -> ImportedFile {
    file.hidingPersonalData(gate)
  }

  /// Name of the file, without folders.
  public var name: String { file.name }
  /// What the file was recognised as; nil for an unknown table.
  public var platform: String? { file.platform }
  /// Contributions and rejected rows.
  public var rowCount: Int { file.rowCount }
  /// Fields and columns in one phrase.
  public var columnSummary: String { file.columnSummary }
  /// Rejected rows, by line.
  public var rejected: [RejectedRow] { file.rejected }
}
