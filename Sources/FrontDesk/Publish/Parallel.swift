import Foundation

/// Work that is done side by side on all processors.
enum Parallel {
    /// The results of a function, in the order of the values.
    static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ work: @escaping @Sendable (Value) -> Result
    ) async -> [Result] {
        await map(pieces: values) { $0.map(work) }.flatMap { $0 }
    }

    /// The results of a function of several values at once, in the order of the values.
    static func map<Value: Sendable, Result: Sendable>(
        pieces values: [Value], _ work: @escaping @Sendable (ArraySlice<Value>) -> Result
    ) async -> [Result] {
        let size = chunk(values.count)
        return await withTaskGroup(of: (Int, Result).self) { group in
            for start in stride(from: 0, to: values.count, by: size) {
                let part = values[start..<min(start + size, values.count)]
                group.addTask { (start, work(part)) }
            }
            var parts: [(Int, Result)] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// The same for work that may fail: the first failure is thrown.
    static func tryMap<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ work: @escaping @Sendable (Value) throws -> Result
    ) async throws -> [Result] {
        let size = chunk(values.count)
        return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            for start in stride(from: 0, to: values.count, by: size) {
                let part = Array(values[start..<min(start + size, values.count)])
                group.addTask { (start, try part.map(work)) }
            }
            var parts: [(Int, [Result])] = []
            for try await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    /// Several pieces for each processor, so that none waits long for the others.
    private static func chunk(_ count: Int) -> Int {
        max(1, count / (ProcessInfo.processInfo.activeProcessorCount * 8))
    }
}
