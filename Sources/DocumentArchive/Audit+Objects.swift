package import DocumentControl
package import Git

extension Archive {
    /// What is damaged in the store: every object is hashed anew, and stock `git fsck` looks whether
    /// anything is missing or malformed.
    ///
    /// - Parameters:
    ///   - git: Runs `git fsck`.
    ///   - evidence: Tells which file an object is.
    /// - Returns: A finding for each object, and how many objects there are.
    /// - Throws: Why it was refused, with what to do about it.
    package func objectFindings(
        by git: StockGit, _ evidence: Evidence
    ) async throws -> (findings: [Finding], count: Int) {
        let (damaged, count) = try explained {
            try repository.damagedObjects {
                memory.watch(LongWork(kind: .hashingObjects, done: $0, total: $1))
            }
        }
        let paths = Dictionary(
            evidence.entries.values.map { ($0.id.hex, $0.path) }, uniquingKeysWith: { min($0, $1) })
        var problems: [String: String] = [:]
        for object in damaged { problems[object.id.hex] = object.problem }
        for (place, problem) in try await git.damage(in: commonFolder)
        where problems[place] == nil {
            problems[place] = problem
        }
        let findings = problems.map { place, problem in
            Finding(
                .objectDamaged, grade: FindingCode.objectDamaged.grade,
                place: paths[place] ?? place, detail: problem)
        }
        return (findings, count)
    }
}
