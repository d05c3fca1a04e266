extension Report {
  /// What people found who read a sample of this division, a sentence each; none where nobody did.
  package var auditLines: [String] {
    guard let audit, let share = audit.rightlyPlaced else { return [] }
    var lines = [
      messages.counted(
        "method.audit", audit.readers.count,
        [
          "read": messages.number(audit.read), "population": messages.number(audit.population),
          "share": percentage(share.estimate), "low": percentage(share.low),
          "high": percentage(share.high),
        ])
    ]
    if let copies = audit.copies {
      lines.append(pairs(copies, "method.audit.copies"))
    }
    if let missed = audit.missedCopies {
      lines.append(pairs(missed, "method.audit.missed"))
    }
    if let agreement = audit.agreement {
      let share = percentage(agreement.agreement)
      lines.append(
        agreement.value.map {
          messages("method.audit.kappa", ["share": share, "kappa": hundredths($0)])
        } ?? messages("method.audit.kappa.undefined", ["share": share]))
    }
    return lines
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
