/// Texts that many proposals share, such as the name of a district: each is looked through once.
struct MaskedLabels {
  private let gate: PersonalDataGate
  private var known: [String: MaskedText] = [:]

  init(gate: PersonalDataGate) { self.gate = gate }

  /// A text with its personal data hidden.
  mutating func masked(_ text: String) -> MaskedText {
    if let masked = known[text] { return masked }
    let masked = gate.masked(text)
    known[text] = masked
    return masked
  }

  /// The same of one that may be missing.
  mutating func masked(_ text: String?) -> MaskedText? { text.map { masked($0) } }
}
