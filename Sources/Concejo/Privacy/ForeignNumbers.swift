/// Numbers of persons in other countries that prove themselves by their form and their check digits.
extension PersonalDataSearch {
  /// The CPF of Brazil, the CUIT of Argentina, the RUT of Chile and the number of the Belgian register,
  /// as their offices write them; and that of British patients.
  func writtenNumber(from run: Int) -> Range<Int>? {
    brazilian(from: run) ?? argentine(from: run) ?? belgian(from: run) ?? british(from: run)
      ?? chilean(from: run)
  }

  /// 943 476 5919 of the British health service, a little behind its name.
  private func british(from run: Int) -> Range<Int>? {
    let parted = [[0x20, 0x20], [0x2D, 0x2D]].lazy.compactMap {
      self.groups([3, 3, 4], from: run, signs: $0)
    }.first
    guard let groups = parted,
      isPreceded(run, within: 14, by: cues.documents),
      CheckDigits.isBritishHealthNumber(text.digits(of: groups))
    else { return nil }
    return bytes(of: groups)
  }

  /// 79.06.14-218.93.
  private func belgian(from run: Int) -> Range<Int>? {
    guard
      let groups = groups([2, 2, 2, 3, 2], from: run, signs: [0x2E, 0x2E, 0x2D, 0x2E]),
      CheckDigits.isBelgianNumber(text.digits(of: groups))
    else { return nil }
    return bytes(of: groups)
  }

  /// 123.456.789-09.
  private func brazilian(from run: Int) -> Range<Int>? {
    guard let groups = groups([3, 3, 3, 2], from: run, signs: [0x2E, 0x2E, 0x2D]),
      CheckDigits.isBrazilianNumber(text.digits(of: groups))
    else { return nil }
    return bytes(of: groups)
  }

  /// 20-12345678-6.
  private func argentine(from run: Int) -> Range<Int>? {
    guard let groups = groups([2, 8, 1], from: run, signs: [0x2D, 0x2D]),
      CheckDigits.isArgentineNumber(text.digits(of: groups))
    else { return nil }
    return bytes(of: groups)
  }

  /// 12.345.678-5, and K for ten.
  private func chilean(from run: Int) -> Range<Int>? {
    for lengths in [[2, 3, 3], [1, 3, 3]] {
      guard let groups = groups(lengths, from: run, signs: [0x2E, 0x2E], isWhole: false) else {
        continue
      }
      let last = groups.upperBound
      guard last < text.runs.count, text.runs[last].length == 1,
        text.gap(after: last - 1).elementsEqual([0x2D]),
        CheckDigits.isChileanNumber(
          text.digits(of: groups), check: text.bytes(of: last).first ?? 0),
        standsAlone(bytes(of: groups.lowerBound..<last + 1))
      else { continue }
      return bytes(of: groups.lowerBound..<last + 1)
    }
    return nil
  }

  /// Groups of digits of some lengths with one sign between each two.
  private func groups(
    _ lengths: [Int], from run: Int, signs: [UInt8], isWhole: Bool = true
  ) -> Range<Int>? {
    let groups = run..<run + lengths.count
    guard groups.upperBound <= text.runs.count,
      zip(groups, lengths).allSatisfy({
        text.runs[$0.0].isNumber && text.runs[$0.0].length == $0.1
      }),
      zip(groups, signs).allSatisfy({ text.gap(after: $0.0).elementsEqual([$0.1]) }),
      !isWhole || standsAlone(bytes(of: groups))
    else { return nil }
    return groups
  }
}
