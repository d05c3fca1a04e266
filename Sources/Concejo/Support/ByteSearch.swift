internal import CKernels

extension Span<UInt8> {
  /// Where a byte stands first in a range; nil where it does not.
  func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    // SAFETY: the extracted span has as many bytes as the kernel is told.
    let place = unsafe extracting(range).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return -1 }
      return unsafe concejo_place(start, bytes.count, byte)
    }
    return place < 0 ? nil : range.lowerBound + place
  }

  /// How many bytes in a range lie between two, both included.
  func count(of values: ClosedRange<UInt8>, in range: Range<Int>) -> Int {
    // SAFETY: as above.
    unsafe extracting(range).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe concejo_count(start, bytes.count, values.lowerBound, values.upperBound)
    }
  }

  /// Less than 0, 0 or more than 0 where these bytes stand before others, are the same, or stand behind them.
  func order(to other: borrowing Span<UInt8>) -> Int {
    // SAFETY: both spans have as many bytes as the kernel is told.
    let order = unsafe withUnsafeBufferPointer { left in
      unsafe other.withUnsafeBufferPointer { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return 0 }
        return unsafe Int(concejo_order(first, second, min(left.count, right.count)))
      }
    }
    return order == 0 ? count - other.count : order
  }
}
