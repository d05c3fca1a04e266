internal import Concejo

/// Makes campaigns: one letter, and for each signer a greeting, edits and words of their own.
public struct Letters: Sendable {
  /// The letter's words.
  public let letter: [String]
  /// The signers' texts.
  public let texts: [String]
  /// What each of them wrote beside the letter.
  public let own: [String]

  private static let stock =
    "Los abajo firmantes pedimos a la Junta que no cierre el consultorio de nuestra sierra. Desde hace "
    + "treinta años atiende a cuatro aldeas sin otro médico, y el hospital queda a una hora de curvas. "
    + "Exigimos una doctora todos los días laborables y una enfermera con coche para visitar a quien ya no "
    + "sale de casa. La salud de los pueblos no se mide en pacientes por hora ni se decide en un despacho "
    + "lejano donde nadie conoce estos caminos"

  /// Another letter in much the same words.
  private static let rival =
    "Los abajo firmantes pedimos a la Junta que no cierre la escuela de nuestra sierra. Desde hace "
    + "treinta años enseña a cuatro aldeas sin otra maestra, y el colegio queda a una hora de curvas. "
    + "Exigimos una tutora todos los días lectivos y un comedor con cocina para alimentar a quien viene "
    + "desde lejos. La educación de los pueblos no se mide en alumnos por aula ni se decide en un despacho "
    + "lejano donde nadie conoce estos caminos"

  private static let greetings = [
    "", "Buenos días.", "Hola:", "Estimada consejera:", "A quien corresponda:",
  ]
  private static let places = ["Alía", "Zorita", "Guadalupe", "Logrosán", "Cañamero"]

  /// Draws a campaign.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same campaign.
  ///   - words: Words of the letter, up to 80.
  ///   - signers: How many sign it.
  ///   - isRival: Whether it is the other letter.
  ///   - pool: Texts that own words are taken from.
  public init(seed: UInt64, words: Int, signers: Int, isRival: Bool = false, pool: [String]) {
    var random = SplitMix64(seed: seed)
    let letter = (isRival ? Self.rival : Self.stock).split(separator: " ").prefix(words)
      .map(String.init)
    var (texts, own) = ([String](), [String]())
    for _ in 0..<signers {
      var words = letter
      switch Int.random(in: 0..<10, using: &random) {
      case 0, 1:
        // A slip: a letter less in one longer word.
        let place = Int.random(in: 0..<words.count, using: &random)
        if words[place].count > 5 {
          words[place].remove(at: words[place].index(after: words[place].startIndex))
        }
      case 2 where words.count >= 40: words = Array(words.prefix(words.count * 2 / 3))
      case 3 where words.count >= 40: words = Array(words.suffix(words.count * 2 / 3))
      case 4:
        let place = Int.random(in: 0..<words.count, using: &random)
        words.insert("muy", at: place)
      default: break
      }
      let length = Int.random(in: 5...40, using: &random)
      var phrase: [String] = []
      while phrase.count < length {
        phrase += pool[Int.random(in: 0..<pool.count, using: &random)].split(separator: " ")
          .map(String.init)
      }
      let mine = phrase.prefix(length).joined(separator: " ")
      let common = words.joined(separator: " ")
      let greeting = Self.greetings[Int.random(in: 0..<Self.greetings.count, using: &random)]
      let place =
        Bool.random(using: &random)
        ? "Como vecina de " + Self.places[Int.random(in: 0..<Self.places.count, using: &random)]
          + ":"
        : ""
      let body =
        Bool.random(using: &random) ? [mine + ".", common + "."] : [common + ".", mine + "."]
      texts.append(([greeting, place] + body).filter { !$0.isEmpty }.joined(separator: " "))
      own.append(mine)
    }
    (self.letter, self.texts, self.own) = (letter, texts, own)
  }
}
