internal import CStemmer

/// Owns one Snowball stemmer of libstemmer.
///
/// Source: M. Porter, *Snowball: A language for stemming algorithms*, 2001,
/// snowballstem.org/texts/introduction.html.
@safe struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// Creates the stemmer of a language; Galician, which libstemmer lacks, takes the Portuguese one.
  ///
  /// - Precondition: The language is not ``Language/other``.
  init(_ language: Language) {
    guard let name = language.stemmerName, let handle = unsafe sb_stemmer_new(name, "UTF_8") else {
      preconditionFailure("libstemmer has no stemmer of \(language)")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a lower-case word in NFC, as UTF-8 bytes.
  func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    // SAFETY: libstemmer reads `count` bytes and returns its own buffer, valid until the next call.
    unsafe word.withUnsafeBufferPointer { buffer in
      guard let stemmed = unsafe sb_stemmer_stem(handle, buffer.baseAddress, Int32(buffer.count))
      else { return Array(word) }
      let length = Int(unsafe sb_stemmer_length(handle))
      return unsafe Array(UnsafeBufferPointer(start: stemmed, count: length))
    }
  }

  /// A fingerprint of the stemmers at hand, and of the words that have a stem of their own: libstemmer 2 and 3
  /// differ, and neither states a version.
  static var probe: String {
    var stems: [UInt8] = []
    for (language, word) in probeWords {
      stems += Stemmer(language).stem(Array(word.utf8)[...])
      stems.append(0x0A)
    }
    for profile in LanguageProfile.all {
      stems += profile.ownStems.map { $0.joined(separator: " ") }.joined(separator: ",").utf8
    }
    return String(SHA256.hexDigest(of: stems).prefix(16))
  }

  private static let probeWords: [(Language, String)] = [
    (.es, "instalación"), (.es, "instalacion"), (.es, "administraciones"), (.es, "solicítelo"),
    (.ca, "col·laboracions"), (.eu, "administrazioarekin"), (.pt, "informações"),
    (.en, "generously"), (.fr, "continuellement"), (.de, "aufenthalte"), (.it, "abbandonati"),
  ]
}

/// The stemmers of all languages.
struct StemmerSet: ~Copyable {
  private let ca = Stemmer(.ca)
  private let de = Stemmer(.de)
  private let en = Stemmer(.en)
  private let es = Stemmer(.es)
  private let eu = Stemmer(.eu)
  private let fr = Stemmer(.fr)
  private let it = Stemmer(.it)
  private let pt = Stemmer(.pt)

  /// The stem of a lower-case word in NFC; the word itself in a language nothing is known of.
  ///
  /// Words that the profile lists have a stem of their own. Its vowels are made bare where the language folds
  /// accents.
  func stem(_ word: ArraySlice<UInt8>, language: Language, folding: Bool) -> [UInt8] {
    if let own = OwnStems.all[language.index][word] { return own }
    let stem =
      switch language {
      case .ca: ca.stem(word)
      case .de: de.stem(word)
      case .en: en.stem(word)
      case .es: es.stem(word)
      case .eu: eu.stem(word)
      case .fr: fr.stem(word)
      case .it: it.stem(word)
      case .gl, .pt: pt.stem(word)
      case .other: Array(word)
      }
    return folding ? Array(Lexicon.foldingAccents(stem[...])) : stem
  }
}
