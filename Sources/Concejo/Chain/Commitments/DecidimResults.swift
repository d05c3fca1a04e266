/// Commitments as Decidim's importer of results takes them, with the addresses of the proposals they answer.
///
/// Its columns are `id`, `title/` and `description/` with a language, `start_date`, `end_date`, `status/id`,
/// `progress` and `proposal_urls`, which are parted by semicolons in one cell. Ids stay empty: Decidim gives
/// its own, and one of ours could be that of another result there.
///
/// Source: Decidim, `decidim-accountability`, import of results.
public struct DecidimResults: Sendable {
  /// A CSV file with semicolons, as Decidim reads it.
  public let bytes: [UInt8]
  /// How many commitments it has.
  public let count: Int
  /// Addresses of proposals in it, each once for each commitment.
  public let addresses: Int
  /// Contributions behind the commitments whose ids are no numbers of Decidim, ascending.
  public let foreign: [String]
  /// Statuses that some commitment has and that no number of Decidim stands for, in the order of the list.
  public let withoutStatus: [String]

  /// Where the place of an id is in the address of a proposal.
  public static let place = "{id}"

  /// Writes the commitments of a study.
  ///
  /// - Parameters:
  ///   - followUp: What is recommended and promised.
  ///   - grounds: What recommendations rest on.
  ///   - stated: Ids as their files state them, where those differ from the study's.
  ///   - address: Address of a proposal with ``place`` for its id.
  ///   - statuses: Numbers of Decidim's statuses by code of ours.
  ///   - language: Language of the texts.
  public init(
    _ followUp: FollowUp, grounds: RecommendationGrounds, stated: [String: String],
    address: String, statuses: [String: Int], language: Language
  ) {
    let messages = Messages(language)
    let standing = Dictionary(
      followUp.recommendations.filter { !$0.isWithdrawn }.map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    var table = CSVTable(
      header: [
        "id", "title/\(language.rawValue)", "description/\(language.rawValue)", "start_date",
        "end_date", "status/id", "progress", "proposal_urls",
      ],
      form: CSVForm(separator: UInt8(ascii: ";"), decimalSeparator: ".", byteOrderMark: false))
    var (foreign, addresses): (Set<String>, Int) = ([], 0)
    for commitment in followUp.commitments {
      let ids = Set(
        commitment.recommendations.compactMap { standing[$0] }.flatMap(grounds.contributions))
      let numbers = ids.sorted { Proposal.id($0, precedes: $1) }.compactMap { id -> String? in
        let own = stated[id] ?? id
        guard !own.isEmpty, own.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
          foreign.insert(id)
          return nil
        }
        return own
      }
      addresses += numbers.count
      table.append([
        "", commitment.text, Self.description(of: commitment, messages), "",
        commitment.deadline ?? "", statuses[commitment.status].map { String($0) } ?? "",
        commitment.progress.map { String($0) } ?? "",
        numbers.map { address.replacing(Self.place, with: $0) }.joined(separator: ";"),
      ])
    }
    bytes = table.bytes
    count = followUp.commitments.count
    self.addresses = addresses
    self.foreign = foreign.sorted { Proposal.id($0, precedes: $1) }
    let used = Set(followUp.commitments.map(\.status))
    withoutStatus = Commitment.statuses.map(\.code).filter {
      used.contains($0) && statuses[$0] == nil
    }
  }

  /// What has no column of its own, a line each with its name in front.
  private static func description(of commitment: Commitment, _ messages: Messages) -> String {
    let status = Commitment.statuses.first { $0.code == commitment.status }
    let lines: [(CommitmentColumn, String)] = [
      (.status, status?.name(in: messages.language) ?? commitment.status),
      (.responsible, commitment.responsible), (.indicator, commitment.indicator),
      (.evidence, commitment.evidence), (.updated, commitment.updated ?? ""),
      (.milestones, messages.listed(commitment.milestones.map(\.line))),
    ]
    return lines.filter { !$0.1.isEmpty }.map { column, text in
      // The name of the column of milestones also tells how to write them.
      let name = column.name(messages).split(separator: " (")[0]
      return "\(name): \(text)"
    }.joined(separator: "\n")
  }
}
