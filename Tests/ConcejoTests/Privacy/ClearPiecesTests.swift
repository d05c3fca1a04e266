import Testing

@testable import Concejo

@Suite struct ClearPiecesTests {
  private func pieces(_ texts: [String]) -> [ArraySlice<UInt8>] {
    texts.map { Array($0.utf8)[...] }
  }

  @Test func `what is clear is looked through once, and what is not is told each time`() {
    let clear = ClearPieces()
    var asked: [String] = []
    func look(_ texts: [String]) -> [Int] {
      let numbered = pieces(texts).enumerated().map { (place: $0.offset, text: $0.element) }
      return clear.looking(at: numbered) { piece -> [String] in
        let text = String(decoding: piece, as: UTF8.self)
        asked.append(text)
        return text.hasPrefix("DNI") ? [text] : []
      }.map(\.piece)
    }
    #expect(look(["más bancos", "DNI 1", "más bancos", "DNI 1"]) == [1, 3])
    #expect(asked == ["más bancos", "DNI 1", "DNI 1"])
    #expect(look(["más bancos", "más bancas", "DNI 1"]) == [2])
    #expect(asked == ["más bancos", "DNI 1", "DNI 1", "más bancas", "DNI 1"])
  }

  @Test func `a gate that knows clear pieces finds what one finds that knows none`() {
    let texts = (0..<600).map { number in
      number % 7 == 0
        ? "Mi correo es ana\(number)@example.org" : "Más bancos en la plaza \(number % 5)"
    }
    let (gate, clear) = (PersonalDataGate(), ClearPieces())
    let expected = gate.data(inPieces: pieces(texts)).map(\.piece)
    #expect(expected == (0..<600).filter { $0 % 7 == 0 })
    for _ in 0..<2 {
      #expect(gate.data(inPieces: pieces(texts), besides: clear).map(\.piece) == expected)
    }
  }
}
