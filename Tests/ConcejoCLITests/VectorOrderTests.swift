import Foundation
import Testing

/// Vectors without ids are paired with the rows in the order in which they were read, by a study as by `run`.
@Suite struct VectorOrderTests {
  /// The rows of the small study in another order than that of their ids.
  private static let rows: [(id: Int, line: String)] = SmallStudy.table.split(separator: "\n")
    .dropFirst()
    .map { line in (Int(line.prefix { $0 != "," }) ?? 0, String(line)) }
    .sorted { ($0.id * 37 % 101, $0.id) < ($1.id * 37 % 101, $1.id) }

  /// Row 62 has no text.
  private static let contributions = rows.map(\.id).filter { $0 != 62 }

  private static func table(_ ids: some Sequence<Int>) -> String {
    let lines = Dictionary(rows.map { ($0.id, $0.line) }) { first, _ in first }
    return "Ref,Texto,Apoyos\n" + ids.compactMap { lines[$0] }.map { $0 + "\n" }.joined()
  }

  /// Five directions, one for each theme, as an `.npy` file.
  private static func array(_ ids: [Int]) -> [UInt8] {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(ids.count), 6), }"
    while (10 + header.utf8.count + 1) % 64 != 0 { header += " " }
    header += "\n"
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0]
    bytes += Array(header.utf8)
    for id in ids {
      for column in 0..<6 {
        let number: Float = column == id % 5 ? 1 : column == 5 ? Float(id) / 100 : 0
        for byte in 0..<4 { bytes.append(UInt8(number.bitPattern >> (8 * UInt32(byte)) & 255)) }
      }
    }
    return bytes
  }

  private static let mapping = ["--map", "id=Ref,body=Texto,supports=Apoyos"]

  /// A study of two files, whose rows stand in no order.
  private static func study(in program: borrowing Program) throws {
    let ids = rows.map(\.id)
    try program.write("b.csv", table(ids.prefix(30)).utf8)
    try program.write("a.csv", table(ids.dropFirst(30)).utf8)
    let outcome = try program.run(["import", "b.csv", "a.csv", "--into", "s.concejo"] + mapping)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test(arguments: [true, false])
  func `a study pairs a vector with each row, or with each contribution, as run does`(
    isOfRows: Bool
  ) throws {
    let program = try Program()
    try Self.study(in: program)
    try program.write("v.npy", Self.array(isOfRows ? Self.rows.map(\.id) : Self.contributions))
    try program.write("c.npy", Self.array(Self.contributions))
    try program.write("c.ids", Self.contributions.map { "\($0)\n" }.joined().utf8)
    let named = try program.run(
      ["analyze", "s.concejo", "--vectors", "c.npy", "--vector-ids", "c.ids", "--json"])
    #expect(named.code == 0, "\(named.errors)")
    let ordered = try program.run(
      ["analyze", "s.concejo", "--afresh", "--vectors", "v.npy", "--json"])
    #expect(ordered.code == 0, "\(ordered.errors)")
    let placed = try [named, ordered].map { outcome -> [String: Int?] in
      struct Answer: Decodable {
        struct Placement: Decodable {
          let proposal: String
          let theme: Int?
        }
        let placements: [Placement]
      }
      let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
      return Dictionary(answer.placements.map { ($0.proposal, $0.theme) }) { first, _ in first }
    }
    #expect(placed[0].count == 61)
    #expect(placed[0] == placed[1])
    // Told by the file that it used.
    let check = try program.run(["verify", "s.concejo", "--vectors", "v.npy"])
    #expect(check.code == 0, "\(check.errors)")
    #expect(check.output.contains("made again: the same"), "\(check.output)")
    // The files themselves, named in the same order, give the same.
    let run = try program.run(
      ["run", "b.csv", "a.csv", "-o", "out", "--vectors", "v.npy"] + Self.mapping)
    #expect(run.code == 0, "\(run.errors)")
    let again = try program.run(["verify", "out/study.concejo", "--vectors", "v.npy"])
    #expect(again.code == 0, "\(again.errors)")
    #expect(again.output.contains("made again: the same"), "\(again.output)")
  }

  @Test func `vectors that fit neither rows nor contributions are refused, with all numbers`()
    throws
  {
    let program = try Program()
    try Self.study(in: program)
    for count in [60, 63] {
      try program.write("v.npy", Self.array(Array(1...count)))
      let outcome = try program.run(["analyze", "s.concejo", "--vectors", "v.npy"])
      #expect(outcome.code != 0)
      #expect(
        outcome.errors.contains("v.npy has \(count) vectors; the files have 62 rows, of which 61"),
        "\(outcome.errors)")
    }
  }

  @Test func `a study that was brought up to date knows no order, and says so`() throws {
    let program = try Program()
    try Self.study(in: program)
    let changed = Self.table(Self.rows.map(\.id)).replacing("parque", with: "jardín")
    try program.write("later.csv", changed.utf8)
    let update = try program.run(
      ["import", "later.csv", "--into", "s.concejo", "--update"] + Self.mapping)
    #expect(update.code == 0, "\(update.errors)")
    try program.write("v.npy", Self.array(Self.contributions))
    let outcome = try program.run(["analyze", "s.concejo", "--vectors", "v.npy"])
    #expect(outcome.code != 0)
    #expect(outcome.errors.contains("v.npy has no ids"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--update"), "\(outcome.errors)")
  }
}
