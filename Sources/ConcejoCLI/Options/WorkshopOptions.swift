import ArgumentParser
import Concejo

/// The frame of a workshop.
struct WorkshopOptions: ParsableArguments {
  @Option(help: "Participants of the workshop.")
  var people = AgendaPlanner().people

  @Option(help: "Minutes the workshop lasts.")
  var minutes = AgendaPlanner().minutes

  @Option(help: "When it starts, such as 9:30.")
  var start = StartTime(time: ClockTime(AgendaPlanner().start))

  func validate() throws {
    guard people > 0 else { throw ValidationError("--people must be above 0, not \(people).") }
    guard people <= 2000 else {
      throw ValidationError("--people must be at most 2000, not \(people).")
    }
    guard (1...1440).contains(minutes) else {
      throw ValidationError("--minutes must be from 1 to 1440, not \(minutes).")
    }
  }

  /// The planner these flags describe.
  var planner: AgendaPlanner {
    var planner = AgendaPlanner()
    planner.people = people
    planner.minutes = minutes
    planner.start = start.time.minutes
    return planner
  }
}

/// The value of `--start`.
struct StartTime: ExpressibleByArgument {
  let time: ClockTime

  init(time: ClockTime) { self.time = time }

  init?(argument: String) {
    guard let time = ClockTime(text: argument) else { return nil }
    self.time = time
  }

  var defaultValueDescription: String { time.description }
}
