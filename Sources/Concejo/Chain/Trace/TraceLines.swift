/// A trace for people, in one language.
public struct TraceLines: Sendable {
  /// Contributions that are listed; the rest is counted.
  private static let mostListed = 30

  private let messages: Messages

  /// Chooses the language.
  public init(_ language: Language) { messages = Messages(language) }

  /// The subject, what it is linked with, and the contributions that it rests on.
  public func lines(of trace: Trace) -> [String] {
    var lines = [told(trace.subject.kind, trace.subject.id, trace.subject.title)]
    let isOne = trace.subject.kind == .contribution
    for link in trace.links {
      let end = link.end
      let share = messages(
        "trace.shared",
        ["part": messages.number(link.shared), "whole": messages.number(end.size)])
      lines.append("  " + told(end.kind, end.id, end.title) + (isOne ? "" : " " + share))
    }
    if !trace.links.contains(where: { $0.end.kind == .unit }), trace.subject.kind != .unit,
      trace.subject.kind != .answer
    {
      lines.append("  " + messages["trace.no-unit"])
    }
    if !trace.links.contains(where: { $0.end.kind == .answer }), trace.subject.kind != .answer {
      lines.append("  " + messages["return.pending"])
    }
    guard !isOne else { return lines }
    let listed = trace.contributions.prefix(Self.mostListed).joined(separator: ", ")
    lines.append(
      "  " + messages.counted("trace.contributions", trace.contributions.count) + " " + listed
        + (trace.contributions.count > Self.mostListed ? ", …" : ""))
    return lines
  }

  private func told(_ kind: ChainObject.Kind, _ id: String, _ title: String) -> String {
    let label = messages("label", ["label": messages["trace.kind.\(kind.rawValue)"]])
    return "\(label) \(id)" + (title.isEmpty ? "" : " · \(title)")
  }
}
