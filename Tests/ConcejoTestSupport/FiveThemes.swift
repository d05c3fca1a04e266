public import Concejo

/// Sixty short proposals in Spanish, written by hand, twelve on each of five different themes.
public enum FiveThemes {
  /// The texts of each theme: cycling, trees, waste, buses, library.
  public static let texts: [[String]] = [cycling, trees, waste, buses, library]

  /// All sixty with the ids 1 to 60, neighbors in the list being on different themes.
  public static let proposals: [Proposal] = (0..<60).map { index in
    let text = texts[index % 5][index / 5]
    return Proposal(id: String(index + 1), title: "", body: text)
  }

  /// The theme a proposal of this id was written for, from 0 to 4, or nil for another id.
  public static func theme(of id: String) -> Int? {
    Int(id).flatMap { (1...60).contains($0) ? ($0 - 1) % 5 : nil }
  }

  private static let cycling = [
    "Carril bici separado del tráfico en la avenida principal para ciclistas de toda edad.",
    "Un carril bici seguro que una el campus con la estación, con aparcamiento para bicicletas.",
    "Aparcamiento vigilado de bicicletas junto a la estación para los ciclistas diarios.",
    "Pintar el carril bici y separarlo con bolardos, porque los coches invaden el carril.",
    "Los ciclistas necesitamos semáforos propios en cada cruce del carril bici.",
    "Préstamo de bicicletas eléctricas con aparcamiento en cada distrito.",
    "El carril bici termina de golpe y los ciclistas acaban entre los coches.",
    "Talleres para aprender a circular en bicicletas por el carril bici con los niños.",
    "Más bicicletas de préstamo y más anclajes de aparcamiento para bicicletas.",
    "Una red de carril bici continua para que los ciclistas crucen la ciudad sin coches.",
    "Multar a los coches que paran en el carril bici y ponen en peligro a los ciclistas.",
    "Subvención para comprar bicicletas a quien deje de circular en coches.",
  ]

  private static let trees = [
    "Plantar árboles que den sombra en la plaza y en el parque infantil.",
    "El parque necesita árboles nuevos, riego y jardineros que cuiden las plantas.",
    "Más sombra con árboles de hoja caduca en el parque del río.",
    "Los jardineros podan los árboles del parque en plena primavera y nos quitan la sombra.",
    "Riego con agua reciclada para los jardines y los árboles del parque.",
    "Replantar los alcorques vacíos con árboles autóctonos que den sombra.",
    "Un jardín botánico en el parque con plantas y árboles autóctonos.",
    "Césped y jardines secos: el parque pide riego y plantas autóctonas.",
    "Proteger los árboles centenarios del parque antes de cualquier poda.",
    "Huertos y jardines con plantas aromáticas, árboles frutales y riego por goteo.",
    "Los alcorques del paseo están sin árboles y el paseo sin sombra.",
    "Menos poda y más árboles: la sombra del parque es un refugio en agosto.",
  ]

  private static let waste = [
    "Recogida de basura diaria, que los contenedores rebosan de bolsas y huele mal.",
    "Contenedores de reciclaje para vidrio, papel y envases en cada manzana.",
    "La basura se amontona junto a los contenedores de reciclaje los fines de semana.",
    "Contenedor marrón de residuos orgánicos y compostaje para reducir la basura.",
    "Premiar el reciclaje de envases con una rebaja en la tasa de basura.",
    "Limpiar los contenedores, porque los residuos atraen ratas y cucarachas.",
    "Soterrar los contenedores de basura y de reciclaje para evitar olores.",
    "Recogida puerta a puerta de residuos y envases para mejorar el reciclaje.",
    "Punto limpio móvil para residuos, muebles viejos y envases peligrosos.",
    "Campaña escolar de reciclaje: separar envases, papel, vidrio y residuos.",
    "Los contenedores de vidrio y de papel están siempre llenos de bolsas de basura.",
    "Sancionar a quien deja bolsas de basura y residuos fuera de los contenedores.",
  ]

  private static let buses = [
    "Autobús nocturno los viernes con parada en el hospital y en la estación.",
    "Mayor frecuencia del autobús en hora punta, la parada se llena de viajeros.",
    "Marquesina con asientos en la parada de autobús del hospital.",
    "Una línea de autobús directa al hospital sin transbordo para los viajeros mayores.",
    "Billete de autobús gratuito para estudiantes y abono mensual para viajeros.",
    "Pantallas en cada parada que digan cuánto tarda el autobús de la línea.",
    "El autobús de la línea circular llega tarde y los viajeros pierden el transbordo.",
    "Abono único para autobús, metro y tren con transbordo gratuito.",
    "Adelantar la primera salida del autobús para los viajeros que entran a las seis.",
    "Rampas en el autobús y parada accesible para viajeros en silla de ruedas.",
    "Ampliar la línea nocturna de autobús y su frecuencia los sábados.",
    "Conductores amables y marquesina nueva: así es un buen viaje en autobús.",
  ]

  private static let library = [
    "Abrir la biblioteca los domingos con sala de estudio para opositores.",
    "Biblioteca con libros nuevos, cómics y novelas para lectores jóvenes.",
    "Club de lectura en la biblioteca con préstamo de novelas y libros digitales.",
    "Sala de estudio silenciosa en la biblioteca durante los exámenes.",
    "Cuentacuentos en la biblioteca para acercar la lectura y los libros a la infancia.",
    "La biblioteca tiene pocos enchufes en la sala de estudio y pocos libros recientes.",
    "Libros en braille y audiolibros en la biblioteca para lectores ciegos.",
    "Bibliobús con libros y novelas para los lectores de los pueblos.",
    "Encuentros de lectores con escritores de novelas en la sala de la biblioteca.",
    "Renovar la biblioteca: sala de lectura, estanterías accesibles y libros actuales.",
    "Ampliar el plazo de los libros prestados en la biblioteca a los lectores mayores.",
    "Concurso de novelas y taller de lectura y escritura en la biblioteca.",
  ]
}
