internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  private static let analysis = "analysis"

  /// Begins an analysis, and sends the browser where its progress is told.
  func startAnalysis() async throws -> PageAnswer {
    await work.forget(Self.analysis)
    let (path, reader) = (study.path, reader)
    await work.begin(Self.analysis) { meter in
      meter.begin("loading")
      let study = try Study.open(at: path)
      var pipeline = try study.latestOptions() ?? Pipeline()
      pipeline.vectorSource = nil
      let run = try await study.consultation().run(
        with: pipeline, after: try study.precedent(), meter: meter)
      meter.begin("storing")
      try study.save(run)
      _ = try? await reader.knowledge()
      return .analyzed
    }
    return .redirect(to: "/analysis")
  }

  /// Whether this program cannot make the analysis, for want of vectors.
  private func needsVectors() throws -> Bool { try study.latestOptions()?.vectorSource != nil }

  /// What an analysis would do.
  private func analysisNote() throws -> String {
    messages[try study.latestOptions() == nil ? "analyzeFirst" : "analyzeNote"]
  }

  /// What an analysis is doing, or that one may be begun.
  func analysisPage(_ request: PageRequest) async throws -> PageAnswer {
    var content: [String: Any] = ["heading": messages["analysis"], "back": "/"]
    if let progress = await work.progress(of: Self.analysis) {
      content = content.merging(running(progress)) { $1 }
    } else {
      switch await work.finished(Self.analysis) {
      case .analyzed:
        // Once told, it is over: who comes back may begin another one.
        await work.forget(Self.analysis)
        content = content.with(["isDone": true, "result": messages["analysisDone"]])
      case .failed(let reason):
        content["failure"] = messages("analysisFailed", ["reason": reason])
      default: break
      }
      let isRefused = try needsVectors()
      if isRefused { content["failure"] = messages["needsVectors"] }
      content["canStart"] = !options.isReadOnly && !isRefused && content["isDone"] == nil
      content["note"] = try analysisNote()
    }
    content["canAnalyze"] = false
    return page(
      "work", title: messages["analysis"], content, moment: try? await moment(), request)
  }

  /// How far something is, as a template shows it.
  private func running(_ progress: ProgressMeter.Snapshot) -> [String: Any] {
    let content: [String: Any] = ["isRunning": true, "refreshes": true, "done": progress.done]
    return content.with(["total": progress.total > 0 ? progress.total : nil])
  }

  /// The page that stands where an outcome will stand; it comes back by itself.
  func workPage(
    _ name: String, heading: String, back: String, moment: Moment, _ request: PageRequest
  ) async -> PageAnswer {
    let progress = await work.progress(of: name) ?? ProgressMeter.Snapshot()
    let content: [String: Any] = ["heading": heading, "back": back]
    return page(
      "work", title: heading, content.merging(running(progress)) { $1 }, moment: moment, request)
  }

  /// The page that tells why nothing came of a piece of work.
  func failurePage(
    _ text: String, heading: String, back: String, moment: Moment, _ request: PageRequest
  ) -> PageAnswer {
    page(
      "work", title: heading,
      ["heading": heading, "back": back, "failure": text],
      moment: moment, request, status: 422)
  }

  /// What stands on every page of a study without themes, or whose texts have changed since.
  func unanalyzed(_ request: PageRequest) async throws -> PageAnswer {
    let edition = try await reader.currentEdition()
    let isRefused = try needsVectors()
    return page(
      "work", title: name,
      [
        "heading": name, "back": "/",
        "failure": messages[isRefused ? "needsVectors" : edition.run == nil ? "noRun" : "changed"],
        "canStart": !options.isReadOnly && !isRefused, "note": try analysisNote(),
      ], request, status: 409)
  }
}
