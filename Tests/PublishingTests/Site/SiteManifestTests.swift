import Publishing
import Testing

@Suite struct SiteManifestTests {
    private var manifest: SiteManifest {
        var manifest = SiteManifest([:], for: ["all-staff", "managers"])
        manifest.files["documents/P-20.html"] = SiteManifest.Entry(
            key: "00ff", size: 12, asked: ["P-21#scope": "scope"])
        manifest.files["files/0/Über \"x\".ods"] = SiteManifest.Entry(
            key: "01", size: 0, asked: [:])
        return manifest
    }

    @Test func whatIsWrittenIsRead() throws {
        let read = try #require(SiteManifest(manifest.bytes))
        #expect(read == manifest)
        #expect(read.bytes == manifest.bytes && read.readers == ["all-staff", "managers"])
        #expect(read.bytes.starts(with: ManifestLines.head(for: read.readers)))
    }

    @Test(arguments: ["../x", "/etc/passwd", "a/../../x", "a//b", "", "./x"])
    func whatLeadsOutOfTheFolderIsNoManifest(path: String) {
        var manifest = SiteManifest()
        manifest.files[path] = SiteManifest.Entry(key: "0", size: 1, asked: [:])
        #expect(SiteManifest(manifest.bytes) == nil)
    }

    @Test(arguments: [
        "", "{}", "{\"format\":1,\"files\":{}}", "{\"format\":2,\"files\":{}}",
        "{\"format\":3,\"for\":[],\"files\":{}}", "[1]",
    ])
    func otherBytesAreNone(text: String) {
        #expect(SiteManifest(Array(text.utf8)) == nil)
    }
}
