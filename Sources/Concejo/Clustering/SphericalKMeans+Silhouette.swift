extension SphericalKMeans {
  /// How clearly groups are apart, in [-1, 1].
  ///
  /// The mean over the rows of (b - a) / max(a, b), where a is a row's distance from its own centre, 1
  /// less the cosine, and b that from the next one; in steps of 1/1024. 0 if there are fewer than two
  /// groups.
  ///
  /// Sources: P. Rousseeuw, *Silhouettes*, Journal of Computational and Applied Mathematics 20, 1987,
  /// doi:10.1016/0377-0427(87)90125-7; E. Hruschka, L. de Castro & R. Campello, *Evolutionary algorithms
  /// for clustering gene-expression data*, ICDM 2004, doi:10.1109/ICDM.2004.10073, for distances from
  /// centres in place of those from all rows.
  func silhouette(of division: Division) -> Double {
    let centers = QuantizedMatrix(division.centers)
    guard centers.rowCount > 1, rowCount > 0 else { return 0 }
    var cosines = [SIMD4<Float>](repeating: .zero, count: centers.rowCount)
    var sum = 0.0
    for row in 0..<rowCount {
      quantizedCosines(of: row, with: centers, into: &cosines)
      let own = Int(division.labels[row])
      var other = -Float.infinity
      for center in 0..<centers.rowCount where center != own {
        other = max(other, cosines[center].x)
      }
      let (near, far) = (max(1 - cosines[own].x, 0), max(1 - other, 0))
      let larger = max(near, far)
      if larger > 0 { sum += Double((far - near) / larger) }
    }
    return (sum / Double(rowCount) * 1024).rounded() / 1024
  }
}
