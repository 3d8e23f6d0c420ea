/// Work on many values that is done on several processors.
enum SideBySide {
    /// So many values are done at once; for fewer it is not worth while.
    private static let least = 24

    /// Has a function take the values, some in a row at a time.
    ///
    /// - Parameters:
    ///   - values: The values.
    ///   - pieces: At most about so many rows, where each costs something by itself.
    ///   - work: Gives one result a value.
    /// - Returns: The results in the order of the values.
    static func map<Value: Sendable, Result: Sendable>(
        _ values: ArraySlice<Value>, pieces: Int = .max,
        _ work: @escaping @Sendable (ArraySlice<Value>) -> [Result]
    ) async -> [Result] {
        await map(values, atLeast: max(least, values.count / pieces), work)
    }

    private static func map<Value: Sendable, Result: Sendable>(
        _ values: ArraySlice<Value>, atLeast least: Int,
        _ work: @escaping @Sendable (ArraySlice<Value>) -> [Result]
    ) async -> [Result] {
        guard values.count >= 2 * least else { return work(values) }
        let middle = values.startIndex + values.count / 2
        async let first = map(values[..<middle], atLeast: least, work)
        let second = await map(values[middle...], atLeast: least, work)
        return await first + second
    }
}
