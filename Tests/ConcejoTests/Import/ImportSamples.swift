@testable import Concejo

/// Imports a text as the file `f.csv`, with everything found out from the header.
func imported(_ text: String) throws(ImportError) -> ImportedFile {
  try imported(bytes: Array(text.utf8))
}

/// Imports bytes as the file `f.csv`.
func imported(bytes: [UInt8]) throws(ImportError) -> ImportedFile {
  try ProposalImport().read(bytes, file: "f.csv").file
}

/// UTF-16 bytes of a text with a byte-order mark in front.
func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}
