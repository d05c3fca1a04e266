extension PersonalDataSearch {
  /// Bank accounts with the length that their country's have and the right check digits.
  func accounts() -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      let country = text.runs[run]
      guard country.length == 2, !country.isNumber, run + 1 < text.runs.count,
        text.runs[run + 1].isNumber, text.runs[run + 1].length >= 2,
        let length = cues.ibanLengths[country.word],
        text.gap(after: run).allSatisfy({ $0 == 0x20 })
      else { return nil }
      var characters: [UInt8] = []
      var position = country.range.lowerBound
      while position < text.bytes.count, characters.count < length {
        let byte = text.bytes[position]
        if Self.isDigit(byte) {
          characters.append(byte)
        } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          characters.append(byte & 0xDF)
        } else if byte != 0x20, byte != 0x2D, byte != 0x2E {
          return nil
        }
        position += 1
      }
      let range = country.range.lowerBound..<position
      guard characters.count == length, standsAlone(range), CheckDigits.isIBAN(characters) else {
        return nil
      }
      return PersonalDatum(kind: .iban, range: range)
    }
  }

  /// Numbers of the social security: 12 digits in four groups at most.
  func socialSecurityNumbers() -> [PersonalDatum] {
    numbers(of: 12...12, kind: .socialSecurity, separators: [0x20, 0x2F, 0x2D, 0x2E]) {
      $1.count <= 4 && CheckDigits.isSocialSecurity($0)
    }
  }

  /// Bank cards: 13 to 19 digits that begin as the networks' do.
  func cards() -> [PersonalDatum] {
    numbers(of: 13...19, kind: .card, separators: [0x20, 0x2D, 0x2E]) { digits, _ in
      (3...6).contains(digits[0]) && CheckDigits.isCard(digits)
    }
  }

  private func numbers(
    of counts: ClosedRange<Int>, kind: PersonalDataKind, separators: Set<UInt8>,
    where isRight: ([Int], [Int]) -> Bool
  ) -> [PersonalDatum] {
    text.runs.indices.compactMap { run in
      guard text.runs[run].isNumber, !text.touchesPrevious(run) else { return nil }
      for count in counts.reversed() {
        guard let groups = digitGroups(count, from: run, separators: separators) else { continue }
        let range = bytes(of: groups)
        if standsAlone(range),
          isRight(text.digits(of: groups), groups.map { text.runs[$0].length })
        {
          return PersonalDatum(kind: kind, range: range)
        }
      }
      return nil
    }
  }
}
