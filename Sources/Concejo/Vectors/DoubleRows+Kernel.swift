/// Rows in double precision, for eigenvectors.
struct DoubleRows {
  private let width: Int
  private var values: [Double]

  /// Takes rows one behind another.
  init(_ values: [Double], width: Int) {
    self.values = values
    self.width = width
  }

  /// The rows of the identity matrix.
  init(identityOf size: Int) {
    self.init(Array(repeating: 0, count: size * size), width: size)
    for index in 0..<size { values[index * size + index] = 1 }
  }

  subscript(row: Int, column: Int) -> Double { values[row * width + column] }

  /// One row.
  func row(_ row: Int) -> [Double] { Array(values[row * width..<(row + 1) * width]) }

  /// Reflects the rows and columns of a symmetric matrix that lie beyond one.
  ///
  /// - Parameters:
  ///   - first: The row that stays, with those before.
  ///   - direction: What is turned round: an element for each column, zeros up to `first`.
  ///   - factor: 2 divided by the square of the direction's length.
  mutating func reflect(beyond first: Int, along direction: [Double], factor: Double) {
    precondition(direction.count == width && values.count == width * width)
    var image = [Double](repeating: 0, count: width)
    // SAFETY: rows and columns run below `width`, which all three arrays have.
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe image.withUnsafeMutableBufferPointer { image in
        unsafe direction.withUnsafeBufferPointer { direction in
          for row in (first + 1)..<width {
            let weight = unsafe direction[row] * factor
            for column in (first + 1)..<width {
              unsafe image[column] += values[row * width + column] * weight
            }
          }
          var projection = 0.0
          for column in (first + 1)..<width {
            unsafe projection += image[column] * direction[column]
          }
          for column in (first + 1)..<width {
            unsafe image[column] -= projection * factor / 2 * direction[column]
          }
          for row in (first + 1)..<width {
            let (own, turned) = unsafe (direction[row], image[row])
            for column in (first + 1)..<width {
              unsafe values[row * width + column] -=
                own * image[column] + turned * direction[column]
            }
          }
        }
      }
    }
  }

  /// Takes from each row twice its projection on a direction, where only elements from `first` on
  /// can be other than zero.
  mutating func subtractProjections(from first: Int, on direction: [Double], factor: Double) {
    precondition(direction.count == width && values.count % max(width, 1) == 0)
    // SAFETY: columns run below `width`, which each row and the direction have.
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe direction.withUnsafeBufferPointer { direction in
        for row in 0..<values.count / max(width, 1) {
          var projection = 0.0
          for column in first..<width {
            unsafe projection += values[row * width + column] * direction[column]
          }
          for column in first..<width {
            unsafe values[row * width + column] -= projection * factor * direction[column]
          }
        }
      }
    }
  }

  /// Turns a row and the one behind it in their plane.
  mutating func rotate(_ row: Int, cosine: Double, sine: Double) {
    precondition(row >= 0 && (row + 2) * width <= values.count)
    // SAFETY: both rows lie inside the array.
    unsafe values.withUnsafeMutableBufferPointer { values in
      let (one, two) = (row * width, (row + 1) * width)
      for column in 0..<width {
        let (a, b) = unsafe (values[one + column], values[two + column])
        unsafe values[two + column] = sine * a + cosine * b
        unsafe values[one + column] = cosine * a - sine * b
      }
    }
  }
}
