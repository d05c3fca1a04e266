internal import Foundation

extension HTML {
  /// Adds a policy by which only one script may run, which is known by its digest; nothing is fetched.
  mutating func policy(allowing script: String) {
    let digest = SHA256.hexDigest(of: script.utf8)
    let bytes = stride(from: 0, to: digest.utf8.count, by: 2).map { place in
      UInt8(digest.dropFirst(place).prefix(2), radix: 16) ?? 0
    }
    let content =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
      + "\(Data(bytes).base64EncodedString())'; base-uri 'none'; form-action 'none'"
    open("meta", ["http-equiv": "Content-Security-Policy", "content": content])
  }
}
