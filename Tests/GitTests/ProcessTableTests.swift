import Foundation
import Git
import TestSupport
import Testing

#if os(Linux)
    /// Who works in a repository: real programs, and tables as other machines show them.
    @Suite struct ProcessTableTests {
        private func place(_ stock: StockRepository, _ file: String = "index.lock") -> Workplace {
            Workplace(
                gitFolders: ["\(stock.root)/.git"], roots: [stock.root],
                files: ["\(stock.root)/.git/\(file)"], owner: getuid())
        }

        /// Runs a line of shell beside the body, which begins once the line has said "ready".
        private func beside(
            _ line: String, in folder: String, _ body: () throws -> Void
        ) throws {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", line]
            process.currentDirectoryURL = URL(filePath: folder)
            let (output, input) = (Pipe(), Pipe())
            process.standardOutput = output
            process.standardInput = input
            try process.run()
            defer {
                // A line, since another test's program may hold the other end of the pipe too.
                input.fileHandleForWriting.write(Data("\n".utf8))
                process.waitUntilExit()
            }
            #expect(!output.fileHandleForReading.availableData.isEmpty)
            try body()
        }

        /// Those who were seen, by name and reason.
        private func seen(_ place: Workplace) -> [Worker.Reason] {
            switch ProcessTable().sight(of: place) {
            case .working(let workers): workers.map(\.reason)
            default: []
            }
        }

        @Test func `nobody works in a repository that was just made`() throws {
            let stock = try StockRepository()
            let sight = ProcessTable().sight(of: place(stock))
            #expect(sight == .nobody || sight == .onlyContainer)
        }

        @Test func `a program that has a file open there works there`() throws {
            let stock = try StockRepository()
            let lock = "\(stock.root)/.git/index.lock"
            try beside("exec 3>\(lock); echo ready; read x", in: "/") {
                #expect(seen(place(stock)) == [.open(lock)])
            }
            try beside("exec 3<\(stock.root)/.git/HEAD; echo ready; read x", in: "/") {
                #expect(seen(place(stock)) == [.open("\(stock.root)/.git/HEAD")])
            }
            #expect(seen(place(stock)).isEmpty)
        }

        @Test func `the lock is known under another name too`() throws {
            let stock = try StockRepository()
            let other = "\(stock.scratch.path)/elsewhere"
            try stock.write("", to: ".git/index.lock")
            #expect(link("\(stock.root)/.git/index.lock", other) == 0)
            try beside("exec 3>\(other); echo ready; read x", in: "/") {
                #expect(seen(place(stock)) == [.open("\(stock.root)/.git/index.lock")])
            }
        }

        @Test func `a program that was started in the own folders works there`() throws {
            let stock = try StockRepository()
            try beside("echo ready; read x", in: "\(stock.root)/.git/refs") {
                #expect(seen(place(stock)) == [.inside])
            }
            // A person may well stand in the working tree.
            try beside("echo ready; read x", in: "\(stock.root)/folder") {
                #expect(seen(place(stock)).isEmpty)
            }
        }

        @Test func `git holds locks that it has not open, and is known by its name`() throws {
            let stock = try StockRepository()
            try stock.write("three\n", to: "a.md")
            let commit =
                "GIT_EDITOR='echo ready >&3; read x <&4; false' "
                + "git -c user.name=x -c user.email=x@example.org commit -a 3>&1 4<&0 2>/dev/null "
                + ">/dev/null || true"
            try beside(commit, in: "\(stock.root)/folder") {
                #expect(stock.exists(".git/index.lock"))
                #expect(seen(place(stock)).contains { $0 == .named || $0 == .inside })
            }
            #expect(seen(place(stock)).isEmpty)
        }

        @Test func `a git that names the repository works there, wherever it was started`() throws {
            let stock = try StockRepository()
            let batch = "git --git-dir='\(stock.root)/.git' cat-file --batch-check"
            try beside("(echo HEAD; read x) | \(batch)", in: "/") {
                #expect(seen(place(stock)).contains(.named))
            }
        }

        /// A table that shows the wanted processes.
        private func table(
            _ scratch: borrowing ScratchDirectory, space: String = "pid:[4026531836]",
            _ processes: [(id: Int, name: String, user: UInt32, hasFiles: Bool)]
        ) throws -> ProcessTable {
            let manager = FileManager.default
            for process in processes {
                let folder = "proc/\(process.id)"
                try scratch.write("\(process.name)\n", to: "\(folder)/comm")
                try scratch.write("\(process.name)\u{0}status\u{0}", to: "\(folder)/cmdline")
                let user = process.user
                try scratch.write(
                    "Name:\t\(process.name)\nPPid:\t1\nUid:\t\(user)\t\(user)\t\(user)\t\(user)\n",
                    to: "\(folder)/status")
                if process.hasFiles {
                    try manager.createDirectory(
                        atPath: "\(scratch.path)/\(folder)/fd", withIntermediateDirectories: true)
                }
            }
            try manager.createDirectory(
                atPath: "\(scratch.path)/proc/self/ns", withIntermediateDirectories: true)
            try manager.createSymbolicLink(
                atPath: "\(scratch.path)/proc/self/ns/pid", withDestinationPath: space)
            return ProcessTable("\(scratch.path)/proc", own: 1)
        }

        @Test func `where no table is shown nothing is known`() throws {
            let stock = try StockRepository()
            #expect(ProcessTable("/nonexistent").sight(of: place(stock)) == .blind)
            #expect(ProcessTable(stock.scratch.path).sight(of: place(stock)) == .blind)
        }

        @Test func `from within a container nobody outside is seen`() throws {
            let stock = try StockRepository()
            let table = try table(stock.scratch, space: "pid:[4026532213]", [])
            #expect(table.sight(of: place(stock)) == .onlyContainer)
        }

        @Test func `a git that hides its files may be anywhere; others that do are no concern`()
            throws
        {
            let stock = try StockRepository()
            let table = try table(
                stock.scratch,
                [
                    (4711, "ssh-agent", getuid(), false),
                    (4712, "git-remote-http", getuid(), false),
                    (4713, "git", getuid(), true), (4714, "git", getuid() + 1, false),
                ])
            #expect(
                table.sight(of: place(stock))
                    == .working([
                        Worker(process: 4712, name: "git-remote-http", reason: .unreadable)
                    ]))
        }
    }
#endif
