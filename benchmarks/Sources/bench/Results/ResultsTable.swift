/// Results as a Markdown table: ours, and beside them the peer's.
struct ResultsTable: Sendable {
  /// The rows of a record.
  let rows: [RecordRow]

  /// The table with everything that is recorded, but for the answers' numbers.
  var markdown: String {
    table(
      header: [
        "benchmark", "corpus", "rows", "median s", "min–max s", "peak MB", "peer", "peer s",
        "peer MB", "times faster", "answer",
      ], numeric: 2...9
    ) { ours, peer in
      [
        ours.name, ours.corpus, RecordRow.text(ours.rows), RecordRow.text(ours.median, 2),
        "\(RecordRow.text(ours.shortest, 2))–\(RecordRow.text(ours.longest, 2))",
        RecordRow.text(ours.peakMegabytes, 0), peer?.tool ?? "",
        peer.map { RecordRow.text($0.median, 2) } ?? "",
        peer.map { RecordRow.text($0.peakMegabytes, 0) } ?? "",
        ours.ratio.map { RecordRow.text($0, 1) } ?? "", ours.answer,
      ]
    }
  }

  /// The table for the project's README.
  var brief: String {
    table(
      header: ["work", "rows", "Concejo, s", "MB", "peer", "peer, s", "times faster"],
      numeric: 1...6
    ) { ours, peer in
      [
        ours.name, RecordRow.text(ours.rows), RecordRow.text(ours.median, 2),
        RecordRow.text(ours.peakMegabytes, 0), peer?.tool ?? "",
        peer.map { RecordRow.text($0.median, 2) } ?? "",
        ours.ratio.map { RecordRow.text($0, 1) } ?? "",
      ]
    }
  }

  private func table(
    header: [String], numeric: ClosedRange<Int>,
    cells: (RecordRow, RecordRow?) -> [String]
  ) -> String {
    let rule = header.indices.map { numeric.contains($0) && header[$0] != "peer" ? "---:" : "---" }
    let body = rows.filter(\.isOurs).map { ours in
      cells(ours, rows.first { $0.name == ours.name && !$0.isOurs })
    }
    return ([header, rule] + body)
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
