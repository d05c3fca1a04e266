extension AuditSample {
  /// Whether an erased proposal was drawn, or names a theme on the sheets.
  package func touches(_ redaction: Redaction) -> Bool {
    texts.contains { redaction.ids.contains($0.proposal) }
      || pairs.contains { redaction.ids.contains($0.first) || redaction.ids.contains($0.second) }
      || (themes ?? []).contains { redaction.touches($0.title) }
  }
}

extension WrittenCodebook {
  /// Examples of all codes together.
  package var exampleCount: Int { codes.reduce(0) { $0 + $1.examples.count } }

  /// Ids in brackets behind the examples.
  package var quotedIDs: Set<String> {
    Set(
      codes.flatMap(\.examples).compactMap { example in
        guard example.hasSuffix(")"), let bracket = example.lastIndex(of: "(") else { return nil }
        return String(example[bracket...].dropFirst().dropLast())
      })
  }

  /// The codebook without ids and words of erased contributions: examples that have any go whole.
  package func erasing(_ redaction: Redaction) -> WrittenCodebook {
    WrittenCodebook(
      codes: codes.map { code in
        Codebook.Code(
          id: code.id, parent: code.parent, title: redaction.redacted(code.title),
          description: redaction.redacted(code.description),
          inclusion: redaction.redacted(code.inclusion),
          exclusion: redaction.redacted(code.exclusion),
          examples: code.examples.filter { example in
            // A short id stands in brackets behind the passage.
            !redaction.touches(example)
              && !redaction.ids.contains { example.hasSuffix("(\($0))") }
          })
      })
  }
}
