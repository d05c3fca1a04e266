import ConcejoTestSupport
import Testing

@testable import Concejo

/// A list is read no further than its words begin like words of the texts, and nothing is lost by that.
@Suite struct WordStartsTests {
  private func starts(of text: String, _ language: Language) async throws -> WordStarts {
    let corpus = try await TokenizedCorpus(numberedProposals([text]))
    let languages = [Language](repeating: language, count: corpus.surfaces.count)
    return WordStarts(
      of: try await Lexicon(of: corpus, languages: languages), surfaces: corpus.surfaces)
  }

  @Test(arguments: Language.allCases)
  func `words of one stem that may stand alone begin alike`(language: Language) {
    let stemmers = StemmerSet()
    var table = SurfaceTable()
    var starts: [[UInt8]: Set<UInt32>] = [:]
    for word in ConceptList.of(language).words {
      for token in Tokenizer().tokens(in: Array(word.utf8), surfaces: &table) {
        let form = Array(table.bytes(of: token.surface))
        let stem = stemmers.stem(form[...], language: language, folding: language.foldsAccents)
        guard String(decoding: stem, as: UTF8.self).count > WordStarts.length,
          OwnStems.all[language.index][form[...]] == nil
        else { continue }
        starts[stem, default: []].insert(WordStarts.start(of: form.span, 0..<form.count))
      }
    }
    // "Laïcité" has the stem of "laïque"; French lists have both.
    for (stem, starts) in starts where stem != Array("laiqu".utf8) {
      #expect(starts.count == 1, "\(String(decoding: stem, as: UTF8.self))")
    }
  }

  @Test func `an entry all of whose words may be there is read`() async throws {
    let starts = try await starts(of: "Más autobuses de noche al ÁRBOL, l'école", .es)
    for entry in ["autobús", "AUTOBÚS", "autobús_de_noche", "arboles", "école", "noche"] {
      #expect(starts.mayHold(entry), "\(entry)")
    }
    for entry in ["bicicleta", "autobús_rojo", "rojo_autobús", "de_día"] {
      #expect(!starts.mayHold(entry), "\(entry)")
    }
  }

  @Test func `short words are found in both numbers, and with ss for ß`() async throws {
    let plural = try await starts(of: "Dos ríos", .es)
    #expect(plural.mayHold("río") && plural.mayHold("ríos") && !plural.mayHold("ría"))
    let swiss = try await starts(of: "Blumen giessen, Fuss", .de)
    #expect(swiss.mayHold("gießen") && swiss.mayHold("Fuß"))
  }

  @Test func `what is left out has no word of the texts`() async throws {
    let text = "Que la parada de autobús tenga marquesina y bancos, y más carril bici"
    let some = ConceptList.of(.es).keys(among: try await starts(of: text, .es))
    let all = ConceptList.of(.es).keys(among: .all)
    #expect(some.words.count < all.words.count / 4)
    for key in ["parad", "autobus", "marquesin", "=carril", "carril"] {
      #expect(some.words[key] == all.words[key], "\(key)")
    }
    #expect(some.phrases.allSatisfy { all.phrases.contains($0) })
    #expect(some.phrases.contains { $0.keys == ["carril", "=bici"] })
  }
}
