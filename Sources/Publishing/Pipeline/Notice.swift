/// One thing that a build server shall show beside a file.
package struct Notice: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable {
        case error, warning, note
    }

    package var level: Level
    /// The stable code, such as `dead-link`.
    package var code: String
    /// What the code means in general, without a full stop.
    package var meaning: String
    /// What is so in this case, one sentence or more.
    package var message: String
    /// What to do about it.
    package var remedy: String
    /// From the root of the repository; nothing where no file is concerned.
    package var path: String?
    /// From 1 on; nothing where the whole file is meant.
    package var line: Int?
    /// What tells it from others of the same code: an identifier, or the path.
    package var place: String
    /// Why nobody has to act, where somebody took note of it.
    package var justification: String?

    package init(
        level: Level, code: String, meaning: String, message: String, remedy: String,
        path: String?, line: Int?, place: String, justification: String? = nil
    ) {
        self.level = level
        self.code = code
        self.meaning = meaning
        self.message = message
        self.remedy = remedy
        self.path = path
        self.line = line
        self.place = place
        self.justification = justification
    }
}
