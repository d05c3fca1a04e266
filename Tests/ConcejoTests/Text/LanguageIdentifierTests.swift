import Testing

@testable import Concejo

@Suite struct LanguageIdentifierTests {
  /// A sentence written for this test, in no sample of the identifier.
  struct Case: Sendable {
    let language: Language
    let text: String
  }

  static let sentences: [(Language, [String])] = [
    (.ca, catalan),
    (.de, german),
    (.en, english),
    (.es, spanish),
    (.eu, basque),
    (.fr, french),
    (.gl, galician),
    (.it, italian),
    (.pt, portuguese),
  ]

  static let cases: [Case] = sentences.flatMap { language, texts in
    texts.map { Case(language: language, text: $0) }
  }

  private func language(of text: String) -> Language {
    let identifier = LanguageIdentifier.shared
    let scores = readTokens(text).filter { $0.kind == .word }
      .reduce(LanguageIdentifier.Scores.zero) { $0 + identifier.scores(of: $1.form) }
    return LanguageIdentifier.best(of: scores)
  }

  @Test func `words longer than what is remembered score as each does alone`() {
    var table = SurfaceTable()
    let long = String(repeating: "anticonstitucional", count: 12)
    let words = [
      long, long + "mente", String(long.dropLast(3)), "ab", String(repeating: "ñ", count: 200),
      String(long.prefix(LanguageIdentifier.longestShared - 1)),
      String(long.prefix(LanguageIdentifier.longestShared)),
    ]
    for word in words { _ = table.insert(Array(word.utf8)[...]) }
    let together = LanguageIdentifier.shared.scores(of: 0..<table.count, in: table)
    for (word, scores) in zip(words, together) {
      #expect(scores == LanguageIdentifier.shared.scores(of: word), "\(word.count)")
    }
  }

  @Test func `forms read together score as each does alone`() {
    var table = SurfaceTable()
    let words = [
      "vecino", "vecinos", "vecina", "año", "añada", "ça", "carrer", "carril", "carril", "straße",
      "biblioteca", "bibliotecaria", "x",
    ]
    for word in words { _ = table.insert(Array(word.utf8)[...]) }
    let together = LanguageIdentifier.shared.scores(of: 1..<table.count, in: table)
    let alone = (1..<table.count).map { LanguageIdentifier.shared.scores(of: table[UInt32($0)]) }
    #expect(together == alone)
  }

  @Test(arguments: LanguageIdentifierTests.cases)
  func `an everyday sentence is found out`(example: Case) {
    #expect(language(of: example.text) == example.language)
  }

  @Test func `each language has its sentences`() {
    #expect(Set(Self.cases.map(\.language)).count == Language.allCases.count)
    #expect(Self.cases.count == 8 * Language.allCases.count)
  }

  @Test(arguments: ["queremos", "straße", "x", "zzzz", "ñandú", "漢字", "42b"])
  func `the best language scores 0, the others less, in steps of a 256th`(word: String) {
    let scores = LanguageIdentifier.shared.scores(of: word)
    let used = Language.allCases.map { scores[$0.index] }
    #expect(used.max() == 0)
    let steps = used.map { $0 * 256 }
    #expect(used.allSatisfy { $0 >= -12 })
    #expect(steps == steps.map { $0.rounded() })
  }

  @Test func `the order of the words does not change the sum`() {
    let words = readTokens(Self.spanish.joined(separator: " ")).map(\.form)
    let scores = words.map { LanguageIdentifier.shared.scores(of: $0) }
    var forwards = LanguageIdentifier.Scores.zero
    var backwards = LanguageIdentifier.Scores.zero
    for score in scores { forwards += score }
    for score in scores.reversed() { backwards += score }
    #expect(forwards == backwards)
  }

  @Test func `equal scores go to the first language by code`() {
    var scores = LanguageIdentifier.Scores(repeating: -5)
    scores[Language.en.index] = 0
    scores[Language.de.index] = 0
    #expect(LanguageIdentifier.best(of: scores) == .de)
  }

  @Test func `the highest score wins`() {
    for language in Language.allCases {
      var scores = LanguageIdentifier.Scores(repeating: -1)
      scores[language.index] = 0
      #expect(LanguageIdentifier.best(of: scores) == language)
    }
  }

  private static let catalan = [
    "Volem més arbres i menys cotxes als carrers del nostre barri.",
    "L'autobús de la línia vermella arriba sempre tard els dilluns al matí.",
    "Cal arreglar les voreres perquè la gent gran hi ensopega.",
    "Seria bo que la biblioteca obrís també els diumenges a la tarda.",
    "No hi ha prou contenidors per reciclar el vidre i el paper.",
    "Demanem un casal per als joves, amb sales d'estudi i d'assaig.",
    "Els gossos haurien de tenir un espai tancat on córrer lliurement.",
    "Els veïns estem farts del soroll que fan els bars a la nit.",
  ]

