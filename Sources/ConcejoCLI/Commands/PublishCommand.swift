import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Writes a study as a site for citizens.
struct PublishCommand: AsyncParsableCommand {
  // Every command's words are made whenever the program starts: none of them may ask for a file.
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write a site for citizens: report, themes, every proposal and what became of it.",
    discussion: """
      The site is a folder of files that any web server can offer under any path, and that opens from a disk
      by a click on index.html. It asks nobody else for anything, and has no cookies. Citizens find their
      proposal by words or by its number, and read its text, its theme, its copies, its answer and what
      followed; without scripts, lists by number and by theme lead there. An address such as
      proposals/12300.html#P12345 stays when other proposals come or go.

      The folder data has every proposal as CSV, XLSX and JSON, with what each column says, under the terms
      that --licence names: CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0, CC-BY-NC-4.0, ODbL-1.0, ODC-By-1.0, PDDL-1.0,
      etalab-2.0, DL-DE-BY-2.0, an address, or words of your own.
      feed.xml tells of themes and commitments with the dates that the study has; where it has none there is
      no feed. With --base-url its addresses are whole ones, as some readers want; without it they are
      relative, and all other pages are the same either way.

      Of what was withdrawn or excluded the number stands there and why, by the published list, never the text;
      of what was erased nothing. Both are counted on the terminal. A study in which
      something of the latest run was taken back since has to be analysed again before. The same study gives the
      same bytes.

      EXAMPLES:
        concejo publish valley.concejo -o site --title "Presupuestos" --licence CC-BY-4.0
        concejo publish valley.concejo -o site --force --language ca --organizer "Ajuntament"
        concejo publish valley.concejo -o site --base-url https://example.org/valley/
        concejo verify site
      """)

  @OptionGroup var target: StudyOptions

  @Option(name: [.short, .long], help: "Folder to make.")
  var output: String

  @Flag(help: "Replace the folder if it holds an earlier site.")
  var force = false

  @Option(help: "What the consultation is called; by default as the study keeps it.")
  var title: String?

  @Option(help: "Who publishes it, such as a council.")
  var organizer: String?

  @OptionGroup var words: ChainLanguage

  @Option(help: "On what terms the data may be used, such as CC-BY-4.0.")
  var licence: String?

  @Option(
    help: ArgumentHelp(
      "Address under which the site will stand, for its feed.", valueName: "address"))
  var baseURL: String?

  func validate() throws {
    for text in [title, organizer, licence].compactMap(\.self) { try DecisionOptions.check(text) }
    if let licence, licence.allSatisfy(\.isWhitespace) {
      throw ValidationError("--licence is blank; name one, such as CC-BY-4.0, or leave it out.")
    }
    if baseURL != nil, address == nil {
      throw ValidationError(
        "--base-url must be an address such as https://example.org/valley/, not \(baseURL ?? "").")
    }
  }

  /// The address with a slash at its end; nil for none, and for what is none.
  private var address: String? {
    guard let text = baseURL, let url = URL(string: text),
      ["http", "https"].contains(url.scheme?.lowercased()), url.host()?.isEmpty == false,
      !text.contains(where: { $0.isWhitespace || "#?\"<>".contains($0) })
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private struct Published: Encodable {
    let folder: String
    let contributions: Int
    let leftOut: SiteLeftOut
    let files: Int
    let bytes: Int
  }

  func run() async throws {
    let study = try target.openForReading()
    let site = try site(of: study)
    let folder = try OutputFolder(
      path: output, force: force, inputs: [target.study], kind: .site)
    var (files, bytes) = (0, 0)
    do {
      try await site.write { path, content in
        files += 1
        bytes += content.count
        try folder.write(path, content)
      }
      let warnings = try folder.findings(besides: KnownIDs(of: study))
      try folder.publish()
      for line in warnings { Diagnostics.print(line) }
    } catch {
      folder.discard()
      throw error
    }
    tell(of: site)
    if target.json {
      return try JSONOutput.print(
        Published(
          folder: output, contributions: site.count, leftOut: site.leftOut, files: files,
          bytes: bytes))
    }
    print(
      messages.counted(
        "terminal.published", site.count,
        [
          "files": messages.number(files), "size": messages.number((bytes + 500_000) / 1_000_000),
          "path": "\(output)/index.html",
        ]))
  }

  /// The site of the latest run, as the flags ask for it.
  private func site(of study: Study) throws -> Site {
    let findings = try target.findings(of: study)
    let contributions = try study.contributions()
    let harvest = try study.harvestLines()
    let language = try words.language(of: study)
    let response = try AdministrationResponse(of: study, findings: findings)
    let chain = ChainGraph(
      response.account, findings: findings, proposals: contributions,
      followUp: response.followUp, tender: response.tender,
      standing: try study.standingCriteria(), harvest: harvest, language: language)
    var terms = Site.Terms()
    let heading = Study.Heading(title: title, organizer: organizer).over(try study.heading())
    (terms.title, terms.organizer, terms.language) = (heading.title, heading.organizer, language)
    (terms.licence, terms.address) = (licence.map(Licence.init), address)
    let site = Site(
      of: findings, contributions: contributions, response: response, chain: chain,
      audit: try study.auditScore(of: findings).score, harvest: harvest,
      codes: try study.moderationCodes(), terms: terms)
    guard site.takenBack.isEmpty else {
      throw CLIError.takenBack(site.takenBack, study: target.study)
    }
    return site
  }

  /// What the program says of itself: the language of the environment, not that of the site.
  private var messages: Messages { Messages(EnvironmentLanguage.current) }

  private func tell(of site: Site) {
    if licence == nil {
      Diagnostics.print(messages("terminal.noLicence", ["flag": "--licence CC-BY-4.0"]))
    }
    let left = site.leftOut
    if left.count > 0 {
      Diagnostics.print(
        messages.counted(
          "terminal.leftOut", left.count,
          [
            "withdrawn": messages.number(left.withdrawn),
            "excluded": messages.number(left.excluded), "erased": messages.number(left.erased),
          ]))
    }
    if !site.hasFeed { Diagnostics.print(messages["terminal.noFeed"]) }
  }
}
