/// What a defect that `signet check` tells means, by its code.
package struct DefectPage: Hashable, Sendable {
    package let code: String
    /// One sentence without a full stop.
    package let meaning: String
    /// The clause of ISO/IEC 20000-1:2005 that asks for what is missed.
    package let clause: String

    /// The page of a code; nothing for a code that there is not.
    package static func page(_ code: String) -> DefectPage? { all.first { $0.code == code } }

    /// All pages, by code.
    package static let all: [DefectPage] = table.split(separator: "\n").map { line in
        let cells = line.split(separator: "|").map(String.init)
        return DefectPage(code: cells[0], meaning: cells[1], clause: cells[2])
    }

    private static let table = """
        abbreviation-undefined|Nothing explains an abbreviation|2
        audience-unknown|The audience names a group that the control rules do not have|3.2
        byte-order-mark|The file begins with a byte order mark|3.2
        carriage-returns|The lines of the file end in CR LF|3.2
        catalogue|A clause catalogue contradicts itself or names what is not there|3.2
        citation-superseded|The text cites a document from outside that another has superseded|3.2
        citation-withdrawn|The text cites a document from outside, or links to any, that was withdrawn|3.2
        classification-too-high|The document is classified higher than this repository may hold|6.6
        classification-unknown|The classification is none of the control rules|6.6
        clause-unknown|A clause or requirement is in no catalogue|3.2
        comment-normative|A comment gives an order, and readers do not see comments|3.2
        dead-anchor|A link leads to a part of a text that is not there|3.2
        dead-link|A link leads to a file that is not there|3.2
        dead-reference|An identifier belongs to no document, planned or registered|3.2
        derived-key|The front matter says what only the evidence can say|3.2
        derived-text|The text says its own revision, date or approver, which only the evidence can say|3.2
        duty-unknown|A responsibility table holds another letter than R, A, C and I|3.1
        embed-missing|A picture or file that the text embeds is not there|3.2
        embed-outside|A picture or file that the text embeds lies outside the folders of documents|3.2
        empty-value|A key of the front matter has no value|3.2
        exclusion|A clause or requirement is declared as not applicable|3.2
        file-name|The name of the file does not fit its identifier or cannot be used everywhere|3.2
        folder-wrong|The file lies in another folder than its type says|3.2
        form-field|Fields or states of a form contradict each other|3.2
        form-unknown|A form is named that is not there|3.2
        form-unused|No document produces the form|3.2
        generated-unknown|A table is wanted that cannot be drawn|3.2
        hidden-character|A character stands in the text that nobody sees|3.2
        html-embed|HTML in the text loads something from elsewhere|6.6
        identifier-beside|The identifier belongs to a document that a second repository holds|3.2
        identifier-form|The identifier has not the form of one|3.2
        identifier-missing|The document has no identifier|3.2
        identifier-pattern|The identifier does not fit the pattern of its type|3.2
        identifier-taken|The identifier is registered for a document of another type|3.2
        identifier-twice|Two drafts have one identifier, differences of case and accents not counted|3.2
        identifier-withdrawn|The identifier belongs to a document that was withdrawn|3.2
        indicator-incomplete|A figure has no formula, target or source|4.3
        indicator-twice|A figure is defined in two documents|4.3
        interface-differs|Two processes declare their interface in different words|4.1
        interface-one-sided|Only one of two processes declares their interface|4.1
        language-form|The language is no code of one|3.2
        mark-place|A comment binds no section, since it stands above all headings|3.2
        mark-unknown|A comment looks like a mark and does nothing|3.2
        merge-mark|A merge left its marks in the text|3.2
        metadata-empty|A key that the type asks for is empty|3.2
        metadata-missing|A key that the type asks for is missing|3.2
        no-front-matter|The text does not begin with front matter|3.2
        no-indicator|A process has no figure to steer it by|4.3
        not-utf8|The bytes of the file are no text in UTF-8|3.2
        one-answers|Nobody or more than one answers for a step|3.1
        owner-missing|The document has no owner|3.1
        owner-unknown|The owner is no role of the control rules|3.1
        parent-missing|A document names no document under which it stands, though the others do|4.1
        parent-order|A parent stands below its child, beside the storeys, or in a ring|4.1
        personal-data|The text names a person or the address of one|6.6
        placeholder|Something is still to be written|3.2
        record-unlisted|A form stands in the front matter or in the table of records, and not in both|3.2
        remote-embed|The text embeds something from the network|3.2
        requirement-gap|Nothing covers a requirement|3.2
        requirement-shared|Two documents say that they cover one requirement|3.2
        review-every-form|The interval of review is no span of time|3.2
        review-overdue|The periodic review is overdue|3.2
        role-unknown|The text names a role that neither control rules nor a table of roles has|3.1
        route-unfilled|Nobody can take a seat of a route|3.1
        rules|The control rules cannot be used|3.2
        secret|A private key stands in the file|6.6
        section-empty|A section that the type asks for is empty|3.2
        section-missing|A section that the type asks for is missing|3.2
        service-incomplete|A service has no owner, no agreement or no level|6.1
        service-unknown|A table names a service that the catalogue does not have|6.1
        service-unscoped|A service of the catalogue is missing among those in scope|4.1
        supplier-weaker|A supplier promises less than customers are promised with it|7.3
        symbolic-link|A symbolic link lies where a document should|3.2
        target-vague|A target for a service has no number, unit or period|6.1
        term-forbidden|The text uses a word that the glossary excludes|2
        term-twice|A term is defined twice|2
        term-undefined|A term has no meaning|2
        title-form|The title holds characters that do not belong there|3.2
        title-missing|The document has no title|3.2
        translation-behind|A translation is not one of what is in force|3.2
        translation-original|A translation does not say rightly of what it is one|3.2
        type-missing|The document has no type|3.2
        type-unknown|The type is none of the control rules|3.2
        unknown-key|A key of the front matter is not known|3.2
        value-form|A value of the front matter has the wrong form|3.2
        yaml|The front matter or another file is not YAML that can be read|3.2
        """
}