  private static let german = [
    "Wir brauchen mehr Bäume und weniger Autos in unserer Straße.",
    "Der Bus kommt morgens immer zu spät und ist völlig überfüllt.",
    "Bitte repariert endlich den Gehweg vor der Grundschule.",
    "Die Bücherei sollte auch am Sonntag geöffnet sein.",
    "Auf dem Spielplatz fehlen Schaukeln für die kleinen Kinder.",
    "Es gibt zu wenige sichere Wege für Menschen, die mit dem Fahrrad fahren.",
    "Nachts ist der Park dunkel, deshalb wünschen wir uns bessere Laternen.",
    "Warum wird der Müll nur alle zwei Wochen abgeholt?",
  ]

  private static let english = [
    "We need more trees and fewer cars on our street.",
    "The bus is always late in the morning and it is far too crowded.",
    "Please mend the footpath in front of the school.",
    "The library should also open on Sunday afternoons.",
    "There are no swings for small children in the playground.",
    "Cyclists deserve a safe lane between the station and the market.",
    "The park is dark at night, so we would like brighter lamps.",
    "Why is the rubbish only collected every other week?",
  ]

  private static let spanish = [
    "Queremos más árboles y menos coches en las calles de nuestro barrio.",
    "El autobús de la línea roja llega siempre tarde los lunes por la mañana.",
    "Hay que arreglar las aceras porque los mayores se tropiezan.",
    "La biblioteca debería abrir también los domingos por la tarde.",
    "Faltan contenedores para reciclar el vidrio y el cartón.",
    "Pedimos un local para los jóvenes, con salas de estudio y de ensayo.",
    "Los perros tendrían que disponer de un recinto cerrado donde correr.",
    "Los vecinos estamos hartos del ruido que hacen los bares por la noche.",
  ]

  private static let basque = [
    "Zuhaitz gehiago eta auto gutxiago nahi ditugu gure kaleetan.",
    "Autobusa beti berandu iristen da goizetan, eta jendez beteta dator.",
    "Espaloiak konpondu behar dira, adinekoak erori egiten direlako.",
    "Liburutegiak igandeetan ere zabalik egon beharko luke.",
    "Ez dago nahikoa edukiontzi beira eta papera birziklatzeko.",
    "Gazteentzako lokal bat eskatzen dugu, ikasteko eta entseatzeko gelekin.",
    "Txakurrek leku itxi bat izan beharko lukete aske ibiltzeko.",
    "Bizilagunak nekatuta gaude gauez tabernek ateratzen duten zarataz.",
  ]

  private static let french = [
    "Nous voulons plus d'arbres et moins de voitures dans nos rues.",
    "Le bus arrive toujours en retard le lundi matin et il est bondé.",
    "Il faut réparer les trottoirs, car les personnes âgées y trébuchent.",
    "La bibliothèque devrait aussi ouvrir le dimanche après-midi.",
    "Il n'y a pas assez de bacs pour recycler le verre et le papier.",
    "Nous demandons un local pour les jeunes, avec des salles d'étude.",
    "Les chiens devraient avoir un enclos où courir librement.",
    "Les riverains en ont assez du bruit que font les bars la nuit.",
  ]

  private static let galician = [
    "Queremos máis árbores e menos coches nas rúas do noso barrio.",
    "O autobús da liña vermella chega sempre tarde os luns pola mañá.",
    "Hai que arranxar as beirarrúas porque os maiores tropezan nelas.",
    "A biblioteca debería abrir tamén os domingos pola tarde.",
    "Non hai colectores dabondo para reciclar o vidro e o papel.",
    "Pedimos un local para a mocidade, con salas de estudo e de ensaio.",
    "Os cans terían que dispoñer dun recinto pechado onde correr.",
    "A veciñanza está farta do ruído que fan os bares pola noite.",
  ]

  private static let italian = [
    "Vogliamo più alberi e meno automobili nelle vie del nostro quartiere.",
    "L'autobus della linea rossa arriva sempre in ritardo il lunedì mattina.",
    "Bisogna riparare i marciapiedi perché gli anziani inciampano.",
    "La biblioteca dovrebbe aprire anche la domenica pomeriggio.",
    "Non ci sono abbastanza cassonetti per riciclare il vetro e la carta.",
    "Chiediamo uno spazio per i giovani, con aule studio e sale prove.",
    "I cani dovrebbero avere un recinto chiuso dove correre liberi.",
    "Gli abitanti sono stufi del rumore che fanno i bar di notte.",
  ]

  private static let portuguese = [
    "Queremos mais árvores e menos carros nas ruas do nosso bairro.",
    "O autocarro da linha vermelha chega sempre atrasado às segundas de manhã.",
    "É preciso arranjar os passeios porque os idosos tropeçam neles.",
    "A biblioteca deveria abrir também aos domingos à tarde.",
    "Não há contentores suficientes para reciclar o vidro e o papel.",
    "Pedimos um espaço para os jovens, com salas de estudo e de ensaio.",
    "Os cães deviam ter um recinto fechado onde pudessem correr.",
    "Os moradores estão fartos do barulho que os bares fazem à noite.",
  ]
}
