import Markdown

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Renders the Markdown files named on standard input, one a line, to standard output, as a site would: with anchors,
// tables that scroll, links to pages and references by identifier. Front matter is left out.

/// The bytes of a file; none where it cannot be read.
func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = max(0, ftell(file))
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = fread(buffer.baseAddress, 1, size, file)
    }
}

/// Where the text begins after front matter, and on which line.
func bodyStart(_ bytes: [UInt8]) -> (place: Int, line: Int) {
    guard bytes.starts(with: "---\n".utf8) else { return (0, 1) }
    var line = 1
    var place = 0
    while let end = bytes[place...].firstIndex(of: 0x0A) {
        line += 1
        let isMark = line > 2 && bytes[place..<end].elementsEqual("---".utf8)
        place = end + 1
        if isMark { return (place, line) }
    }
    return (0, 1)
}

/// Writes all bytes.
func put(_ bytes: [UInt8], to stream: Int32) {
    bytes.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let count = write(stream, start, rest.count)
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

var options = HTMLOptions()
options.scrollsTables = true
options.document = { reference in
    reference.identifier.utf8.count < 8 ? .page(url: "\(reference.identifier).html") : .text
}
options.destination = { link in
    let parts = link.destination.split(
        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = parts.first, file.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
    return file.dropLast(3) + ".html" + (parts.count > 1 ? "#" + parts[1] : "")
}

var counts = (files: 0, headings: 0, links: 0, bytes: 0)
while let path = readLine() {
    let text = bytes(of: path)
    let start = bodyStart(text)
    let body = start.place == 0 ? text : Array(text[start.place...])
    let document = HTMLDocument(bytes: body, firstLine: start.line, options: options)
    put(document.html, to: 1)
    counts.files += 1
    counts.headings += document.headings.count
    counts.links += document.links.count
    counts.bytes += document.html.count
}
let summary =
    "\(counts.files) files, \(counts.bytes) bytes of HTML, \(counts.headings) headings, \(counts.links) links\n"
put(Array(summary.utf8), to: 2)
