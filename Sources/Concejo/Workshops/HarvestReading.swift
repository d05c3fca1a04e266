/// Reads back the sheet that the tables of a workshop filled in.
///
/// Rows may be sorted and columns moved or hidden; headers and words may be in any of the languages.
public struct HarvestReading: Sendable {
  /// Name used in errors.
  private let file: String
  private let gate: PersonalDataGate

  /// Prepares to read a file of this name.
  public init(file: String, gate: PersonalDataGate = PersonalDataGate()) {
    self.file = file
    self.gate = gate
  }

  /// What a file says.
  ///
  /// - Parameters:
  ///   - bytes: An XLSX, OpenDocument or delimited file.
  ///   - mark: What stands for the study at the end of its keys, see ``HarvestKey/mark(ofStudy:)``.
  ///   - known: Ids of the contributions that lines may speak of.
  ///   - memory: What the study remembers of erased contributions: lines about them are left out.
  /// - Returns: The lines, with personal data hidden.
  /// - Throws: ``ImportError`` where the file cannot be read, ``HarvestError`` where it is no such sheet or
  ///   cells cannot be understood: all of them are named.
  public func harvest(
    of bytes: [UInt8], mark: String, known: Set<String>, memory: ErasureMemory? = nil
  ) throws -> Harvest {
    let sheets = try FilledSheet.sheets(of: bytes, file: file, isKey: HarvestColumn.key.isName)
    try check(sheets, mark: mark)
    var harvest = Harvest(
      file: gate.maskedFileName(file), sha256: SHA256.hexDigest(of: bytes),
      format: Self.format(of: bytes, sheets))
    var wrong: [WrongCell] = []
    var seen: [HarvestKey: HarvestRow.Content] = [:]
    for sheet in sheets {
      let columns = try HarvestRow.Columns(of: sheet, file: file)
      for row in sheet.rows {
        let reading = HarvestRow(row, of: sheet, columns, mark: mark)
        guard let (key, content) = reading.content(known, memory, &wrong, &harvest.notes) else {
          continue
        }
        if let earlier = seen.updateValue(content, forKey: key) {
          if earlier != content { wrong.append(reading.repeated) }
          continue
        }
        take(content, as: key, row: row.line, memory, into: &harvest)
      }
    }
    guard wrong.isEmpty else { throw HarvestError.wrongCells(file: file, cells: wrong) }
    harvest.lines.sort { $0.key < $1.key }
    return harvest
  }

  /// Refuses a file without keys, and one of another study.
  private func check(_ sheets: [FilledSheet], mark: String) throws {
    for sheet in sheets {
      let column = sheet.column(where: HarvestColumn.key.isName)
      for row in sheet.rows {
        guard let found = HarvestRow.key(sheet.cell(row, column)) else { continue }
        guard found.mark != mark else { return }
        throw HarvestError.otherStudy(file: file, found: found.mark, expected: mark)
      }
    }
    throw HarvestError.notAHarvest(file: file)
  }

  private func take(
    _ content: HarvestRow.Content, as key: HarvestKey, row: Int, _ memory: ErasureMemory?,
    into harvest: inout Harvest
  ) {
    guard let kind = content.kind else {
      harvest.blank.insert(key)
      return
    }
    if let id = content.proposal, content.isErased {
      harvest.erased.insert(key)
      harvest.notes.append("line \(key.text) speaks of \(id), which was erased: it is left out.")
      return
    }
    let masked = gate.masked(content.text)
    for mask in masked.masks { harvest.hidden[mask.kind.rawValue, default: 0] += 1 }
    if kind == .idea {
      harvest.ideaData += masked.masks.map {
        ProposalDatum(proposal: key.text, field: .body, mask: $0)
      }
    }
    harvest.rows[key] = row
    harvest.lines.append(
      HarvestLine(
        key: key, channel: content.channel, kind: kind,
        proposal: kind == .idea ? key.text : content.proposal, text: masked.text,
        favor: content.favor, against: content.against))
  }

  private static func format(of bytes: [UInt8], _ sheets: [FilledSheet]) -> FileFormat {
    let isPacked = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    return isPacked
      ? .workbook(
        .init(
          format: "workshop sheet", sheet: sheets.compactMap(\.name).joined(separator: ", "),
          otherSheets: []))
      : .delimited(delimiter: .comma, encoding: .utf8)
  }
}
