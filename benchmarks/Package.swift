// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is compiled with: the settings of the package it measures.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),  // SE-0458: every unsafe use is spelled `unsafe`
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
]

let package = Package(
  name: "concejo-benchmarks",
  products: [.executable(name: "bench", targets: ["bench"])],
  dependencies: [
    .package(name: "concejo", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Proposals in any number; knows nothing of the engine.
    .target(name: "Generator", swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Generator",
        .product(name: "Concejo", package: "concejo"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "GeneratorTests", dependencies: ["Generator"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
