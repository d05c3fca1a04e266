import ArgumentParser
import Concejo
import ConcejoReview
import ConcejoStore
import Foundation

extension ExitCode {
  /// The input cannot be used (EX_DATAERR).
  static let badInput = ExitCode(65)
  /// The input is not there or cannot be read (EX_NOINPUT).
  static let noInput = ExitCode(66)
  /// What was asked for is not in the study (EX_UNAVAILABLE).
  static let nothingFound = ExitCode(69)
  /// The program's own account does not add up (EX_SOFTWARE).
  static let unbalanced = ExitCode(70)
  /// The output may not or cannot be made (EX_CANTCREAT).
  static let outputRefused = ExitCode(73)
  /// The disk or the database failed (EX_IOERR).
  static let ioError = ExitCode(74)
  /// Something holds personal data that should not (EX_NOPERM).
  static let personalData = ExitCode(77)
}

/// What goes wrong at the program's edges.
enum CLIError: Error {
  case missingFile(String)
  case noResources([String])
  /// Resources of another version of the program: their folder, its version if it states one, and ours.
  case foreignResources(String, found: String?, expected: String)
  case noProc
  case isDirectory(String)
  case notAFolder(String)
  case unreadable(String, reason: String)
  case foreignArgument(number: Int, shown: String)
  case outputExists(String)
  case draftExists(String)
  /// A study with what tables of workshops said, which a run would replace.
  case workshopsInTheWay(String, lines: Int)
  case fileExists(String)
  case inputInOutput(String, folder: String)
  case foreignFiles(folder: String, files: [String])
  case outputInsideFile(String)
  case cannotWrite(String, reason: String)
  case cannotPrint(reason: String)
  case unknownProposal(String, study: String)
  case erasedAlready(String)
  case notConfirmed
  case unknownPage(Int, count: Int)
  case noThemes(String)
  case unknownTheme(Int, known: [Int])
  case otherPlan(session: Int, study: String, differences: [String])
  case notApplied(String)
  case notAMember(String, theme: Int)
  case badParts(theme: Int, members: Int)
  case unknownCode(String, known: [String])
  case notSuggested(String, String)
  case unknownDecision(String)
  case undoneAlready(String, by: String)
  case strictDecisions(refused: Int, problems: Int)
  case badCodes(String, detail: String)
  case noRecipe(String)
  case otherOriginals(missing: [String], foreign: [String])
  case oneRun(String)
  case unknownRun(Int64, known: [Int64])
  case unknownGroup(Int, count: Int)
  case noLabelColumn(file: String, wanted: [String], found: [String])
  case nothingToScore(gold: String, predicted: String)
  case labelledTwice(gold: String, id: String)
  case needsStudy(String)
  case noResult(String)
  case otherVectors(wanted: String)
  case rejectedRows(count: Int)
  case badMapping(String, detail: String)
  case badWordList(String, detail: String)
  case badTemplate(String, detail: String)
  case noUnits(String)
  case notInChain(String, study: String)
  case unknownUnits([String], study: String)
  case nothingRecommended(String)
  case nothingTendered(String)
  case noCriteria(String)
  /// Contributions that the latest run shows and that were taken back since.
  case takenBack([String], study: String)
  case badCriteria(String, detail: String)
}

extension CLIError {
  var code: ExitCode {
    switch self {
    case .missingFile, .isDirectory, .notAFolder, .unreadable, .foreignArgument: .noInput
    case .outputExists, .draftExists, .fileExists, .inputInOutput, .foreignFiles, .outputInsideFile,
      .workshopsInTheWay:
      .outputRefused
    case .cannotWrite, .cannotPrint, .noResources, .foreignResources, .noProc: .ioError
    case .unknownProposal, .unknownTheme, .unknownGroup, .unknownPage, .noThemes, .unknownDecision,
      .oneRun, .unknownRun, .erasedAlready, .noUnits, .notInChain,
      .unknownUnits, .nothingRecommended, .nothingTendered, .noCriteria:
      .nothingFound
    case .notConfirmed: .outputRefused
    case .notApplied, .notAMember, .badParts, .unknownCode, .notSuggested, .undoneAlready,
      .strictDecisions, .badCodes:
      .badInput
    case .noRecipe, .otherOriginals, .noLabelColumn, .nothingToScore, .labelledTwice, .needsStudy,
      .noResult, .otherVectors, .otherPlan, .rejectedRows,
      .badMapping,
      .badWordList, .badTemplate, .badCriteria, .takenBack:
      .badInput
    }
  }

  /// What a system says, without the full stop that it may end with.
  private static func clause(_ reason: String) -> Substring {
    reason.hasSuffix(".") ? reason.dropLast() : reason[...]
  }

