internal import CZip

/// The files inside a ZIP file that is in memory.
///
/// What an archive says of itself is not believed: reading stops where a file grows past its bounds.
@safe struct ZipArchive: ~Copyable {
  /// Bytes that all files together may have.
  private static let mostBytes = 1 << 30
  /// A file this much longer than its packed form is a trap, if it is longer than ``trustedBytes``.
  private static let highestRatio = 250
  private static let trustedBytes = 32 << 20

  private let archive: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let name: String
  private var bytesRead = 0

  /// Opens an archive.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)``.
  init(_ content: [UInt8], file: String) throws(ImportError) {
    name = file
    // SAFETY: the copy lives until deinit, longer than the archive that reads it.
    unsafe bytes = .allocate(capacity: content.count)
    _ = unsafe bytes.initialize(from: content)
    var error = unsafe zip_error_t()
    let source = unsafe zip_source_buffer_create(
      bytes.baseAddress, zip_uint64_t(content.count), 0, &error)
    guard let source = unsafe source,
      let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error)
    else {
      unsafe bytes.deallocate()
      throw .badWorkbook(file: file, detail: "the archive is broken")
    }
    unsafe self.archive = unsafe archive
  }

  deinit {
    // SAFETY: nothing uses the archive or its bytes after this.
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// The content of a file, or nil if it is not there.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  mutating func content(of path: String) throws(ImportError) -> [UInt8]? {
    // SAFETY: every pointer that libzip returns is used while the archive is open.
    let index = unsafe zip_name_locate(archive, path, zip_flags_t(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var stat = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0,
      let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0)
    else { throw .badWorkbook(file: name, detail: "\(path) inside it is broken or encrypted") }
    defer { unsafe _ = zip_fclose(file) }
    let packed = Int(clamping: unsafe stat.comp_size)
    var content: [UInt8] = []
    let step = 1 << 18
    while true {
      var count: zip_int64_t = 0
      let old = content.count
      content.append(contentsOf: repeatElement(0, count: step))
      unsafe content.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return }
        unsafe count = zip_fread(file, start + old, zip_uint64_t(step))
      }
      guard count >= 0 else {
        throw .badWorkbook(file: name, detail: "\(path) inside it is broken")
      }
      content.removeLast(step - Int(count))
      guard count > 0 else { break }
      bytesRead += Int(count)
      let isTrap =
        content.count > Self.trustedBytes && content.count / max(packed, 1) > Self.highestRatio
      guard bytesRead <= Self.mostBytes, !isTrap else {
        throw .tooLarge(
          file: name,
          detail: "\(path) inside it unpacks to more than \(content.count >> 20) MiB"
            + " from \(packed >> 10) KiB")
      }
    }
    return content
  }
}
