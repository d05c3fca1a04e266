import Testing

@testable import Concejo

/// Letters that other programs lost or wrote as numbers, in files that are UTF-8.
@Suite struct LostLettersTests {
  private static let texts = [
    "El mercado de los sábados está vacío", "Un carril bici seguro desde la estación",
    "Plantar árboles en el colegio público", "Recogida con contenedor marrón",
    "Farolas en el camino del río",
  ]

  private func read(_ texts: [String]) throws -> ImportedFile {
    let rows = texts.enumerated().map { "\($0 + 1);\($1)" }
    return try imported("id;texto\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test(arguments: ["mac", "dos"])
  func `a page taken for that of Windows is found out`(name: String) throws {
    let page = name == "mac" ? CodePage.macRoman : CodePage.codePage850
    let broken = Self.texts.map { text in
      var out = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        let byte = scalar.value < 0x80 ? nil : page.bytes[scalar]
        out.append(byte.map { CodePage.windows1252.upperHalf[Int($0) - 0x80] } ?? scalar)
      }
      return String(out)
    }
    let file = try read(broken)
    #expect(file.proposals.map(\.body) == Self.texts)
    #expect(file.notes.contains { $0.code == "mojibake" && $0.sentence.contains("“") })
  }

  @Test func `question marks in the middle of words are told of`() throws {
    let broken = Self.texts.map { text in
      String(text.map { $0.isASCII ? $0 : "?" })
    }
    let note = try read(broken).notes.first { $0.code == "lost-letters" }
    #expect(note?.isWarning == true)
    #expect(note?.sentence.contains("5 of 5 rows") == true)
    #expect(note?.sentence.contains("s?bados") == true)
    #expect(try read(Self.texts + ["¿Y el río?eso"]).notes.allSatisfy { $0.code != "lost-letters" })
  }

  @Test(arguments: [
    ("m%C3%A9s bancs a l%27ombra", "més bancs a l'ombra"), ("Po\\xf1er bancos", "Poñer bancos"),
    ("Po\\u00f1er bancos", "Poñer bancos"), ("caf=C3=A9 et th=C3=A9", "café et thé"),
    ("lyc%E9e", "lycée"), ("esta\\xc3\\xa7\\xc3\\xa3o", "estação"),
  ])
  func `letters written as numbers are read`(written: String, meant: String) throws {
    let file = try read(["Otra cosa", written])
    #expect(file.proposals.map(\.body).contains(meant))
    #expect(file.notes.contains { $0.code == "escaped-letters" && $0.isWarning })
  }

  @Test(arguments: [
    "Ver https://ejemplo.es/caf%C3%A9 y opinar", "Descuento del 20%familias", "a=facil de hacer",
    "La carpeta C:\\xaloc no va",
  ])
  func `what only looks like numbers stays`(text: String) throws {
    let file = try read(["Otra cosa", text])
    #expect(file.proposals.map(\.body).contains(text))
    #expect(file.notes.allSatisfy { $0.code != "escaped-letters" })
  }
}
