/// Proposals that are copies of one another.
public struct DuplicateGroup: Sendable, Equatable {
  /// How a member relates to the head.
  public enum Kind: String, Sendable, Codable {
    /// The proposal that stands for the group.
    case head
    /// The head's words in the head's order.
    case exact
    /// The head's words but for a few, or with text of the signer's own.
    case near
  }

  /// One proposal of the group.
  public struct Member: Sendable, Equatable {
    /// Number of the proposal.
    public fileprivate(set) var proposal: Int
    /// How it relates to the head.
    public let kind: Kind
    /// Share of the words it has in common with the head, in order, in [0, 1].
    public let overlap: Float
    /// Where it differs from the head, in its order; empty for the head and exact copies.
    public let changes: [TextChange]
    /// What a letter's signer wrote beside the letter, as ranges of bytes of ``Proposal/text``.
    public let ownWords: [Range<Int>]
    /// The same as ranges of tokens.
    let ownTokens: [Range<Int>]
    /// Whether that says enough to be heard by itself.
    public let hasVoice: Bool
  }

  /// Members in ascending order; at least two.
  public private(set) var members: [Member]
  /// The member that shows a letter best; else the one with most supports; of equals the one with the
  /// longest text, then the first by id.
  public private(set) var head: Int
  /// The text that all signers of a campaign share, as ranges of bytes of the head's ``Proposal/text``;
  /// empty for groups that are no campaign.
  public let letter: [Range<Int>]
  /// The members who wrote something of their own; of those who wrote the same the first.
  private(set) var voiced: Set<Int>
  /// For those of the ``voiced`` whose text others sent word for word, these others, ascending.
  private(set) var repeaters: [Int: [Int]]
  /// For each of these others the first who wrote the text.
  private var firstOfRepeater: [Int: Int]
  /// Whether so many sent it that it counts as a campaign.
  ///
  /// What a machine sent, with a key of its own in each entry, is none.
  public let isCampaign: Bool
  /// Supports of the best supported member, or nil where the file states none.
  public let largestSupports: Int?
  /// Supports of all members together: an upper bound, since one person may support several.
  public let summedSupports: Int?

  init(
    members: [Int], campaign: Campaign?, proposals: [Proposal], corpus: TokenizedCorpus,
    facts: WordFacts, isExact: Bool, campaignSize: Int
  ) {
    let head = campaign?.head ?? Self.bestSupported(of: members, proposals: proposals)
    @Sendable func words(_ proposal: Int) -> WordSequence {
      WordSequence(of: proposal, in: corpus, proposals: proposals, facts: facts)
    }
    @Sendable func bytes(_ tokens: [Range<Int>], of proposal: Int) -> [Range<Int>] {
      let all = Array(corpus.tokens(of: proposal))
      return tokens.map { Int(all[$0.lowerBound].start)..<Int(all[$0.upperBound - 1].end) }
    }
    let headWords = words(head)
    let signers = Dictionary(
      uniqueKeysWithValues: (campaign?.signers ?? []).map { ($0.proposal, $0) })
    let compared = parallelChunks(0..<members.count, chunk: 64) { places in
      places.map { place -> Compared in
        let proposal = members[place]
        let signer = signers[proposal]
        func member(_ kind: Kind, _ overlap: Float, _ changes: [TextChange]) -> Member {
          Member(
            proposal: proposal, kind: kind, overlap: overlap, changes: changes,
            ownWords: bytes(signer?.own ?? [], of: proposal), ownTokens: signer?.own ?? [],
            hasVoice: signer?.hasVoice ?? false)
        }
        if proposal == head { return Compared(member: member(.head, 1, []), own: nil) }
        let own = isExact ? headWords : words(proposal)
        if own.bare == headWords.bare {
          return Compared(member: member(.exact, 1, []), own: nil)
        }
        let comparison = TextComparison(headWords.bare, own.bare)
        let changes = comparison.forgivingTyping(headWords, own, facts: facts).hunks.map {
          TextChange($0, head: headWords, copy: own)
        }
        return Compared(
          member: member(.near, comparison.overlap, changes),
          own: signer?.hasVoice == true ? own.bare : nil)
      }
    }.flatMap(\.self)
    self.members = compared.map(\.member)
    var firsts: [[UInt32]: Int] = [:]
    var repeaters: [Int: [Int]] = [:]
    for case (let proposal, let own?) in compared.map({ ($0.member.proposal, $0.own) }) {
      // Who repeats another word for word says nothing that the other does not say.
      if let first = firsts[own] {
        repeaters[first, default: []].append(proposal)
      } else {
        firsts[own] = proposal
      }
    }
    self.head = head
    // Those who repeat the head are not among them.
    voiced = Set(firsts.values)
    self.repeaters = repeaters
    firstOfRepeater = Self.firsts(of: repeaters)
    let keyed = members.count { member in
      corpus.tokens(of: member).contains { facts.isEntryKey[Int($0.surface)] }
    }
    isCampaign = members.count >= campaignSize && keyed * 2 < members.count
    letter =
      isCampaign
      ? campaign.map { bytes($0.letter, of: head) } ?? [0..<proposals[head].text.utf8.count] : []
    let supports = members.compactMap { proposals[$0].supports }
    largestSupports = supports.max()
    summedSupports = supports.isEmpty ? nil : supports.reduce(0, +)
  }

  /// A member, and the words of a signer who is heard by itself.
  private struct Compared: Sendable {
    let member: Member
    let own: [UInt32]?
  }

  /// The same group among more proposals, which are numbered otherwise and in the same order.
  func renumbered(_ number: (Int) -> Int) -> DuplicateGroup {
    var group = self
    for index in members.indices { group.members[index].proposal = number(members[index].proposal) }
    group.head = number(head)
    group.voiced = Set(voiced.map(number))
    group.repeaters = repeaters.reduce(into: [:]) { $0[number($1.key)] = $1.value.map(number) }
    group.firstOfRepeater = Self.firsts(of: group.repeaters)
    return group
  }

  /// The member that speaks for another one, or for itself.
  func voice(of member: Int) -> Int {
    voiced.contains(member) ? member : firstOfRepeater[member] ?? head
  }

  /// The members that the head speaks for, itself among them, ascending.
  var behindHead: [Int] { members.map(\.proposal).filter { voice(of: $0) == head } }

  private static func firsts(of repeaters: [Int: [Int]]) -> [Int: Int] {
    repeaters.reduce(into: [:]) { firsts, entry in
      for member in entry.value { firsts[member] = entry.key }
    }
  }

  private static func bestSupported(of members: [Int], proposals: [Proposal]) -> Int {
    var head = members[0]
    for member in members.dropFirst() {
      let (new, old) = (proposals[member], proposals[head])
      let newRank = (new.supports ?? -1, new.text.utf8.count)
      if newRank > (old.supports ?? -1, old.text.utf8.count) { head = member }
    }
    return head
  }
}
