/// A personal datum that was hidden in a proposal.
public struct ProposalDatum: Sendable, Equatable {
  /// A part of a proposal that is text.
  public enum Field: String, Sendable, Codable {
    /// ``Proposal/title``.
    case title
    /// ``Proposal/body``.
    case body
  }

  /// Id of the proposal.
  public let proposal: String
  /// The part.
  public let field: Field
  /// What was hidden, and where.
  public let mask: MaskedText.Mask
}

extension ImportedFile {
  /// The same file with the personal data of its texts, ids and name hidden.
  ///
  /// Of an id only what proves itself is hidden, an e-mail address or a number with a check letter: any
  /// number of nine digits may be an id. Ids that would be the same are numbered in the order of what
  /// they were, so that rows may stand in any order.
  public func hidingPersonalData(_ gate: PersonalDataGate = PersonalDataGate()) -> ImportedFile {
    let ids = gate.masks(ofIDs: proposals.map(\.id) + proposals.compactMap(\.respondent))
    let parts = parallelChunks(0..<proposals.count, chunk: 512) { range in
      var labels = MaskedLabels(gate: gate)
      return range.compactMap { place in
        gate.masked(proposals[place], ids: ids, labels: &labels).map { (place, $0) }
      }
    }
    var file = self
    file.name = gate.maskedFileName(name)
    file.survey?.file = file.name
    for index in (survey?.questions ?? []).indices {
      let question = survey?.questions[index].question ?? ""
      file.survey?.questions[index].question = gate.masked(question).text
    }
    file.personalData = []
    for (place, masked) in parts.lazy.joined() {
      file.proposals[place] = masked.proposal
      file.personalData += masked.data
    }
    file.rejected = rejected.map { row in
      RejectedRow(
        file: file.name, line: row.line, id: ids[row.id] ?? gate.maskedID(row.id) ?? row.id,
        reason: row.reason)
    }
    guard !ids.isEmpty else { return file }
    let order = file.proposals.indices.sorted {
      Proposal.id(file.proposals[$0].id, precedes: file.proposals[$1].id)
    }
    (file.proposals, file.lines) = (order.map { file.proposals[$0] }, order.map { lines[$0] })
    func renamed<Value>(_ values: [String: Value]) -> [String: Value] {
      values.reduce(into: [:]) { $0[ids[$1.key] ?? $1.key] = $1.value }
    }
    file.origins = renamed(origins)
    file.components = renamed(components)
    file.renamedIDs = renamed(renamedIDs).mapValues { gate.maskedID($0) ?? $0 }
    return file
  }

  /// How many data of each kind were hidden.
  public var personalDataCounts: [String: Int] {
    Dictionary(personalData.map { ($0.mask.kind.rawValue, 1) }, uniquingKeysWith: +)
  }
}

extension PersonalDataGate {
  /// A proposal with its personal data hidden, and what they were.
  ///
  /// What stands in a place, a category, a choice, a state or a date that was not read is hidden and not
  /// kept.
  ///
  /// - Parameters:
  ///   - proposal: A proposal as it was read.
  ///   - ids: What takes the place of ids and numbers of respondents that are personal data.
  ///   - labels: Places, categories and their like that other proposals have.
  /// - Returns: The proposal without its data, and what was hidden in title and body; nil where it has none, as
  ///   nearly every one.
  func masked(
    _ proposal: Proposal, ids: [String: String], labels: inout MaskedLabels
  ) -> (proposal: Proposal, data: [ProposalDatum])? {
    let (title, body) = (masked(proposal.title), masked(proposal.body))
    let (place, category) = (labels.masked(proposal.place), labels.masked(proposal.category))
    let (date, state) = (proposal.date.map(maskedDate), labels.masked(proposal.state))
    let choices = (proposal.choices ?? []).map { labels.masked($0.value) }
    let asked = (proposal.choices ?? []).map { labels.masked($0.question) }
    let id = ids[proposal.id] ?? proposal.id
    let parent = proposal.parent.map { ids[$0] ?? maskedID($0) ?? $0 }
    let respondent = proposal.respondent.map { ids[$0] ?? $0 }
    func isEmpty(_ text: MaskedText?) -> Bool { text?.masks.isEmpty ?? true }
    // Nearly every proposal stays as it is: no list is made to find that out.
    let isUntouched =
      title.masks.isEmpty && body.masks.isEmpty
      && isEmpty(place) && isEmpty(category) && isEmpty(date) && isEmpty(state)
      && choices.allSatisfy(\.masks.isEmpty) && asked.allSatisfy(\.masks.isEmpty)
      && id == proposal.id
      && parent == proposal.parent && respondent == proposal.respondent
    guard !isUntouched else { return nil }
    func data(_ text: MaskedText, _ field: ProposalDatum.Field) -> [ProposalDatum] {
      text.masks.map { ProposalDatum(proposal: id, field: field, mask: $0) }
    }
    let hidden = Proposal(
      id: id, title: title.text, body: body.text, supports: proposal.supports,
      opposes: proposal.opposes, date: date?.text, place: place?.text, category: category?.text,
      parent: parent, state: state?.text, respondent: respondent,
      choices: proposal.choices.map { own in
        own.indices.map { Proposal.Choice(question: asked[$0].text, value: choices[$0].text) }
      })
    return (hidden, data(title, .title) + data(body, .body))
  }

