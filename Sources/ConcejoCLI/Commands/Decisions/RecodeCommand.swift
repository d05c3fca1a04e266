import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Takes in what was coded anew in another program.
struct RecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recode",
    abstract: "Record what people coded anew in a project that export wrote.",
    discussion: """
      Of a REFI-QDA project (QualCoder, MAXQDA, NVivo, ATLAS.ti) that `concejo export --qdpx` wrote and that
      people have worked on: a proposal whose code was replaced by another theme's is moved there, or to a
      new theme where the code is new; a code with another name renames its theme; a code that is gone,
      with all its proposals under one other, is merged into that theme. What no decision expresses is
      listed: passages, several codes on one proposal, other parts of a theme.

      EXAMPLES:
        concejo export valley.concejo --qdpx valley.qdpx
        concejo decisions recode valley.concejo recoded.qdpx --by "Ana" --dry-run
        concejo decisions recode valley.concejo recoded.qdpx --by "Ana" --why "second reading"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: ArgumentHelp("Project.", valueName: "file.qdpx")) var project: String
  @Flag(help: "Only tell what would be recorded.") var dryRun = false
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  private struct Answer: Encodable {
    let recorded: Int
    let decisions: [DecisionLine]
    let notRead: [String]
  }

  func run() throws {
    let recorder = try DecisionRecorder(target, for: dryRun ? .reading : .writing)
    let findings = try target.findings(of: recorder.study)
    let recoding = try QDARecoding(
      try InputFile.bytes(of: project), file: URL(fileURLWithPath: project).lastPathComponent,
      of: try origin(findings, recorder))
    var draft = Draft(view: recorder.view, options: decision)
    try draft.take(recoding)
    let recorded = dryRun ? 0 : try recorder.study.record(draft.decisions)
    let notRead = draft.refused + recoding.unread.map(\.sentence)
    if target.json {
      let outcomes = Dictionary(
        draft.view.outcomes.map { ($0.decision, $0) }, uniquingKeysWith: { first, _ in first })
      return try JSONOutput.print(
        Answer(
          recorded: recorded,
          decisions: draft.decisions.map { DecisionLine($0, outcomes[$0.id]) }, notRead: notRead))
    }
    for line in draft.decisions { print("\(line.id): \(draft.view.sentence(for: line))") }
    for sentence in notRead { Diagnostics.print("Not read: \(sentence).") }
    print(
      "\(Counted.of(dryRun ? draft.decisions.count : recorded, "decision"))"
        + " \(dryRun ? "would be recorded" : "recorded"), \(notRead.count) not read.")
    if recorded > 0 {
      Diagnostics.print("`concejo analyze \(ShellWord.quoted(target.study))` takes them in.")
    }
  }

  /// What was exported, and all titles that themes had.
  private func origin(
    _ findings: Findings, _ recorder: DecisionRecorder
  ) throws -> QDARecoding.Origin {
    var titles = recorder.view.titles.mapValues { Set([$0]) }
    for theme in findings.themes { titles[theme.id, default: []].insert(theme.title.text) }
    for decision in recorder.view.log.decisions {
      if case .rename(let theme, let title) = decision.action {
        titles[theme.theme, default: []].insert(title)
      }
    }
    return QDARecoding.Origin(
      findings, space: try recorder.study.identity() ?? findings.fingerprint,
      codebook: try target.codebook(of: recorder.study, findings),
      proposals: try recorder.study.contributions().map(\.id), titles: titles)
  }

  /// Decisions one after another, each checked against what those before it leave.
  private struct Draft {
    var view: ThemeView
    let options: DecisionOptions
    var decisions: [Decision] = []
    var refused: [String] = []

    mutating func take(_ recoding: QDARecoding) throws {
      for renaming in recoding.renamings { try name(renaming.theme, renaming.title) }
      for merger in recoding.mergers {
        guard let theme = try reference(merger.theme), let target = try reference(merger.into)
        else { continue }
        try add(.merge([theme], into: target))
      }
      for move in recoding.moves {
        switch move.target {
        case .theme(let number):
          let there = Set(try view.members(of: number))
          let ids = move.proposals.filter { !there.contains($0) }
          guard !ids.isEmpty, let theme = try reference(number) else { continue }
          try add(.move(ids, to: theme))
        case .new(let title):
          let number = view.nextNumber
          try add(.gather(move.proposals, into: number))
          if try view.reference(number) != nil { try name(number, title) }
        }
      }
    }

    private mutating func reference(_ theme: Int) throws -> ThemeReference? {
      let reference = try view.reference(theme)
      if reference == nil { refused.append("there is no theme \(ThemeName(theme).text) any more") }
      return reference
    }

    private mutating func name(_ theme: Int, _ title: String) throws {
      let text = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty, view.titles[theme] != text else { return }
      do {
        try DecisionOptions.check(text)
      } catch {
        return refused.append("the new name of \(ThemeName(theme).text): it holds personal data")
      }
      guard let reference = try reference(theme) else { return }
      try add(.rename(reference, title: text))
    }

    private mutating func add(_ action: Decision.Action) throws {
      let decision = options.decision(action, after: view.log, step: decisions.count)
      let next = try view.adding([decision])
      let outcome = next.outcomes.first { $0.decision == decision.id }
      if let outcome, outcome.state == .notApplied {
        return refused.append("\(view.sentence(for: decision)): \(outcome.reason ?? "")")
      }
      decisions.append(decision)
      view = next
    }
  }
}

extension QDARecoding.Unread {
  /// What it is, in a clause.
  fileprivate var sentence: String {
    switch self {
    case .severalCodes(let proposal, let codes):
      "\(proposal) has several codes in place of its own: \(codes.joined(separator: ", "))"
    case .noCode(let proposal): "\(proposal) has no code where it had one"
    case .furtherCode(let proposal, let code):
      "\(proposal) has the code “\(code)” beside that of its theme"
    case .passages(let code, let count):
      "\(Counted.of(count, "passage")) coded with \(code), which is no whole proposal"
    case .otherPart(let count): "\(Counted.of(count, "proposal")) in another part of the same theme"
    case .renamedPart(let part, let title): "the part \(part) is called “\(title)”"
    case .movedCode(let code): "the code of \(code) stands under another one"
    case .foreignText(let name): "the text “\(name)” is none that this study exported"
    case .unknownProposals(let count):
      "\(Counted.of(count, "case")) of the project that the study does not hold"
    }
  }
}
