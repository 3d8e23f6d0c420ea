import DocumentArchive
import Foundation
import TestSupport
import Testing

/// How pandoc is called and what is made of its answer; a script stands in for it.
@Suite struct PandocTests {
    private func stand(_ script: String, in scratch: borrowing ScratchDirectory) throws -> Pandoc {
        try scratch.write("#!/bin/sh\n\(script)\n", to: "bin/pandoc")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(scratch.path)/bin/pandoc")
        try scratch.write("word", to: "letter.docx")
        return Pandoc(environment: ["PATH": "\(scratch.path)/bin:/usr/bin:/bin"])
    }

    @Test func theMarkdownAndItsPicturesComeBack() async throws {
        let scratch = try ScratchDirectory()
        let pandoc = try stand(
            """
            for word; do case $word in --extract-media=*) media=${word#*=} ;; --output=*) out=${word#*=} ;; esac; done
            mkdir -p "$media/media"; echo picture > "$media/media/image1.png"
            printf '# Letter\\n\\n![](%s/media/image1.png)\\n' "$media" > "$out"
            """, in: scratch)
        let file = try await pandoc.markdown(of: "\(scratch.path)/letter.docx", as: "a/letter.docx")
        #expect(file.path == "a/letter.docx")
        #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("# Letter\n"))
        #expect(file.media.keys.allSatisfy { $0.hasSuffix("media/media/image1.png") })
        #expect(file.media.count == 1)
    }

    @Test func whatItSaysIsPassedOn() async throws {
        let scratch = try ScratchDirectory()
        let pandoc = try stand("echo 'not a word file' >&2; exit 63", in: scratch)
        await #expect(throws: Pandoc.Failure.refused("not a word file")) {
            try await pandoc.markdown(of: "\(scratch.path)/letter.docx", as: "letter.docx")
        }
    }

    @Test func itsAbsenceIsTold() async throws {
        let scratch = try ScratchDirectory()
        try scratch.write("word", to: "letter.docx")
        let pandoc = Pandoc(environment: ["PATH": "\(scratch.path)"])
        await #expect(throws: Pandoc.Failure.notInstalled) {
            try await pandoc.markdown(of: "\(scratch.path)/letter.docx", as: "letter.docx")
        }
    }
}