  /// A date without personal data: one that was read, alone or with the time of day, holds none, and nearly every
  /// row has one.
  private func maskedDate(_ date: String) -> MaskedText {
    let isRead =
      [10, 16, 19].contains(date.utf8.count)
      && zip(date.utf8, "0000-00-00T00:00:00".utf8).allSatisfy { byte, pattern in
        pattern == 0x30 ? byte >= 0x30 && byte <= 0x39 : byte == pattern
      }
    return isRead ? MaskedText(text: date, masks: []) : masked(date)
  }

  /// Kinds that an id may prove to be; a number alone proves nothing.
  private static let idKinds: Set<PersonalDataKind> = [
    .email, .dni, .nie, .nif, .iban, .nationalNumber,
  ]

  /// An id without what it tells of a person, or nil where it tells nothing.
  func maskedID(_ id: String) -> String? {
    let bytes = id.utf8
    let hasSign = bytes.contains(0x40) || bytes.contains(0x25)
    let hasLetter = bytes.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    guard hasSign || hasLetter && bytes.count >= 8, bytes.count <= 120,
      hasSign || PersonalDataGate.mayHold(bytes) && !Self.isNamed(bytes)
    else { return nil }
    let text = masked(id)
    guard
      text.masks.contains(where: { mask in
        Self.idKinds.contains(mask.kind)
          && (mask.kind == .email || mask.original.count == bytes.count)
      })
    else { return nil }
    return text.text
  }

  /// Whether five letters of an id follow one another as in no number that proves itself: only a codice fiscale
  /// has so many, which begins with six and two digits, and an account, which begins with two and two digits.
  ///
  /// Nearly all ids with letters are such: "decidim-barcelona-2016-07-1234".
  private static func isNamed(_ id: String.UTF8View) -> Bool {
    var (letters, longest) = (0, 0)
    // Letters before the first digits, and how many of these follow.
    var opening: (letters: Int, digits: Int) = (0, 0)
    var isOpen = true
    for byte in id {
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
      let isDigit = byte >= 0x30 && byte <= 0x39
      letters = isLetter ? letters + 1 : 0
      longest = max(longest, letters)
      if isOpen {
        if isDigit {
          opening.digits += 1
        } else if opening.digits == 0, isLetter {
          opening.letters += 1
        } else {
          isOpen = false
        }
      }
    }
    guard longest >= 5 else { return false }
    return !([2, 6].contains(opening.letters) && opening.digits >= 2)
  }

  /// What takes the place of ids that are personal data, by these.
  func masks(ofIDs all: [String]) -> [String: String] {
    let masks = parallelChunks(0..<all.count, chunk: 2048) { range in
      range.compactMap { index in maskedID(all[index]).map { (id: all[index], mask: $0) } }
    }.flatMap(\.self)
    guard !masks.isEmpty else { return [:] }
    var taken = Set(all)
    var ids: [String: String] = [:]
    for (id, mask) in masks.sorted(by: { Proposal.id($0.id, precedes: $1.id) }) where ids[id] == nil
    {
      var name = mask
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(mask)-\(number)"
      }
      ids[id] = name
    }
    return ids
  }

  /// The name of a file without what it tells of a person; what stands behind its last full stop stays.
  func maskedFileName(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return masked(name).text }
    return masked(String(name[..<dot])).text + name[dot...]
  }
}
