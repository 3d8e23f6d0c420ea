/// A catalogue of controls as the model `catalog` of OSCAL 1.x has it, as far as clauses are made of it.
///
/// Its keys are those of OSCAL's JSON (NIST, "OSCAL Catalog Model JSON Format Reference").
package struct ControlCatalogue: Decodable, Hashable, Sendable {
    package struct Metadata: Decodable, Hashable, Sendable {
        package let title: String
        package let version: String
        package let lastModified: String
        package let oscalVersion: String

        enum CodingKeys: String, CodingKey {
            case title, version
            case lastModified = "last-modified"
            case oscalVersion = "oscal-version"
        }
    }

    /// A group or a control: both hold further ones.
    package struct Node: Decodable, Hashable, Sendable {
        package let id: String?
        package let title: String
        package let props: [Property]?
        package let params: [Parameter]?
        package let links: [Link]?
        package let parts: [Part]?
        package let groups: [Node]?
        package let controls: [Node]?

        /// Whether the source says that it does not hold any more.
        package var isWithdrawn: Bool {
            (props ?? []).contains { $0.name == "status" && $0.value.lowercased() == "withdrawn" }
        }

        /// What it touches in other catalogues, as an export of this tool says.
        package var touched: [ClauseReference] {
            (props ?? []).filter { $0.name == "crosswalk" }
                .compactMap { ClauseReference($0.value) }
                .filter { reference in
                    let isName = reference.standard.utf8.allSatisfy {
                        0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-")
                    }
                    return isName && ClauseNumber.isNumber(reference.number)
                }
        }

        /// How the source writes its number, the usual way first.
        package var labels: [String] {
            let labels = (props ?? []).filter { $0.name == "label" }
            return (labels.filter { $0.kind == nil } + labels.filter { $0.kind != nil })
                .map(\.value)
        }
    }

    package struct Property: Decodable, Hashable, Sendable {
        package let name: String
        package let value: String
        package let kind: String?

        enum CodingKeys: String, CodingKey {
            case name, value
            case kind = "class"
        }
    }

    /// Something left open in the text, which an organisation fills in.
    package struct Parameter: Decodable, Hashable, Sendable {
        package struct Selection: Decodable, Hashable, Sendable {
            package let howMany: String?
            package let choice: [String]?

            enum CodingKeys: String, CodingKey {
                case choice
                case howMany = "how-many"
            }
        }

        package let id: String
        package let label: String?
        package let values: [String]?
        package let select: Selection?
    }

    package struct Link: Decodable, Hashable, Sendable {
        package let href: String
    }

    /// A piece of text: a statement, its items, guidance, what an assessor does.
    package struct Part: Decodable, Hashable, Sendable {
        package let id: String?
        package let name: String
        package let title: String?
        package let prose: String?
        package let props: [Property]?
        package let parts: [Part]?

        package var label: String? { (props ?? []).first { $0.name == "label" }?.value }

        /// Whether nothing has to fulfil it, as an export of this tool says.
        package var isInformative: Bool {
            (props ?? []).contains { $0.name == "informative" && $0.value == "yes" }
        }
    }

    package struct BackMatter: Decodable, Hashable, Sendable {
        package struct Resource: Decodable, Hashable, Sendable { package let uuid: String }

        package let resources: [Resource]?
    }

    package let uuid: String
    package let metadata: Metadata
    package let params: [Parameter]?
    package let groups: [Node]?
    package let controls: [Node]?
    package let backMatter: BackMatter?

    enum CodingKeys: String, CodingKey {
        case uuid, metadata, params, groups, controls
        case backMatter = "back-matter"
    }
}

/// What is wrong with a catalogue of controls, at a place in its JSON.
package struct ControlProblem: Error, Hashable, Sendable {
    /// Such as `catalog.groups[0].controls[2].title`.
    package let place: String
    package let problem: String
    package let remedy: String

    package init(place: String, problem: String, remedy: String) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }
}
