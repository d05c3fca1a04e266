public import Foundation

extension ProposalGenerator {
  /// Writes every row as a line of JSON, one megabyte at a time.
  ///
  /// - Throws: Foundation's error when the file cannot be written.
  public func writeProposals(to url: URL) throws {
    try write(to: url, count: rowCount) { row, bytes in append(row: row, to: &bytes) }
  }

  /// Writes the planted pairs as comma-separated values: `a`, `b` and `kind`.
  ///
  /// - Throws: Foundation's error when the file cannot be written.
  public func writePlantedPairs(to url: URL) throws {
    let pairs = plantedPairs()
    try write(to: url, count: pairs.count, header: "a,b,kind\n") { index, bytes in
      let pair = pairs[index]
      let line = "\(id(ofRow: pair.first)),\(id(ofRow: pair.second)),\(pair.kind)\n"
      bytes += line.utf8
    }
  }

  private func write(
    to url: URL, count: Int, header: String = "", append: (Int, inout [UInt8]) -> Void
  ) throws {
    try Data().write(to: url)
    let file = try FileHandle(forWritingTo: url)
    var bytes = Array(header.utf8)
    for index in 0..<count {
      append(index, &bytes)
      if bytes.count > 1 << 20 {
        try file.write(contentsOf: Data(bytes))
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}
