import Dispatch
import Foundation

/// What the fuzzer calls with bytes of its own making; `FUZZ_TARGET` names which reader gets them.
///
/// These files are compiled together with the library, so that inner readers are met without the archives
/// around them: a changed byte in a ZIP file mostly only breaks its checksum.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  // SAFETY: the fuzzer gives as many bytes as it counts, for the time of this call.
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: size))
  chosen(bytes)
  return 0
}

private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "tables": tables, "sheets": sheets, "gate": gate, "markup": markup, "vectors": vectors,
  "decisions": decisions, "models": models, "results": results,
]

private let chosen: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "tables"
  guard let target = targets[name] else {
    fatalError("FUZZ_TARGET is \(name); expected \(targets.keys.sorted().joined(separator: ", "))")
  }
  return target
}()

/// Any file: every row ends in one place.
@Sendable private func tables(_ bytes: [UInt8]) {
  guard let file = try? ProposalImport().read(bytes, file: "f") else { return }
  let hidden = file.hidingPersonalData()
  precondition(hidden.rowCount == hidden.proposals.count + hidden.rejected.count, "a row is lost")
}

/// The parts of workbooks; the first byte says of which.
@Sendable private func sheets(_ bytes: [UInt8]) {
  guard let kind = bytes.first else { return }
  let content = Array(bytes.dropFirst())
  switch kind % 5 {
  case 0:
    let sheet = XLSXSheet(
      strings: ["a", "b"], styles: [nil, .day], from1904: false, budget: CellBudget())
    try? XMLText(file: "f", part: "p").read(content, by: sheet)
    _ = sheet.grid.sheet(named: "s")
  case 1:
    let outline = WorkbookOutline(mostSheets: 9)
    try? XMLText(file: "f", part: "p").read(content, by: outline)
    try? XMLText(file: "f", part: "p").read(content, by: WorkbookLinks(folder: "xl/"))
    try? XMLText(file: "f", part: "p").read(content, by: SharedStrings())
    try? XMLText(file: "f", part: "p").read(content, by: CellStyles())
  case 2: _ = try? OpenDocumentReader(file: "f").sheets(ofContent: content, part: nil)
  case 3: _ = try? MarkupSheets(file: "f").sheets(of: content)
  default: _ = try? XLSReader(file: "f").sheets(of: content)
  }
}

/// Any text: what is hidden stands where it is said to stand, and hiding again finds nothing new of it.
@Sendable private func gate(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let masked = PersonalDataGate().masked(text)
  let (before, after) = (Array(text.utf8), Array(masked.text.utf8))
  var end = 0
  for mask in masked.masks {
    precondition(mask.original.lowerBound >= end, "two data overlap")
    precondition(Array(before[mask.original]) == Array(mask.value.utf8), "a value stands elsewhere")
    precondition(after.indices.contains(mask.range.upperBound - 1), "a mask stands beyond the text")
    end = mask.original.upperBound
  }
}

/// Any cell: cleaning a clean text changes nothing.
@Sendable private func markup(_ bytes: [UInt8]) {
  let clean = TextCleaning.clean(String(decoding: bytes, as: UTF8.self), singleLine: false)
  precondition(
    !clean.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "a control character")
}

/// Vectors of a model.
@Sendable private func vectors(_ bytes: [UInt8]) {
  guard let table = try? VectorTable(bytes, file: "f") else { return }
  _ = try? ProposalVectors(table, ids: ["1", "2"])
}

/// What people decided, and codebooks of other programs; the first byte says which.
@Sendable private func decisions(_ bytes: [UInt8]) {
  guard let kind = bytes.first else { return }
  let content = Array(bytes.dropFirst())
  switch kind % 4 {
  case 0: _ = try? DecisionFile(content, file: "f")
  case 1: _ = try? Codebook(table: content, file: "f")
  case 2: _ = try? Codebook(qdc: content, file: "f", known: Codebook(codes: []), space: "s")
  default: _ = try? QDAReading(content, file: "f")
  }
}

/// A model with a right check sum, and texts placed by it.
@Sendable private func models(_ bytes: [UInt8]) {
  let whole = bytes.dropLast(ModelChecksum.length)
  let file = Data(whole + ModelChecksum.digits(of: whole).utf8)
  guard let model = try? PlacementModel(file, file: "f") else { return }
  let texts = [
    "Más autobuses al hospital los domingos", #"{"title": "Banco", "body": "Un banco"}"#,
  ]
  place(texts.map { Array($0.utf8)[...] }, by: model)
}

/// Waits for the texts to be placed: the fuzzer calls and knows of no tasks.
private func place(_ lines: [ArraySlice<UInt8>], by model: PlacementModel) {
  let texts = lines.enumerated().compactMap {
    try? IncomingText($0.element, line: $0.offset + 1, file: "f")
  }
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      let placed = try await model.placed(texts)
      precondition(placed.count == texts.count, "a text is lost")
      for text in placed { _ = try JSONEncoder().encode(text) }
    } catch { fatalError("not placed: \(error)") }
    done.signal()
  }
  done.wait()
}

/// What a folder of results holds, read again; the first byte says what: its options, or the pieces of its
/// documents and pages.
@Sendable private func results(_ bytes: [UInt8]) {
  guard let kind = bytes.first else { return }
  let content = Array(bytes.dropFirst())
  let endings = ["json", "csv", "html", "md", "js", "xml", "log", "docx"]
  switch Int(kind) % (endings.count + 2) {
  case 0: _ = try? RecordedOptions(content, file: "f")
  case 1: _ = try? Participants(bytes: content, file: "f")
  case let number:
    for piece in (try? ReadablePiece.pieces(of: content, file: "f." + endings[number - 2])) ?? [] {
      precondition(piece.line(at: 0) ?? 1 >= 1, "a piece before its file")
    }
  }
}
