extension Report {
  /// What people found who read a sample of this division, a sentence each; none where nobody did.
  package var auditLines: [String] {
    guard let audit, let share = audit.rightlyPlaced else { return [] }
    var lines = [read(audit, shown: (share.estimate, share.low, share.high))]
    if let copies = audit.copies {
      lines.append(pairs(copies, "method.audit.copies"))
    }
    if let missed = audit.missedCopies {
      lines.append(pairs(missed, "method.audit.missed"))
    }
    if audit.pairAgreement != nil { lines.append(messages["method.audit.pairs.disputed"]) }
    if let agreement = audit.agreement {
      let share = percentage(agreement.agreement)
      let count = messages.number(agreement.count)
      lines.append(
        agreement.value.map {
          messages(
            "method.audit.kappa", ["count": count, "share": share, "kappa": hundredths($0)])
        } ?? messages("method.audit.kappa.undefined", ["count": count, "share": share]))
    }
    return lines
  }

  /// Who read how many texts, and how many of these are right: of two who did not read the same, each one's
  /// number.
  ///
  /// - Parameters:
  ///   - audit: What was read.
  ///   - share: The share in [0, 1] that is right, and the ends of its interval.
  /// - Returns: One sentence or two.
  private func read(
    _ audit: AuditScore, shown share: (estimate: Double, low: Double, high: Double)
  ) -> String {
    let figures: KeyValuePairs = [
      "read": messages.number(audit.read), "population": messages.number(audit.population),
      "share": percentage(share.estimate), "low": percentage(share.low),
      "high": percentage(share.high), "first": messages.number(audit.readers[0].read),
      "second": messages.number(audit.readers.last?.read ?? 0),
      "both": messages.number(audit.readByAll),
    ]
    return audit.readByAll == audit.read
      ? messages.counted("method.audit", audit.readers.count, figures)
      : messages("method.audit.parted", figures)
  }

  private func pairs(_ pairs: AuditScore.PairShare, _ key: String) -> String {
    messages(
      key,
      [
        "read": messages.number(pairs.read), "population": messages.number(pairs.population),
        "share": percentage(pairs.share.estimate), "low": percentage(pairs.share.low),
        "high": percentage(pairs.share.high),
      ])
  }

  /// A share in [0, 1] as a percentage.
  private func percentage(_ share: Double) -> String {
    messages.percentage(Int((share * 1_000_000).rounded()), of: 1_000_000)
  }

  /// A number with two decimals.
  private func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "−" : "") + "\(abs(hundredths) / 100)\(messages["decimal-separator"])"
      + String(repeating: "0", count: 2 - digits.count) + digits
  }
}
