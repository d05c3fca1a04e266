internal import CZip
internal import Foundation

/// Makes a ZIP file in memory, the same bytes for the same content.
enum ZipWriter {
  /// 1 January 1980, the first day that ZIP knows: else the time of writing would stand in it.
  private static let firstDay: zip_uint16_t = 0x21

  /// How hard parts are packed, of 9: libzip would take the most, and a picture of few colours then takes ten
  /// times as long to be a thirtieth smaller.
  private static let packing: zip_uint32_t = 6

  /// The bytes of an archive.
  ///
  /// - Parameters:
  ///   - files: Paths inside it and their contents, in their order.
  ///   - stored: Paths of files that are kept as they are, not packed.
  /// - Returns: The archive.
  /// - Throws: ``ZipFailure`` with what libzip says.
  static func archive(
    _ files: [(path: String, content: [UInt8])], stored: Set<String> = []
  ) throws(ZipFailure) -> [UInt8] {
    var error = unsafe zip_error_t()
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw unsafe ZipFailure(&error)
    }
    // SAFETY: kept once more, so that it outlives the archive that writes into it.
    unsafe zip_source_keep(target)
    defer { unsafe zip_source_free(target) }
    guard let archive = unsafe zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error)
    else {
      unsafe zip_source_free(target)
      throw unsafe ZipFailure(&error)
    }
    for file in files {
      guard unsafe add(file, to: archive, isStored: stored.contains(file.path)) else {
        let failure = unsafe ZipFailure(zip_get_error(archive))
        unsafe zip_discard(archive)
        throw failure
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      let failure = unsafe ZipFailure(zip_get_error(archive))
      unsafe zip_discard(archive)
      throw failure
    }
    guard let content = unsafe content(of: target) else {
      throw unsafe ZipFailure(zip_source_error(target))
    }
    return content
  }

  private static func add(
    _ file: (path: String, content: [UInt8]), to archive: OpaquePointer, isStored: Bool
  ) -> Bool {
    // SAFETY: libzip frees the copy, since it is told to; it needs it until the archive is closed.
    guard let copy = unsafe malloc(max(file.content.count, 1)) else { return false }
    unsafe file.content.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { unsafe memcpy(copy, start, bytes.count) }
    }
    guard
      let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(file.content.count), 1)
    else {
      unsafe free(copy)
      return false
    }
    let index = unsafe zip_file_add(archive, file.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    let (method, level) = isStored ? (ZIP_CM_STORE, 0) : (ZIP_CM_DEFLATE, packing)
    guard unsafe zip_set_file_compression(archive, zip_uint64_t(index), method, level) == 0 else {
      return false
    }
    return unsafe zip_file_set_dostime(archive, zip_uint64_t(index), 0, firstDay, 0) == 0
  }

  private static func content(of source: OpaquePointer) -> [UInt8]? {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_source_open(source) == 0, unsafe zip_source_stat(source, &stat) == 0 else {
      return nil
    }
    defer { unsafe _ = zip_source_close(source) }
    let size = Int(clamping: unsafe stat.size)
    var count = 0
    let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      // SAFETY: the buffer has room for the size that the source states.
      count = Int(unsafe zip_source_read(source, buffer.baseAddress, zip_uint64_t(size)))
      filled = max(count, 0)
    }
    return count == size ? content : nil
  }
}

/// Why libzip made no archive.
struct ZipFailure: Error, Equatable {
  /// In libzip's words.
  let reason: String

  /// Reads libzip's error; where it tells none, memory was not to be had.
  init(_ error: UnsafeMutablePointer<zip_error_t>?) {
    // SAFETY: libzip's text lives as long as the error, and is copied.
    guard let error = unsafe error, unsafe zip_error_code_zip(error) != ZIP_ER_OK else {
      reason = "no memory left"
      return
    }
    reason = unsafe String(cString: zip_error_strerror(error))
  }
}
