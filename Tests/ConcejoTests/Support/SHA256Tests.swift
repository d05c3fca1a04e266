import CKernels
import Testing

@testable import Concejo

@Suite struct SHA256Tests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let message: String
    let digest: String

    /// The examples NIST publishes with FIPS 180-4.
    static let standard = [
      Vector(
        testDescription: "24 bits", message: "abc",
        digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      Vector(
        testDescription: "0 bits", message: "",
        digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      Vector(
        testDescription: "448 bits",
        message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
      Vector(
        testDescription: "896 bits",
        message: "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        digest: "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    ]

    /// Lengths at which the padding needs another block or not; digests by Python's hashlib.
    static let edges = [
      Vector(
        testDescription: "55 bytes", message: String(repeating: "a", count: 55),
        digest: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      Vector(
        testDescription: "56 bytes", message: String(repeating: "a", count: 56),
        digest: "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      Vector(
        testDescription: "63 bytes", message: String(repeating: "a", count: 63),
        digest: "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
      Vector(
        testDescription: "64 bytes", message: String(repeating: "a", count: 64),
        digest: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
      Vector(
        testDescription: "65 bytes", message: String(repeating: "a", count: 65),
        digest: "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
      Vector(
        testDescription: "119 bytes", message: String(repeating: "a", count: 119),
        digest: "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
      Vector(
        testDescription: "120 bytes", message: String(repeating: "a", count: 120),
        digest: "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
    ]
  }

  @Test(arguments: Vector.standard + Vector.edges)
  func `a message has its published digest`(vector: Vector) {
    #expect(SHA256.hexDigest(of: vector.message.utf8) == vector.digest)
    #expect(SHA256.hexDigest(of: Array(vector.message.utf8)) == vector.digest)
  }

  @Test func `a million letters a have their published digest`() {
    var digest = SHA256()
    for _ in 0..<1000 { digest.update(repeatElement(0x61, count: 1000)) }
    let found = digest.finish()
    #expect(found == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [1, 3, 56, 63, 64, 65, 200])
  func `a message in pieces has the digest of the whole`(size: Int) {
    let message = (0..<200).map { UInt8($0) }
    var digest = SHA256()
    for start in stride(from: 0, to: message.count, by: size) {
      digest.update(message[start..<min(start + size, message.count)])
    }
    let found = digest.finish()
    #expect(found == SHA256.hexDigest(of: message))
  }

  @Test func `the processor's own instructions give what arithmetic gives`() {
    var random = SplitMix64(seed: 7)
    let blocks = (0..<64 * 9).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for count in [0, 1, 2, 9] {
      var states = (0..<2).map { _ in (0..<8).map { UInt32($0) &* 0x9e37_79b9 } }
      unsafe concejo_sha256(&states[0], blocks, count)
      unsafe concejo_sha256_portable(&states[1], blocks, count)
      #expect(states[0] == states[1])
    }
  }
}
