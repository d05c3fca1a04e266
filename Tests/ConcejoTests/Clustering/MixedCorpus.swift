import ConcejoTestSupport

@testable import Concejo

/// The five themes with what real files add to them: titles, copies, shouting, other languages,
/// emoji, an endless word, and texts that fit nowhere.
enum MixedCorpus {
  static let proposals: [Proposal] = titled + copies + misfits

  /// The sixty, every third with its first word as title.
  private static let titled: [Proposal] = FiveThemes.proposals.enumerated().map { index, proposal in
    guard index.isMultiple(of: 3), let blank = proposal.body.firstIndex(of: " ") else {
      return proposal
    }
    return Proposal(
      id: proposal.id, title: String(proposal.body[..<blank]),
      body: String(proposal.body[blank...].dropFirst()))
  }

  private static let copies: [Proposal] = [
    Proposal(id: "61", title: "", body: FiveThemes.texts[0][0], supports: 3),
    Proposal(id: "62", title: "", body: "\(FiveThemes.texts[0][0]) 🚲", supports: 8),
    Proposal(id: "63", title: "", body: FiveThemes.texts[3][2].uppercased()),
  ]

  private static let misfits: [Proposal] = [
    Proposal(id: "64", title: "👍👍", body: "¿?"),
    Proposal(id: "65", title: "", body: "Hola"),
    Proposal(id: "66", title: "Xilófonos zulúes", body: "Quásares, pterodáctilos."),
    Proposal(
      id: "67", title: "Carril bici a l'estació",
      body: "Volem un carril bici segur que arribi fins a l'estació, amb ombra i arbres."),
    Proposal(id: "68", title: "", body: "Biblioteca \(endlessWord) libros."),
    Proposal(
      id: "a-1", title: "Reciclaje: “vidrio” y más…",
      body: "Más reciclaje de vidrio, papel y envases… Contenedores 🗑️ (Sr. Alcalde)."),
    Proposal(
      id: "b", title: "Autobús",
      body: "Hospital: www.ejemplo.org/parada y vecinos@ejemplo.org. \(endlessSentence)siempre."),
  ]

  private static let endlessWord = String(repeating: "ñandú", count: 80)
  private static let endlessSentence = String(
    repeating: "La parada del autobús se llena de viajeros, ", count: 12)
}