  var message: String {
    switch self {
    case .missingFile(let path): "\(path) does not exist; expected a file."
    case .noResources(let places):
      "found no word lists and sentences; expected them in \(places.joined(separator: " or "))."
    case .foreignResources(let place, let found, let expected):
      "\(place) has word lists and sentences of \(found.map { "version \($0)" } ?? "no stated version");"
        + " expected those of \(expected), which this program is: install both from one package."
    case .workshopsInTheWay(let study, let lines):
      "\(study) holds \(Counted.of(lines, "line")) that tables of workshops said, which only that study keeps."
        + " Expected another folder, or files brought into it: `concejo import FILE --into"
        + " \(ShellWord.quoted(study))`, then `concejo analyze \(ShellWord.quoted(study))`."
    case .noProc:
      "the command line cannot be read; expected the folder /proc, which containers and chroots mount."
    case .isDirectory(let path): "\(path) is a folder; expected a file."
    case .notAFolder(let path): "\(path) is a file; expected a folder."
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .foreignArgument(let number, let shown):
      "argument \(number) (\(shown)) is not UTF-8; expected a name in UTF-8: rename the file, or give a"
        + " link to it."
    case .outputExists(let path):
      "\(path) already exists; expected a new folder, or --force to replace an earlier result."
    case .fileExists(let path):
      "\(path) already exists; expected the name of a new file, or --force to replace it."
    case .draftExists(let path): "\(path) already exists; expected the name of a new file."
    case .inputInOutput(let path, let folder):
      "\(path) lies in \(folder), which would be replaced; expected another folder."
    case .foreignFiles(let folder, let files):
      "\(folder) holds files that are no result of Concejo (\(files.prefix(3).joined(separator: ", "))"
        + "\(files.count > 3 ? ", …" : "")); expected an earlier result. Nothing was changed."
    case .outputInsideFile(let path):
      "\(path) cannot be made: its parent is not a folder that can be written."
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(Self.clause(reason)). Nothing was left behind."
    case .cannotPrint(let reason): "standard output cannot be written: \(Self.clause(reason))."
    case .unknownProposal(let id, let study):
      "there is no proposal \(id) in \(study); `concejo search` finds ids by words."
    case .erasedAlready(let id): "\(id) was erased from the study before; nothing is left of it."
    case .notConfirmed: "nothing was erased; only yes confirms it."
    case .noThemes(let study):
      "\(study) has no themes to code by; more proposals are needed."
    case .unknownPage(let page, let count):
      "there is no page \(page); the texts fill \(Counted.of(count, "page"))."
    case .unknownTheme(let id, let known):
      "there is no theme \(ThemeName(id).text); the themes are"
        + " \(known.sorted().map { ThemeName($0).text }.joined(separator: ", "))."
    case .otherPlan(let session, let study, let differences):
      "workshop \(session) of \(study) is planned on other terms (\(differences.joined(separator: "; ")));"
        + " expected the same, or none of these options. `concejo agenda \(ShellWord.quoted(study))` plans it anew."
    case .notApplied(let reason): "this cannot be decided: \(reason). Nothing was recorded."
    case .notAMember(let id, let theme):
      "the proposal \(id) is not in \(ThemeName(theme).text). Nothing was recorded."
    case .badParts(let theme, let members):
      "\(ThemeName(theme).text) has \(Counted.of(members, "proposal")); expected parts without common"
        + " proposals that leave some of them."
    case .unknownCode(let code, let known):
      "the published list has no code \(code); expected \(known.joined(separator: ", "))."
    case .notSuggested(let first, let second):
      "\(first) and \(second) are no suggested pair; `concejo same` says that they are copies all the"
        + " same."
    case .unknownDecision(let id): "there is no decision \(id); `concejo log` lists them."
    case .undoneAlready(let id, let other): "\(id) was taken back already, by \(other)."
    case .strictDecisions(let refused, let problems):
      "--strict: \(Counted.of(refused, "decision")) not applied or in conflict and"
        + " \(Counted.of(problems, "line")) not read; nothing was written."
    case .badCodes(let path, let detail): "\(path) is no list of codes: \(detail)."
    case .noRecipe(let path):
      "\(path) does not tell which files its study was made from; expected a file that `concejo decisions"
        + " export` wrote for a study whose imports are on record."
    case .otherOriginals(let missing, let foreign):
      [
        missing.isEmpty ? "" : "not given: \(missing.joined(separator: ", "))",
        foreign.isEmpty
          ? "" : "not what the study was made from: \(foreign.joined(separator: ", "))",
      ].filter { !$0.isEmpty }.joined(separator: "; ")
        + ". Expected the very files that were imported, byte for byte."
    case .oneRun(let path): "\(path) has not been analysed twice; there is nothing to compare."
    case .unknownRun(let run, let known):
      "there is no run \(run); the runs are \(known.map(String.init).joined(separator: ", "))."
    case .unknownGroup(let id, let count):
      "there is no group \(id); the groups of copies are numbered from 1 to \(count)."
    case .noLabelColumn(let file, let wanted, let found):
      "\(file) has no column \(wanted.joined(separator: " or ")); found"
        + " \(found.prefix(12).joined(separator: ", "))."
    case .nothingToScore(let gold, let predicted):
      "no id with a label in \(gold) is found in \(predicted); expected the same ids in both."
    case .labelledTwice(let gold, let id):
      "\(gold) has two labels of \(id); expected one of each id."
    case .needsStudy(let path):
      "\(path) holds no vectors; expected a study, or a folder with study.concejo."
    case .otherVectors(let wanted):
      "the run whose options are used again took its vectors from \(wanted); expected --vectors with the same"
        + " file."
    case .noResult(let path):
      "\(path) holds neither study.concejo nor proposals.csv; expected a folder that run wrote."
    case .badWordList(let path, let detail): "\(path) is no list of words: \(detail)."
    case .badTemplate(let path, let detail): "\(path) is no frame for a page: \(detail)."
    case .badMapping(let path, let detail): "\(path) is no mapping file: \(detail)."
    case .noUnits(let study):
      "\(study) has no answer units yet; `concejo units draft \(ShellWord.quoted(study)) --by NAME` proposes some."
    case .unknownUnits(let names, let study):
      "\(study) has no \(names.joined(separator: ", ")); `concejo units list \(ShellWord.quoted(study))` lists its units."
    case .nothingRecommended(let study):
      "\(study) has no recommendations yet; `concejo recommend draft \(ShellWord.quoted(study)) --by NAME` proposes some."
    case .nothingTendered(let study):
      "\(study) has no tender yet; `concejo tender select \(ShellWord.quoted(study)) --by NAME` selects its units."
    case .noCriteria(let path):
      "\(path) holds no criteria; `concejo criteria export` writes them, `concejo criteria read` keeps them."
    case .takenBack(let ids, let study):
      Messages(EnvironmentLanguage.current).counted(
        "terminal.takenBack", ids.count,
        [
          "study": study,
          "ids": ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : ""),
          "command": "concejo analyze \(ShellWord.quoted(study))",
        ])
    case .badCriteria(let path, let detail): "\(path) is no file of criteria: \(detail)."
    case .notInChain(let id, let study):
      "there is no \(id) in \(study); expected the id of a proposal, a theme such as T07, a group of copies"
        + " such as G3, a unit such as U12, a recommendation such as R03, a commitment such as C05,"
        + " a clause such as K02 or a criterion such as P04."
    case .rejectedRows(let count):
      "\(Counted.of(count, "row")) rejected, and --strict allows none."
    }
  }
}

