internal import CZip

/// The files inside a ZIP file that is in memory.
///
/// What an archive says of itself is not believed: reading stops where a file grows past its bounds.
@safe struct ZipArchive: ~Copyable {
  /// Bytes that all files together may have.
  private static let mostBytes = 1 << 30
  /// A file this much longer than its packed form is a trap, if it is longer than ``trustedBytes``.
  ///
  /// Sheets of one value in every cell are 40 times as long as packed; blanks and zeros 200 to 1,000 times. At 250
  /// a gibibyte of zeros, packed in haste, was taken in before it was refused.
  private static let highestRatio = 100
  private static let trustedBytes = 32 << 20

  /// Files that an archive may list; a workbook has some dozens.
  private static let mostFiles = 20_000

  private let archive: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let name: String
  private let size: Int
  private var places: [String: UInt64] = [:]
  private var bytesRead = 0
  /// Names of the files, folders left out, in the order of the archive.
  ///
  /// They are written with `/`, whatever the archive uses; names that are no text are left out.
  private(set) var names: [String] = []

  /// Opens an archive.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  init(_ content: [UInt8], file: String) throws(ImportError) {
    name = file
    size = content.count
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
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count <= Self.mostFiles else {
      unsafe zip_discard(archive)
      unsafe bytes.deallocate()
      throw .tooLarge(
        file: file, detail: "the archive lists \(count) files, more than \(Self.mostFiles)")
    }
    unsafe self.archive = unsafe archive
    for index in 0..<UInt64(max(count, 0)) {
      // SAFETY: the name is copied at once; libzip gives nil for one that is not valid text.
      guard let stated = unsafe zip_get_name(archive, index, 0),
        let text = unsafe String(validatingCString: stated)
      else { continue }
      let path = Self.normalized(text)
      guard !path.hasSuffix("/"), places[path.lowercased()] == nil else { continue }
      places[path.lowercased()] = index
      names.append(path)
    }
  }

  /// A name with the slashes of the standard, and without one in front.
  private static func normalized(_ name: String) -> String {
    let slashed = name.utf8.contains(0x5C) ? name.replacing("\\", with: "/") : name
    return String(slashed.drop { $0 == "/" })
  }

  deinit {
    // SAFETY: nothing uses the archive or its bytes after this.
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// The content of a file, or nil if it is not there; capitals do not count.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)`` and ``ImportError/tooLarge(file:detail:)``.
  mutating func content(of path: String) throws(ImportError) -> [UInt8]? {
    guard let index = places[path.lowercased()] else { return nil }
    // SAFETY: every pointer that libzip returns is used while the archive is open.
    var stat = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &stat) == 0,
      let file = unsafe zip_fopen_index(archive, index, 0)
    else { throw .badWorkbook(file: name, detail: "\(path) inside it is broken or encrypted") }
    defer { unsafe _ = zip_fclose(file) }
    let packed = min(Int(clamping: unsafe stat.comp_size), size)
    // What a file says of itself is believed where it speaks against it.
    let stated = Int(clamping: unsafe stat.size)
    guard stated <= Self.trustedBytes || stated / max(packed, 1) <= Self.highestRatio else {
      throw .tooLarge(
        file: name,
        detail: "\(path) inside it unpacks to \(stated >> 20) MiB from \(packed >> 10) KiB")
    }
    var content: [UInt8] = []
    let step = 1 << 18
    while true {
      var count: zip_int64_t = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: step) { buffer, filled in
        // SAFETY: the buffer has room for a step, and as much of it counts as was written.
        unsafe count = zip_fread(file, buffer.baseAddress, zip_uint64_t(step))
        filled = Int(max(count, 0))
      }
      guard count >= 0 else {
        throw .badWorkbook(file: name, detail: "\(path) inside it is broken")
      }
      guard count > 0 else { break }
      content += piece
      bytesRead += Int(count)
      // Many files may share the same packed bytes: all together are held against the archive.
      let isTrap =
        content.count > Self.trustedBytes && content.count / max(packed, 1) > Self.highestRatio
        || bytesRead > 2 * Self.trustedBytes && bytesRead / size > Self.highestRatio
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
