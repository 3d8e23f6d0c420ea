import DocumentArchive
import DocumentControl
import Signatures
import TestSupport
import Testing

@Suite struct EmbedsTests {
    @Test func filesAreNamedRelativeToTheTextAndOnce() throws {
        let scratch = try ScratchDirectory()
        try scratch.write("one", to: "procedures/img/a (1) ü.png")
        try scratch.write("two", to: "manual/plan.ods")
        try scratch.write("three", to: "procedures/sub/x.csv")
        let body = """
            ![a](img/a%20(1)%20ü.png) ![b](./img/../img/a%20(1)%20%C3%BC.png)
            [c](../manual/plan.ods) [d](sub/x.csv#row) [e](other.md) [f](https://example.org/a.png)
            [g](missing.ods) [h](#here) [i](sub) ![j](data:image/png;base64,AA==)
            """
        let draft = Draft(path: "procedures/P-20.md", bytes: Array(body.utf8))
        let (files, defects) = Embeds.files(of: draft, root: scratch.path)
        #expect(defects.isEmpty, "\(defects)")
        #expect(
            files.map(\.attached.name) == [
                "../manual/plan.ods", "img/a%20%281%29%20%C3%BC.png", "sub/x.csv",
            ])
        #expect(
            files.map(\.path) == [
                "manual/plan.ods", "procedures/img/a (1) ü.png", "procedures/sub/x.csv",
            ])
        #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["two", "one", "three"])
        for file in files { #expect(file.attached.hash.hex == Digest.hex(file.bytes)) }
    }

    @Test func aTextDeepDownReachesUp() throws {
        let scratch = try ScratchDirectory()
        try scratch.write("x", to: "work-instructions/x.png")
        let draft = Draft(
            path: "work-instructions/forms/a/F-INC-01.md", bytes: Array("![x](../../x.png)".utf8))
        let (files, _) = Embeds.files(of: draft, root: scratch.path)
        #expect(files.map(\.attached.name) == ["../../x.png"])
    }
}
