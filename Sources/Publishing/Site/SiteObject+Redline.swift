import DocumentControl

extension SiteObject {
    /// Puts a comparison of two texts with their heads and their files.
    mutating func set(_ difference: TextDifference) {
        set("counts", difference.isEmpty ? nil : difference.summary)
        set(
            "others",
            (difference.metadata + difference.attachments).map { SiteObject(["words": $0.words]) })
        set(difference.redline)
        if difference.redline.isEmpty, !difference.isEmpty {
            set("summary", "<p>No word of the text differs.</p>")
        }
    }

    /// Puts a comparison: all changes in a list, and the text with what went and what came.
    mutating func set(_ redline: Redline) {
        let items = redline.items
        let list = "<ol>\n\(items.joined(separator: "\n"))\n</ol>"
        let summary =
            switch items.count {
            case 0: "<p>The texts do not differ.</p>"
            case ...20: list
            default:
                "<details><summary>All \(redline.countWords)</summary>\n\(list)\n</details>"
            }
        set("summary", summary)
        set(
            "body",
            RedlineMarkup(redline, anchor: "change-", isFolded: true).lines
                .joined(separator: "\n"))
    }
}
