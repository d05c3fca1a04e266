/// What a machine has of what the program needs or can use.
public struct MachineFacts: Sendable, Codable, Equatable {
  /// A program that opens what was written; nothing here needs it.
  public struct Companion: Sendable, Codable, Equatable {
    /// The name people know it by.
    public let name: String
    /// Where it lies; nil if it was not found.
    public let path: String?

    /// Creates the entry of a program.
    public init(name: String, path: String?) {
      self.name = name
      self.path = path
    }
  }

  /// A folder that is written to.
  public struct Folder: Sendable, Codable, Equatable {
    /// Its absolute path.
    public let path: String
    /// Bytes that may still be written; nil if the system does not tell.
    public let freeBytes: Int?
    /// Whether a file could be made in it.
    public let isWritable: Bool

    /// Creates the entry of a folder.
    public init(path: String, freeBytes: Int?, isWritable: Bool) {
      self.path = path
      self.freeBytes = freeBytes
      self.isWritable = isWritable
    }
  }

  /// The program's version, with its commit in a package.
  public var version: String
  /// The name the system gives itself, with the kind of processor.
  public var system: String
  /// Processors that may be used.
  public var processors: Int
  /// Bytes of memory.
  public var memory: Int
  /// Libraries and their versions, in the order in which they are shown.
  public var libraries: [LinkedLibrary]
  /// Programs that open documents.
  public var companions: [Companion]
  /// The folder of word lists and sentences.
  public var resources: String
  /// The locale of the environment, such as `es_ES.UTF-8`; nil where none is set.
  public var locale: String?
  /// Where results are written if nothing else is said.
  public var folder: Folder
  /// Where files are drafted.
  public var temporaryFolder: Folder

  /// Creates the facts of a machine.
  public init(
    version: String, system: String, processors: Int, memory: Int, libraries: [LinkedLibrary],
    companions: [Companion], resources: String, locale: String?, folder: Folder,
    temporaryFolder: Folder
  ) {
    self.version = version
    self.system = system
    self.processors = processors
    self.memory = memory
    self.libraries = libraries
    self.companions = companions
    self.resources = resources
    self.locale = locale
    self.folder = folder
    self.temporaryFolder = temporaryFolder
  }

  /// Bytes below which a folder is said to be nearly full.
  static let scarceBytes = 1_000_000_000

  /// Whether nothing is missing that is needed.
  public var isSound: Bool { temporaryFolder.isWritable }
}
