/// Answers as Decidim's importer of answers to proposals takes them.
///
/// Its columns are `id`, `state` and `answer/` with a language; the ids are those of Decidim, whole numbers
/// of any length.
///
/// Source: Decidim, `decidim-proposals`, import of proposal answers.
public struct DecidimAnswers: Sendable {
  /// A CSV file with semicolons, as Decidim reads it.
  public let bytes: [UInt8]
  /// How many contributions it answers.
  public let count: Int
  /// Answered contributions whose ids are no numbers of Decidim, ascending.
  public let foreign: [String]
  /// Ids as Decidim has them that stand for several contributions here: these are left out.
  public let ambiguous: [String]

  /// Writes the answers of a study.
  ///
  /// - Parameters:
  ///   - account: Who gets which answer; comments are not among what Decidim answers.
  ///   - stated: Ids as their files state them, where those differ from the study's.
  ///   - language: Language of the answers.
  public init(_ account: AnswerAccount, stated: [String: String], language: Language) {
    let paragraphs = AnswerParagraphs(account, language: language)
    var rows: [(id: String, cells: [String])] = []
    var foreign: [String] = []
    for (contribution, outcome) in zip(account.contributions, account.outcomes)
    where contribution.root == nil {
      guard let answer = outcome.answer else { continue }
      let id = stated[contribution.id] ?? contribution.id
      guard !id.isEmpty, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        foreign.append(contribution.id)
        continue
      }
      rows.append((id, [id, answer.state.decidim, paragraphs.text(of: outcome)]))
    }
    let counts = Dictionary(rows.map { ($0.id, 1) }, uniquingKeysWith: +)
    var table = CSVTable(
      header: ["id", "state", "answer/\(language.rawValue)"],
      form: CSVForm(
        separator: UInt8(ascii: ";"), decimalSeparator: ".", byteOrderMark: false))
    let clear = rows.filter { counts[$0.id] == 1 }
    for row in clear { table.append(row.cells) }
    bytes = table.bytes
    count = clear.count
    self.foreign = foreign
    ambiguous = counts.filter { $0.value > 1 }.keys.sorted { Proposal.id($0, precedes: $1) }
  }
}
