package import DocumentArchive
import DocumentControl
import Foundation
import Git

/// What is asked for when a folder is imported.
package struct FolderWish: Sendable {
    /// The folder, from where the command was typed.
    package var folder: String
    /// Where the list for `signet adopt` goes, from where the command was typed.
    package var list: String
    package var texts = ImportWish()

    package init(folder: String, list: String) {
        self.folder = folder
        self.list = list
    }
}

extension Office {
    /// Plans the import of a folder of texts; nothing is written.
    ///
    /// What a former import left that was broken off is taken out first, lest it be in the way.
    ///
    /// - Parameter wish: The folder, and what holds for texts that do not say it themselves.
    /// - Returns: What would be written, and what needs a person's look.
    /// - Throws: ``OfficeError/noFolder(_:)``, ``OfficeError/draftExists(_:)`` where something lies in
    ///   the way, and where type, owner or audience are not of the rules.
    package func planImport(_ wish: FolderWish) async throws -> ImportPlan {
        let rules = try rules()
        try archive.clearDrafts()
        try demandKnown(wish.texts.type, "type", rules.types.keys)
        try demandKnown(wish.texts.owner, "role", rules.roles.keys)
        for group in wish.texts.audience { try demandKnown(group, "group", rules.groups.keys) }
        let folder = place(of: wish.folder)
        guard FolderFiles.isFolder(folder) else { throw OfficeError.noFolder(wish.folder) }
        try demandOutside(folder, wish.folder)
        if FolderFiles.isThere(place(of: wish.list)) {
            throw OfficeError.listExists(wish.list)
        }
        let label = wish.folder.hasSuffix("/") ? String(wish.folder.dropLast()) : wish.folder
        var left: [Defect] = []
        let sources = try await sources(in: folder, label, &left)
        var work = FolderImport(
            folder: label, rules: rules, wish: wish.texts,
            used: try usedIdentifiers().union(rules.reserved.keys)
                .union(rules.holdings.beside.keys),
            read: { FileBytes.read("\(folder)/\($0)", followsLinks: false) })
        var plan = work.plan(sources)
        plan.left = (plan.left + left).sorted()
        let root = try root()
        let paths = plan.texts.map(\.path) + plan.files.keys
        if let there = paths.sorted().first(where: {
            FolderFiles.isThere("\(root)/\($0)")
        }) {
            throw OfficeError.draftExists(there)
        }
        return plan
    }

    /// Writes what was planned: drafts, what they embed, and the list.
    ///
    /// The folder that is imported stays as it is.
    package func write(_ plan: ImportPlan, _ wish: FolderWish) throws {
        var files = plan.texts.map { NewFile(path: $0.path, bytes: $0.bytes) }
        files += plan.files.sorted { $0.key < $1.key }.map {
            NewFile(path: $0.key, bytes: $0.value)
        }
        let list = place(of: wish.list)
        let root = try root()
        let isInside = list.hasPrefix("\(root)/")
        if !plan.texts.isEmpty, isInside {
            let path = String(list.dropFirst(root.utf8.count + 1))
            files.append(NewFile(path: path, bytes: Array(plan.list.utf8)))
        }
        try archive.writeDrafts(files)
        guard !plan.texts.isEmpty, !isInside else { return }
        try Data(plan.list.utf8).write(to: URL(filePath: list), options: .withoutOverwriting)
    }

    /// The folders of drafts are not imported into themselves.
    private func demandOutside(_ folder: String, _ shown: String) throws {
        let root = URL(filePath: try root()).resolvingSymlinksInPath().path
        let place = URL(filePath: folder).resolvingSymlinksInPath().standardizedFileURL.path
        let own = Tier.folders + [Tier.records]
        if place == root || own.contains(where: { "\(place)/".hasPrefix("\(root)/\($0)/") }) {
            throw OfficeError.folderOfDrafts(shown)
        }
    }

    /// The texts of a folder in the order of their paths; what is no text is told.
    private func sources(
        in folder: String, _ label: String, _ left: inout [Defect]
    ) async throws -> [SourceFile] {
        let pandoc = Pandoc(environment: surroundings.environment)
        var sources: [SourceFile] = []
        func leave(_ path: String, _ problem: String, _ remedy: String) {
            left.append(
                Defect(
                    file: "\(label)/\(path)", line: 1, code: "import", problem: problem,
                    remedy: remedy))
        }
        for path in FolderFiles.all(in: folder) {
            let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
            if ["md", "markdown", "mdown", "mkd"].contains(ending) {
                guard let bytes = FileBytes.read("\(folder)/\(path)", followsLinks: false) else {
                    leave(path, "It cannot be read, or is a link.", "Put the file itself there.")
                    continue
                }
                sources.append(SourceFile(path: path, bytes: bytes))
            } else if Pandoc.endings.contains(ending) {
                do {
                    sources.append(try await pandoc.markdown(of: "\(folder)/\(path)", as: path))
                } catch Pandoc.Failure.notInstalled {
                    leave(
                        path,
                        "It is no Markdown, and pandoc, which makes Markdown of it, is not "
                            + "installed.", "Install pandoc, or save it as Markdown.")
                } catch Pandoc.Failure.refused(let words) {
                    leave(
                        path, "pandoc cannot make Markdown of it: \(words)",
                        "Save it as Markdown.")
                } catch Pandoc.Failure.tookTooLong {
                    leave(path, "pandoc took too long over it.", "Save it as Markdown.")
                }
            } else if ["doc", "pdf", "xls", "xlsx", "ppt", "pptx", "txt", "tex", "pages"].contains(
                ending)
            {
                leave(
                    path, "A file of this kind is not made Markdown.",
                    "Save it as Markdown; or write a short text that embeds it.")
            }
        }
        return sources
    }
}
