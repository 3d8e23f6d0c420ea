import Foundation
import FrontDesk
import TestSupport
import Testing

/// The browser of the person's computer.
@Suite struct BrowserTests {
    private func tool(_ name: String, in scratch: borrowing ScratchDirectory) throws {
        try scratch.write("#!/bin/sh\nprintf '%s|' \"$@\" > \"$0.seen\"\n", to: name)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(scratch.path)/\(name)")
    }

    /// What a program was started with; it is not waited for, so this waits.
    private func seen(_ name: String, in scratch: borrowing ScratchDirectory) async throws -> String
    {
        for _ in 0..<500 {
            if let text = try? scratch.read("\(name).seen"), text.hasSuffix("|") { return text }
            try await Task.sleep(for: .milliseconds(20))
        }
        return ""
    }

    @Test func theFirstThatIsThereOfThoseNamedOpensTheAddress() async throws {
        let scratch = try ScratchDirectory()
        try tool("mine", in: scratch)
        let path = "\(scratch.path):/usr/bin:/bin"
        let browser = sure(Browser(["BROWSER": "nowhere:mine --new:other", "PATH": path]))
        #expect(browser.open("file:///a b/$x'y.html"))
        #expect(try await seen("mine", in: scratch) == "--new|file:///a b/$x'y.html|")
    }

    @Test func theAddressStandsWhereItIsWanted() async throws {
        let scratch = try ScratchDirectory()
        try tool("mine", in: scratch)
        let browser = sure(
            Browser(["BROWSER": "\(scratch.path)/mine %s -q", "PATH": "/usr/bin:/bin"]))
        #expect(browser.open("file:///a"))
        #expect(try await seen("mine", in: scratch) == "file:///a|-q|")
    }

    @Test func withoutAScreenNoneIsOpened() {
        #if !os(macOS)
            #expect(Browser(["PATH": "/usr/bin:/bin"]) == nil)
            #expect(Browser(["PATH": "", "DISPLAY": ":0"]) == nil)
        #endif
    }
}
