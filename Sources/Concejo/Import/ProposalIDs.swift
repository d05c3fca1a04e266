/// Ids for rows that state none: eight digits of the text's digest.
///
/// An id made of the row's number would change when the rows are shuffled.
enum ContentID {
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

/// Parts rows whose id is unique from rows that repeat one.
enum UniqueIDs {
  /// Keeps, of the rows with one id, the one whose content stands first in byte order.
  ///
  /// The rule looks at content, not at position, so that shuffled rows give the same proposals.
  static func parted(
    _ candidates: [Candidate], file: String
  ) -> (kept: [Candidate], repeated: [RejectedRow]) {
    if isStrictlyOrdered(candidates) { return (candidates, []) }
    let order = candidates.indices.sorted { left, right in
      guard candidates[left].proposal.id == candidates[right].proposal.id else {
        return Proposal.id(
          candidates[left].proposal.id, precedes: candidates[right].proposal.id)
      }
      let (contentA, contentB) = (
        content(candidates[left].proposal), content(candidates[right].proposal)
      )
      return contentA == contentB
        ? candidates[left].line < candidates[right].line
        : contentA.lexicographicallyPrecedes(contentB)
    }
    var kept: [Candidate] = []
    var repeated: [RejectedRow] = []
    for index in order {
      let candidate = candidates[index]
      if candidate.proposal.id == kept.last?.proposal.id {
        repeated.append(
          RejectedRow(
            file: file, line: candidate.line, id: candidate.proposal.id,
            reason: candidate.proposal == kept.last?.proposal ? .sameRow : .repeatedID))
      } else {
        kept.append(candidate)
      }
    }
    return (kept, repeated)
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

  /// Whether ids follow one another in their order, so that none repeats.
  private static func isStrictlyOrdered(_ candidates: [Candidate]) -> Bool {
    candidates.indices.dropFirst().allSatisfy {
      Proposal.id(candidates[$0 - 1].proposal.id, precedes: candidates[$0].proposal.id)
    }
  }

  /// All fields but the id, parted by a byte that no clean text holds.
  ///
  /// A state counts only where there is one: proposals without keep the fingerprint they had before
  /// states were read.
  static func content(_ proposal: Proposal) -> [UInt8] {
    var fields = [
      proposal.title, proposal.body, proposal.supports.map(String.init) ?? "",
      proposal.date ?? "", proposal.place ?? "", proposal.category ?? "", proposal.parent ?? "",
    ]
    if let state = proposal.state { fields.append(state) }
    return fields.reduce(into: []) { bytes, field in
      bytes.append(contentsOf: field.utf8)
      bytes.append(0x1F)
    }
  }
}

extension Proposal {
  /// The same proposal under another id.
  package func with(id: String) -> Proposal {
    Proposal(
      id: id, title: title, body: body, supports: supports, date: date, place: place,
      category: category, parent: parent, state: state)
  }

  /// The same proposal on another one.
  package func with(parent: String?) -> Proposal {
    Proposal(
      id: id, title: title, body: body, supports: supports, date: date, place: place,
      category: category, parent: parent, state: state)
  }
}
