import Foundation

extension ModelFile {
  /// What in the file no program writes: numbers that point nowhere, lists of unequal lengths.
  ///
  /// The check sum tells of damage, but whoever writes a file can give it a right one; what is placed by it must
  /// not end the program.
  ///
  /// - Parameter json: The header, as it stands in the file.
  /// - Returns: What is wrong with the first of them, or nil.
  func firstFault(options json: Data) -> String? {
    optionFault(json) ?? countFault ?? termFault ?? rowFault
  }

  private struct Guards: Decodable { let guards: StoredValue }

  private func optionFault(_ json: Data) -> String? {
    guard let own = try? JSONDecoder().decode(Guards.self, from: json).guards,
      let defaults = try? JSONDecoder().decode(
        StoredValue.self, from: JSONEncoder().encode(DuplicateGuards()))
    else { return "no guards" }
    let weight = StoredValue.object(["titleWeight": .integer(Int64(header.titleWeight))])
    let usual = StoredValue.object(["titleWeight": .integer(Int64(TFIDF().titleWeight))])
    let beyond =
      OptionRange.firstBeyond(in: own, beside: defaults)
      ?? OptionRange.firstBeyond(in: weight, beside: usual)
    if let beyond { return "\(beyond) out of its range" }
    return (0...1).contains(header.copyThreshold) ? nil : "copyThreshold out of its range"
  }

  /// Of languages, themes and columns.
  private var countFault: String? {
    let most = 1 << 40
    guard header.languages.values.allSatisfy({ (0...most).contains($0) }),
      (0...most).contains(header.proposalCount)
    else { return "impossible numbers of proposals" }
    guard header.base.count == header.themes.count + header.parts.count else {
      return "\(header.base.count) columns for \(header.themes.count) themes and"
        + " \(header.parts.count) parts"
    }
    let areWeights = header.base.allSatisfy { $0.magnitude <= ModelNumbers.largestWeight }
    return areWeights ? nil : "impossible weights"
  }

  /// Of forms, stems, terms, and who holds them.
  private var termFault: String? {
    let terms = count(of: .rarity)
    for (texts, ends, numbers) in [
      (.forms, .formEnds, .formTerms), (.stems, .stemEnds, .stemTerms),
    ] as [(ModelSection, ModelSection, ModelSection)] {
      guard strings(texts, ends: ends).areWhole, count(of: ends) == count(of: numbers),
        self.numbers(numbers).areAll(below: terms)
      else { return "\(texts.rawValue) of no term" }
    }
    guard count(of: .postingEnds) == terms, count(of: .scores) == terms * header.base.count else {
      return "terms without scores or holders"
    }
    guard numbers(.postingEnds).areEnds(of: count(of: .postingRows)),
      count(of: .postingWeights) == count(of: .postingRows),
      numbers(.postingRows).areAll(below: count(of: .rowEnds))
    else { return "holders of terms that are no proposals" }
    for section in [.rarity, .scores, .postingWeights, .rowWeights] as [ModelSection] {
      guard numbers(section).areWeights else { return "impossible weights" }
    }
    return nil
  }

  /// Of proposals.
  private var rowFault: String? {
    let rows = count(of: .rowEnds)
    guard numbers(.rowEnds).areEnds(of: count(of: .rowTerms)),
      count(of: .rowWeights) == count(of: .rowTerms),
      numbers(.rowTerms).areAll(below: count(of: .rarity))
    else { return "proposals of no terms" }
    let (ids, texts) = (strings(.ids, ends: .idEnds), strings(.texts, ends: .textEnds))
    guard ids.areWhole, texts.areWhole else { return "texts that break off" }
    let titles = numbers(.titleLengths)
    guard ids.count == rows, texts.count == rows, titles.count == rows,
      count(of: .rowThemes) == rows
    else { return "proposals without texts" }
    let areInside = (0..<rows).allSatisfy { Int(titles[$0]) <= texts.length(of: $0) }
    return areInside ? nil : "a title longer than its text"
  }
}
