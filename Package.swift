// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),  // SE-0458: every unsafe use is spelled `unsafe`
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: no dependency leaks into our API
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
]

// Tests run against a release build, and need no optimizing themselves: it took half as long as all else.
let tests = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "concejo",
  products: [
    .executable(name: "concejo", targets: ["ConcejoCLI"]),
    .library(name: "Concejo", targets: ["Concejo"]),
    .library(name: "ConcejoStore", targets: ["ConcejoStore"]),
  ],
  dependencies: [
    // Commands, flags, help and completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The study file: SQLite with migrations, records and FTS5.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Mapping files that people write.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Frames that people write for their pages; small, without dependencies, and the one Hummingbird uses.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // The server of the review page: HTTP is a protocol that others keep safe. Without its traits it reads no
    // configuration, and none of its products for TLS and HTTP/2 is built: it answers on this machine alone.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
  ],
  targets: [
    // Snowball stemmers for nine languages: Debian's libstemmer.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // The container of XLSX files: Debian's libzip.
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    // Workbooks that people fill in: Debian's libxlsxwriter (BSD). Styles, lists to choose from and
    // locked cells are some four thousand lines of a format that others keep up; it brings minizip and
    // libcrypto along.
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Sums of products, compiled once more for processors with wide registers: Swift compiles a function for
    // one kind of processor only, and here that would be the oldest.
    .target(name: "CKernels"),
    .target(
      name: "Concejo", dependencies: ["CKernels", "CStemmer", "CZip", "CXLSXWriter"],
      resources: [.copy("Resources")], swiftSettings: strict),
    .target(
      name: "ConcejoStore",
      // GRDBSQLite is SQLite's own interface as GRDB knows it: for the one statement that runs for each row.
      dependencies: [
        "Concejo", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "ConcejoReview",
      dependencies: [
        "Concejo", "ConcejoStore",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Resources")], swiftSettings: strict),
    .executableTarget(
      name: "ConcejoCLI",
      dependencies: [
        "Concejo", "ConcejoStore", "ConcejoReview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "ConcejoTestSupport", dependencies: ["Concejo"],
      path: "Tests/ConcejoTestSupport", swiftSettings: strict),
    .testTarget(
      name: "ConcejoTests", dependencies: ["Concejo", "CKernels", "ConcejoTestSupport"],
      exclude: ["Portrait/Fixtures"], swiftSettings: tests),
    .testTarget(
      name: "ConcejoStoreTests",
      dependencies: [
        "Concejo", "ConcejoStore", "ConcejoTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: tests),
    .testTarget(
      name: "ConcejoReviewTests",
      dependencies: ["Concejo", "ConcejoStore", "ConcejoReview", "ConcejoTestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "ConcejoCLITests",
      dependencies: [
        "Concejo", "ConcejoTestSupport", "ConcejoCLI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)
