import Concejo
import Foundation

/// The language in which the program speaks of itself: that of the environment.
enum EnvironmentLanguage {
  /// The language of this process's environment.
  static var current: Language { language(of: locale(in: ProcessInfo.processInfo.environment)) }

  /// The locale of messages, as POSIX has it: `LC_ALL` before `LC_MESSAGES` before `LANG`; nil if none is set.
  static func locale(in environment: [String: String]) -> String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// English where a locale names none of the nine languages, as `C` does.
  static func language(of locale: String?) -> Language {
    let code = (locale ?? "").lowercased().prefix { $0.isLetter }
    guard let language = Language(rawValue: String(code)), Messages.available.contains(language)
    else {
      return .en
    }
    return language
  }
}
