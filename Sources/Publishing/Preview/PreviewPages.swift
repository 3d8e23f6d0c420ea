import DocumentControl
import ManagementSystem

/// The pages of the preview of a draft: the text with its findings, and what changes.
package struct PreviewPages {
    /// One file, from the folder of the preview.
    package typealias File = (path: String, bytes: [UInt8])

    /// The file that tells how the pages are now; it is written last.
    package static let state = "state.js"
    package static let first = "index.html"
    private static let second = "changes.html"

    let content: PreviewContent
    let settings: SiteSettings
    private let templates: SiteTemplates
    private let digest: ([UInt8]) -> String

    /// - Parameters:
    ///   - content: What is shown.
    ///   - settings: How the organisation wants it.
    ///   - templates: In which.
    ///   - digest: The SHA-256 of bytes.
    package init(
        _ content: PreviewContent, _ settings: SiteSettings, _ templates: SiteTemplates,
        digest: @escaping ([UInt8]) -> String
    ) {
        self.content = content
        self.settings = settings
        self.templates = templates
        self.digest = digest
    }

    /// All files; the one that tells how they are stands last.
    package var files: [File] {
        var assets: [File] = [("style.css", settings.wholeStyle)]
        assets += SiteAsset.scripts.filter { $0.path != "search.js" }
        if content.isWatched { assets.append(("preview.js", SiteAsset.reloading)) }
        if let logo = settings.logo { assets.append((logo.name, logo.bytes)) }
        for attached in content.attachments {
            if let bytes = content.files[attached.file.hash] {
                assets.append((SitePath.file(attached.file), bytes))
            }
        }
        for picture in content.pictures.drawn.values.sorted(by: { $0.digest < $1.digest }) {
            assets.append((SitePath.picture(picture.digest), picture.bytes))
        }
        // Another style changes how a page looks that stays the same.
        let look = assets.map { "\($0.path) \(digest($0.bytes))\n" }.joined()
        var pages: [File] = []
        var states: [String] = []
        for (path, page) in [(Self.first, textPage), (Self.second, changesPage)] {
            let state = digest(Array(look.utf8) + templates.filled(.preview, with: page).utf8)
            var page = page
            page.set("digest", state)
            pages.append((path, Array(templates.filled(.preview, with: page).utf8)))
            states.append("\(JSONText.string(path)):\(JSONText.string(state))")
        }
        let state =
            "window.signetPreview&&window.signetPreview({\(states.joined(separator: ","))});\n"
        var seen: Set<String> = []
        return (assets + pages).filter { seen.insert($0.path).inserted }
            + (content.isWatched ? [(Self.state, Array(state.utf8))] : [])
    }

    // MARK: What both have

    private func frame(_ path: String, _ tab: String) -> SiteObject {
        var page = SiteObject([
            "lang": settings.language, "title": content.title, "root": nil,
            "generated": "preview of a draft on \(content.day), not in force",
            "asof": "\(content.day)", "forecast": nil, "group": nil, "id": content.document?.text,
            "tab": tab, "page": path, "digest": nil, "url": nil, "revision": nil,
            "language": nil,
            "textLanguage": content.language.flatMap { $0 == settings.language ? nil : $0 },
            "state": "Draft, not in force", "stateClass": "draft", "standing": content.standing,
        ])
        page.set(
            "site",
            SiteObject([
                "name": settings.name ?? content.organisation,
                "logo": settings.logo.map(\.name),
            ]))
        page.set("preview", true)
        page.set("watched", content.isWatched)
        page.set("nav", tabs(at: path))
        page.set("searching", false)
        for name in ["current", "receipts", "difference"] { page.set(name, nil as SiteObject?) }
        page.set("text", false)
        page.set("marks", [] as [SiteObject])
        page.set(
            "facts",
            content.facts.filter { !$0.value.isEmpty }.map { fact in
                SiteObject(["label": fact.label, "value": fact.value])
            })
        return page
    }

    private func tabs(at path: String) -> [SiteObject] {
        let changes = content.comparison?.count ?? 0
        let tabs = [
            ("Text", Self.first), ("What changes" + count(changes), Self.second),
            ("Findings" + count(content.findings.count), "\(Self.first)#findings"),
        ]
        return tabs.map { title, target in
            var tab = SiteObject(["title": title, "url": target])
            tab.set("here", target == path)
            return tab
        }
    }

    private func count(_ count: Int) -> String { count == 0 ? "" : " (\(count))" }

    // MARK: The text

    private var textPage: SiteObject {
        var page = frame(Self.first, "text")
        page.set("text", true)
        page.set("hasBody", content.text != nil)
        page.set("body", nil as String?)
        page.set("contents", [] as [SiteObject])
        let places = FindingPlaces(
            content.findings, in: content.path, from: content.text?.firstLine ?? 1)
        if let text = content.text {
            let drawing = SiteTextDrawing(
                page: Self.first, links: SiteLinks(content.system, only: content.document),
                tables: content.rules.map { GeneratedTables(content.drawnFrom, $0) },
                attachments: content.attachments, language: content.language,
                pictures: content.pictures, remark: { places.marks(through: $0) })
            let drawn = drawing.drawn(text)
            page.set("body", drawn.html)
            page.set("contents", drawn.contents(of: text))
        }
        page.set("count", PreviewWords.counts(content.findings))
        page.set(
            "findings",
            content.findings.enumerated().map { index, finding in
                let number = index + 1
                return SiteObject([
                    "number": "\(number)", "class": finding.grade.rawValue,
                    "grade": finding.grade.words, "file": finding.file, "line": "\(finding.line)",
                    "place": places.placed.contains(number) ? "place-\(number)" : nil,
                    "code": finding.code, "problem": finding.problem, "remedy": finding.remedy,
                ])
            })
        addFacts(to: &page)
        return page
    }

    // MARK: What changes

    private var changesPage: SiteObject {
        var page = frame(Self.second, "what changes")
        var part = SiteObject(["heading": "Nothing to compare with", "body": nil])
        part.set("words", [content.noComparison])
        part.set("others", [] as [SiteObject])
        part.set("summary", nil as String?)
        if let report = content.comparison {
            part.set(report.redline)
            part.set("heading", "What changes against \(report.old.words)")
            part.set("words", [report.summary, report.proposed])
            part.set(
                "others",
                (report.metadata + report.attachments).map { change in
                    SiteObject(["words": change.words, "line": change.line.map { "\($0)" }])
                })
            if report.redline.isEmpty {
                part.set("summary", nil as String?)
                part.set("body", nil as String?)
            }
        }
        page.set("difference", part)
        return page
    }
}

extension ComparisonReport {
    /// How many changes it tells, those outside the text with them.
    package var count: Int { redline.changes.count + metadata.count + attachments.count }
}
