import CKernels
import Testing

@testable import Concejo

/// Kernels for processors with registers of 512 bits say what the portable ones do, to the last bit.
@Suite struct WideKernelTests {
  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 13, 20], [1, 2, 5, 24])
  func `cosines are the same for every width and number of targets`(width: Int, count: Int) {
    var random = SplitMix64(seed: UInt64(width * 100 + count))
    func row(_ count: Int) -> [Int16] {
      (0..<count * width * 8).map { _ in Int16(random.next() % 4001) - 2000 }
    }
    let (own, targets) = ((0..<4).map { _ in row(1) }, row(count))
    // One place more than is needed must stay as it is.
    var wide = [Float](repeating: -1, count: count * 4 + 1)
    var portable = wide
    unsafe concejo_cosines(
      own[0], own[1], own[2], own[3], targets, width, count, 1.7e-7, &wide)
    unsafe concejo_cosines_portable(
      own[0], own[1], own[2], own[3], targets, width, count, 1.7e-7, &portable)
    #expect(wide == portable)
    #expect(wide.last == -1)
  }

  @Test(arguments: [1, 2, 3, 4, 6], [1, 2, 3, 8])
  func `products of columns are the same for every width`(ownWidth: Int, otherWidth: Int) {
    var random = SplitMix64(seed: UInt64(ownWidth * 100 + otherWidth))
    func matrix(_ width: Int) -> [Float] {
      (0..<17 * width * 8).map { _ in Float(random.next() % 1000) / 700 }
    }
    let (own, other) = (matrix(ownWidth), matrix(otherWidth))
    let size = ownWidth * 8 * otherWidth * 8
    var wide = [Float](repeating: 0, count: size)
    var portable = wide
    unsafe concejo_column_products(own, ownWidth, other, otherWidth, 17, 0, &wide)
    unsafe concejo_column_products_portable(own, ownWidth, other, otherWidth, 17, 0, &portable)
    #expect(wide == portable)
  }

  @Test(arguments: [1, 2, 3, 4, 6, 8])
  func `of a matrix with itself the half above the diagonal is enough`(width: Int) {
    var random = SplitMix64(seed: UInt64(width))
    let own = (0..<11 * width * 8).map { _ in Float(random.next() % 1000) / 700 }
    let columns = width * 8
    var half = [Float](repeating: 0, count: columns * columns)
    var whole = half
    unsafe concejo_column_products(own, width, own, width, 11, 1, &half)
    unsafe concejo_column_products_portable(own, width, own, width, 11, 0, &whole)
    for column in 0..<columns {
      for other in column / 8 * 8..<columns {
        #expect(half[column * columns + other] == whole[column * columns + other])
      }
    }
  }
}
