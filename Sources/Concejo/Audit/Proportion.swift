/// A share with its 95 % confidence interval, all in [0, 1].
public struct Proportion: Sendable, Codable, Equatable {
  /// The share itself.
  public let estimate: Double
  /// Lower bound.
  public let low: Double
  /// Upper bound.
  public let high: Double

  /// The standard normal quantile of 0.975.
  static let quantile = 1.959963984540054

  /// The Wilson score interval, which holds its level where the sample is small or the share near 1.
  ///
  /// Source: E. B. Wilson, *Probable inference, the law of succession, and statistical inference*,
  /// Journal of the American Statistical Association 22, 1927, doi:10.1080/01621459.1927.10502953.
  ///
  /// It ends at 1 where all are right and starts at 0 where none is, which the formula misses by what is
  /// lost in rounding.
  ///
  /// - Parameters:
  ///   - estimate: A share in [0, 1].
  ///   - trials: How many were looked at, whole or as an effective number; above 0.
  public init(wilson estimate: Double, trials: Double) {
    precondition((0...1).contains(estimate) && trials > 0, "\(estimate) of \(trials)")
    let squared = Self.quantile * Self.quantile
    let divisor = 1 + squared / trials
    let center = (estimate + squared / (2 * trials)) / divisor
    let variance = estimate * (1 - estimate) / trials + squared / (4 * trials * trials)
    let half = Self.quantile / divisor * variance.squareRoot()
    self.estimate = estimate
    low = estimate == 0 ? 0 : max(center - half, 0)
    high = estimate == 1 ? 1 : min(center + half, 1)
  }

  /// The interval of some that are right of all that were looked at; nil where nothing was.
  public init?(_ right: Int, of trials: Int) {
    guard trials > 0 else { return nil }
    self.init(wilson: Double(right) / Double(trials), trials: Double(trials))
  }

  /// What was found in one part of a population.
  public struct Stratum: Sendable, Codable, Equatable {
    /// How many there are.
    public let population: Int
    /// How many were looked at.
    public let trials: Int
    /// How many of these are right.
    public let successes: Int

    /// Adopts counts; `successes` ≤ `trials` ≤ `population`.
    public init(population: Int, trials: Int, successes: Int) {
      self.population = population
      self.trials = trials
      self.successes = successes
    }
  }

  /// The share in a population that was sampled part by part, with a Wilson interval; nil where nothing
  /// was looked at.
  ///
  /// Each part counts by its size. The interval is Wilson's at the effective sample size: as many
  /// trials as a simple sample would need for the same variance, never more than there were. A part
  /// with a single trial, whose variance cannot be told, has that of the whole. There is no correction
  /// for a finite population, so that the interval is too wide rather than too narrow.
  ///
  /// Source: W. G. Cochran, *Sampling Techniques*, 3rd ed., Wiley 1977, §5.3 and §5.5, for the estimate
  /// and its variance; N. Dean & M. Pagano, *Evaluating confidence interval methods for binomial
  /// proportions in clustered surveys*, Journal of Survey Statistics and Methodology 3, 2015,
  /// doi:10.1093/jssam/smv024, for the interval at the effective size.
  ///
  /// - Parameter strata: All parts; those in which nothing was looked at do not count.
  public init?(stratified strata: [Stratum]) {
    let read = strata.filter { $0.trials > 0 }
    let population = Double(read.reduce(0) { $0 + $1.population })
    let trials = Double(read.reduce(0) { $0 + $1.trials })
    guard !read.isEmpty, population > 0 else { return nil }
    let parts = read.map { stratum in
      (
        weight: Double(stratum.population) / population,
        share: Double(stratum.successes) / Double(stratum.trials), trials: Double(stratum.trials)
      )
    }
    // Sums of weights may miss 1 by what is lost in rounding.
    let isAll = read.allSatisfy { $0.successes == $0.trials }
    let estimate = isAll ? 1 : min(parts.reduce(0) { $0 + $1.weight * $1.share }, 1)
    let variance = parts.reduce(0) { sum, part in
      let own =
        part.trials > 1
        ? part.share * (1 - part.share) / (part.trials - 1) : estimate * (1 - estimate)
      return sum + part.weight * part.weight * own
    }
    let effective = variance > 0 ? min(estimate * (1 - estimate) / variance, trials) : trials
    // A variance far above that of a simple sample would leave less than a single trial.
    self.init(wilson: estimate, trials: max(effective, 1))
  }
}
