import DocumentControl
import Foundation
import Testing

@Suite struct FindingWordsTests {
    @Test(arguments: FindingCode.allCases)
    func isExplainedInSentences(_ code: FindingCode) {
        #expect(code.origin.hasSuffix("."))
        #expect(!code.meaning.hasSuffix("."))
        #expect(code.remedy != code.origin && !code.remedy.isEmpty)
    }

    @Test(arguments: FindingCode.allCases)
    func itsStockLinesAreShell(_ code: FindingCode) throws {
        #expect(!code.stock.isEmpty)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = [
            "-n", "-c",
            code.stock.map { $0.replacing("FILE", with: "records/a") }.joined(separator: "\n"),
        ]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0, "\(code.stock)")
        #expect(!code.stock.contains { $0.contains("signet ") })
    }
}