/// An error as the user reads it: one sentence and an exit code; nil for errors of the flags.
struct Failure {
  let message: String
  let code: ExitCode

  init?(_ error: any Error) {
    switch error {
    case let error as CLIError: (message, code) = (error.message, error.code)
    case let error as ImportError: (message, code) = (error.description, .badInput)
    case let error as ConsultationError:
      message = error.description
      if case .unbalanced = error { code = .unbalanced } else { code = .badInput }
    case let error as VectorFileError: (message, code) = (error.description, .badInput)
    case let error as DecisionFileError: (message, code) = (error.description, .badInput)
    case let error as ExplanationError:
      message = error.description
      if case .needsVectors = error { code = .badInput } else { code = .nothingFound }
    case let error as ModelFileError: (message, code) = (error.description, .badInput)
    case let error as RecordedOptionsError: (message, code) = (error.description, .badInput)
    case let error as RunMatricesError: (message, code) = (error.description, .badInput)
    case let error as RoomRefusal: (message, code) = (error.description, .badInput)
    case let error as Participants.Failure: (message, code) = (error.description, .badInput)
    case let error as CodebookError: (message, code) = (error.description, .badInput)
    case let error as AuditError: (message, code) = (error.description, .badInput)
    case let error as HarvestError: (message, code) = (error.description, .badInput)
    case let error as ChainSheetError: (message, code) = (error.description, .badInput)
    case let error as AnswerSheetError: (message, code) = (error.description, .badInput)
    case let error as UnitDraftError: (message, code) = (error.description, .badInput)
    case let error as ReviewError:
      message = error.description
      if case .noResources = error { code = .ioError } else { code = .outputRefused }
    case let error as WorkbookError: (message, code) = (error.description, .ioError)
    case let error as DocumentError: (message, code) = (error.description, .ioError)
    case let error as StudyError:
      message = error.description
      code =
        switch error {
        case .missing, .directory: .noInput
        case .exists: .outputRefused
        case .notAStudy, .newer, .noProposals, .damaged: .badInput
        case .noRun, .changed: .nothingFound
        case .database: .ioError
        }
    case is CancellationError: (message, code) = ("interrupted.", ExitCode(130))
    case let error as CocoaError:
      (message, code) = (error.localizedDescription, .ioError)
    default: return nil
    }
  }
}
