/// Accounts that are told by the number of the bank and a short one of their own, as in Britain and Germany.
extension PersonalDataSearch {
  /// Words from the word for the bank's number to the account, at most.
  private static let longestWayToAccount = 10

  /// The number of a bank behind "sort code" or "BLZ", or of the account behind it.
  func partedAccount(from run: Int) -> PersonalDatum? {
    let (groups, digits) = longestGroups(from: run, separators: Self.partedSeparators)
    guard (5...10).contains(digits), standsAlone(bytes(of: groups)), !isAmount(groups) else {
      return nil
    }
    let isBank =
      (5...8).contains(digits)
      && (isSortCode(before: run) || isPreceded(run, within: 2, by: cues.bankCodes))
    // The account stands behind the bank, or is called one by a word that means nothing else.
    let isAccount =
      isPreceded(run, within: 2, by: cues.accountMarks)
      || isPreceded(run, within: 4, by: cues.accounts) && isBankNear(run)
    return isBank || isAccount && digits >= 6
      ? PersonalDatum(kind: .iban, range: bytes(of: groups)) : nil
  }

  private static let partedSeparators = GroupSeparators(signs: [0x2D])

  private func isSortCode(before run: Int) -> Bool {
    (max(run - 3, 0)..<run).contains { text.hasPhrase(["sort", "code"], at: $0) }
  }

  private func isBankNear(_ run: Int) -> Bool {
    (max(run - Self.longestWayToAccount, 0)..<run).contains {
      text.hasPhrase(["sort", "code"], at: $0) || cues.bankCodes.contains(text.runs[$0].word)
    }
  }
}
