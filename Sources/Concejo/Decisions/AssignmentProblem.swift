/// Pairs rows with columns so that the sum of their values is as large as possible.
///
/// Source: H. W. Kuhn, *The Hungarian method for the assignment problem*, Naval Research Logistics
/// Quarterly 2, 1955, doi:10.1002/nav.3800020109; with the potentials of R. Jonker & A. Volgenant, *A
/// shortest augmenting path algorithm for dense and sparse linear assignment problems*, Computing 38,
/// 1987, doi:10.1007/BF02278710.
struct AssignmentProblem {
  /// Value of each row and column, as whole numbers, so that no result hangs on rounding.
  private let values: [[Int]]

  /// Takes the values, row by row; rows are equally long.
  init(values: [[Int]]) { self.values = values }

  /// The column of each row, or nil for rows that get none where there are fewer columns.
  ///
  /// Of equally good pairings the same one is found each time.
  ///
  /// - Complexity: O(*n*³), *n* the larger number of rows and columns.
  var pairing: [Int?] {
    let size = max(values.count, values.first?.count ?? 0)
    guard size > 0, let width = values.first?.count, width > 0 else {
      return values.map { _ in nil }
    }
    let most = values.joined().max() ?? 0
    // Costs of a square: what lies outside is worth nothing.
    func cost(_ row: Int, _ column: Int) -> Int {
      row < values.count && column < width ? most - values[row][column] : most
    }
    var rowPotential = [Int](repeating: 0, count: size + 1)
    var columnPotential = [Int](repeating: 0, count: size + 1)
    // Row of each column, from 1; 0 is none.
    var rowOf = [Int](repeating: 0, count: size + 1)
    for row in 1...size {
      rowOf[0] = row
      var column = 0
      var distance = [Int](repeating: .max, count: size + 1)
      var isDone = [Bool](repeating: false, count: size + 1)
      var previous = [Int](repeating: 0, count: size + 1)
      repeat {
        isDone[column] = true
        let current = rowOf[column]
        var (delta, nearest) = (Int.max, 0)
        for other in 1...size where !isDone[other] {
          let reduced =
            cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
          if reduced < distance[other] {
            distance[other] = reduced
            previous[other] = column
          }
          if distance[other] < delta { (delta, nearest) = (distance[other], other) }
        }
        for other in 0...size {
          if isDone[other] {
            rowPotential[rowOf[other]] += delta
            columnPotential[other] -= delta
          } else if distance[other] < .max {
            distance[other] -= delta
          }
        }
        column = nearest
      } while rowOf[column] != 0
      while column != 0 {
        rowOf[column] = rowOf[previous[column]]
        column = previous[column]
      }
    }
    var columns = [Int?](repeating: nil, count: values.count)
    for column in 1...width where rowOf[column] - 1 < values.count {
      columns[rowOf[column] - 1] = column - 1
    }
    return columns
  }
}
