extension AuditSample {
  /// Whether one of some proposals was drawn.
  package func names(_ ids: Set<String>) -> Bool {
    texts.contains { ids.contains($0.proposal) }
      || pairs.contains { ids.contains($0.first) || ids.contains($0.second) }
  }
}

extension WrittenCodebook {
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
