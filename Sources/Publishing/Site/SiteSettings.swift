/// How an organisation wants its site to look.
package struct SiteSettings: Sendable {
    /// The name above every page; the title of the control rules where there is none.
    package var name: String?
    package var language = "en"
    /// A colour of CSS for light and for dark screens.
    package var accent: String?
    package var accentDark: String?
    package var logo: (name: String, bytes: [UInt8])?
    /// What comes after Signet's own style.
    package var style: [UInt8] = []
    /// Templates by name, each with the file in which it stands.
    package var templates: [String: (file: String, text: String)] = [:]

    package init() {}

    /// Signet's style with the organisation's colours and its own style behind it.
    var wholeStyle: [UInt8] {
        var whole = SiteAsset.style
        if let accent { whole += ":root{--accent:\(accent)}\n".utf8 }
        if let accentDark {
            whole += "@media(prefers-color-scheme:dark){:root{--accent:\(accentDark)}}\n".utf8
        }
        return whole + style
    }
}
