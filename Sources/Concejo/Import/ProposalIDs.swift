/// Ids for rows that state none: eight digits of the text's digest.
///
/// An id made of the row's number would change when the rows are shuffled.
package enum ContentID {
  /// Whether an id has the form of those that are made here.
  package static func isMade(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: 0x2D, maxSplits: 1, omittingEmptySubsequences: false)
    guard let base = parts.first, base.count == 9, base.first == 0x74 else { return false }
    return base.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }
      && parts.dropFirst().allSatisfy { number in
        !number.isEmpty && number.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      }
  }

  /// Gives every candidate without id one that depends on its content alone.
  static func assigned(to candidates: [Candidate]) -> [Candidate] {
    var used: [String: Int] = [:]
    for candidate in candidates where !candidate.proposal.id.isEmpty {
      used[candidate.proposal.id] = 1
    }
    var result = candidates
    let order = candidates.indices.sorted {
      UniqueIDs.content(candidates[$0].proposal).lexicographicallyPrecedes(
        UniqueIDs.content(candidates[$1].proposal))
    }
    for index in order where candidates[index].proposal.id.isEmpty {
      let digest = SHA256.hexDigest(of: UniqueIDs.content(candidates[index].proposal))
      let base = "t" + digest.prefix(8)
      let times = used[base, default: 0]
      used[base] = times + 1
      result[index].proposal = candidates[index].proposal.with(
        id: times == 0 ? base : "\(base)-\(times + 1)")
    }
    return result
  }
}

/// Rows that each have an id of their own.
enum UniqueIDs {
  /// What became of rows some of which state the same id.
  struct Parting {
    /// Rows, each with another id, sorted by id.
    var kept: [Candidate] = []
    /// Rows that say what another row of the same id says.
    var repeated: [RejectedRow] = []
    /// The stated ids of rows that got another one, by the new ids.
    var renamed: [String: String] = [:]
  }

  /// Tells rows with one id apart by their texts.
  ///
  /// The text that stands first in byte order keeps the id, another one gets it with `-2` behind: somebody
  /// numbered two proposals alike, and both count. Of the rows with one id and text one stays. The rule
  /// looks at content, not at position, so that shuffled rows give the same proposals.
  ///
  /// - Parameters:
  ///   - candidates: The rows.
  ///   - order: The order of their ids.
  ///   - file: Name used in reports.
  /// - Returns: What became of each.
  static func parted(_ candidates: [Candidate], ordered order: IDOrder, file: String) -> Parting {
    if order.isStrict { return Parting(kept: candidates) }
    let places = order.runs.flatMap { run in
      run.count == 1 ? order.places[run] : sortedByContent(order.places[run], of: candidates)
    }
    var taken: Set<String>?
    var parting = Parting()
    parting.kept.reserveCapacity(candidates.count)
    var last: Proposal?
    for place in places {
      var candidate = candidates[place]
      let proposal = candidate.proposal
      if let last, last.id == proposal.id, last.hasText(of: proposal) {
        parting.repeated.append(
          RejectedRow(
            file: file, line: candidate.line, id: proposal.id,
            reason: proposal == last ? .sameRow : .repeatedID))
        continue
      }
      if last?.id == proposal.id {
        var known = taken.take() ?? Set(candidates.lazy.map(\.proposal.id))
        let id = free(proposal.id, besides: &known)
        taken = known
        parting.renamed[id] = proposal.id
        candidate.proposal = proposal.with(id: id)
      }
      last = proposal
      parting.kept.append(candidate)
    }
    if !parting.renamed.isEmpty {
      parting.kept.sort { Proposal.id($0.proposal.id, precedes: $1.proposal.id) }
    }
    return parting
  }

  /// Rows with one id in the order of what they say, then of the file.
  private static func sortedByContent(
    _ places: ArraySlice<Int>, of candidates: [Candidate]
  ) -> ArraySlice<Int> {
    let contents = places.map { (place: $0, bytes: content(candidates[$0].proposal)) }
    let sorted = contents.sorted { left, right in
      left.bytes == right.bytes
        ? candidates[left.place].line < candidates[right.place].line
        : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    return sorted.map(\.place)[...]
  }

  /// An id with the first number behind it that none has.
  private static func free(_ id: String, besides taken: inout Set<String>) -> String {
    var number = 2
    while !taken.insert("\(id)-\(number)").inserted { number += 1 }
    return "\(id)-\(number)"
  }

  /// Leaves out proposals that an earlier row gave already, word for word.
  static func withoutRepeats(_ candidates: [Candidate]) -> [Candidate] {
    var known: [String: Proposal] = [:]
    return candidates.filter { candidate in
      if known[candidate.proposal.id] == candidate.proposal { return false }
      if known[candidate.proposal.id] == nil { known[candidate.proposal.id] = candidate.proposal }
      return true
    }
  }

  /// All fields but the id, parted by a byte that no clean text holds.
  ///
  /// A state, a respondent and choices count only where there are any: proposals without keep the
  /// fingerprint they had before these were read.
  static func content(_ proposal: Proposal) -> [UInt8] {
    var fields = [
      proposal.title, proposal.body, proposal.supports.map(String.init) ?? "",
      proposal.date ?? "", proposal.place ?? "", proposal.category ?? "", proposal.parent ?? "",
    ]
    if let state = proposal.state { fields.append(state) }
    if let respondent = proposal.respondent { fields.append(respondent) }
    for choice in proposal.choices ?? [] { fields += [choice.question, choice.value] }
    return fields.reduce(into: []) { bytes, field in
      bytes.append(contentsOf: field.utf8)
      bytes.append(0x1F)
    }
  }
}

extension Proposal {
  /// The same proposal under another id.
  package func with(id: String) -> Proposal {
    var copy = self
    copy.id = id
    return copy
  }

  /// The same proposal on another one.
  package func with(parent: String?) -> Proposal {
    var copy = self
    copy.parent = parent
    return copy
  }
}
