import Foundation

/// Reads a site from its folder as a browser would, and tells what is wrong in it.
struct PublishedSite {
    let folder: String
    /// The files but the manifest, by path.
    let files: [String: Data]

    init(_ folder: String) throws {
        self.folder = folder
        var files: [String: Data] = [:]
        let list = FileManager.default.enumerator(atPath: folder)
        while let path = list?.nextObject() as? String {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
            guard !isFolder.boolValue, path != ".signet-site.json" else { continue }
            files[path] = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
        }
        self.files = files
    }

    func text(_ path: String) -> String {
        files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What searching looks at, all parts together.
    var index: String {
        files.keys.filter { $0.hasPrefix("index/") }.sorted().map(text).joined()
    }

    /// Dead links, resources from elsewhere, tags that do not nest, identifiers that stand twice.
    var problems: [String] {
        let pages = files.keys.filter { $0.hasSuffix(".html") }.sorted()
        let read = Dictionary(uniqueKeysWithValues: pages.map { ($0, PageReader(text($0))) })
        return pages.flatMap { path -> [String] in
            guard let page = read[path] else { return [] }
            var problems = page.problems.map { "\(path): \($0)" }
            for link in page.links {
                guard let target = Self.target(link.address, from: path) else {
                    // An empty picture keeps browsers from asking for one.
                    if link.isResource, link.address != "data:," {
                        problems.append("\(path): brings in \(link.address)")
                    }
                    continue
                }
                if files[target.path] == nil {
                    problems.append("\(path): \(link.address) leads nowhere")
                } else if let fragment = target.fragment, let other = read[target.path],
                    !other.identifiers.contains(fragment)
                {
                    problems.append("\(path): \(link.address) names no part of \(target.path)")
                }
            }
            return problems
        }
    }

    /// The file that an address means; nothing where it leads elsewhere.
    private static func target(
        _ address: String, from page: String
    ) -> (path: String, fragment: String?)? {
        if address.contains(":") || address.hasPrefix("//") { return nil }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
        if parts[0].isEmpty { return (page, fragment) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in String(parts[0]).split(separator: "/") {
            if part == ".." {
                if folders.popLast() == nil { return ("outside the site", nil) }
            } else {
                folders.append(String(part).removingPercentEncoding ?? "")
            }
        }
        return (folders.joined(separator: "/"), fragment)
    }
}
