import DocumentControl
import Foundation
package import Standards

/// Reads a catalogue of controls in the JSON of OSCAL 1.x.
package enum ControlFile {
    /// The other models of OSCAL, and what to do with a file of them.
    private static let others = [
        "profile":
            "A profile chooses controls of catalogues: resolve it to a catalogue first, with a tool for OSCAL.",
        "component-definition": "Take the catalogue whose controls it names.",
        "system-security-plan": "Take the catalogue whose controls it names.",
        "assessment-plan": "Take the catalogue whose controls it names.",
        "assessment-results": "Take the catalogue whose controls it names.",
        "plan-of-action-and-milestones": "Take the catalogue whose controls it names.",
        "mapping-collection": "Take one of the catalogues that it maps.",
    ]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: What it is called in errors.
    /// - Returns: The catalogue, as the file has it.
    /// - Throws: ``ControlFileError`` with the place in the JSON and what to do.
    package static func decode(
        _ bytes: [UInt8], file: String
    ) throws(ControlFileError) -> ControlCatalogue {
        let envelope: Envelope
        do {
            envelope = try JSONDecoder().decode(Envelope.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw ControlFileError(file, problem(error, bytes))
        } catch {
            throw ControlFileError(file, unreadable(bytes))
        }
        guard let catalogue = envelope.catalogue else {
            throw ControlFileError(file, otherModel(envelope.models))
        }
        let version = catalogue.metadata.oscalVersion.drop { $0 == "v" }
        guard version.hasPrefix("1.") else {
            throw ControlFileError(
                file,
                ControlProblem(
                    place: "catalog.metadata.oscal-version",
                    problem:
                        "'\(catalogue.metadata.oscalVersion)' is no version of OSCAL that is known.",
                    remedy: "Take the catalogue in OSCAL 1.x."))
        }
        guard UUID(uuidString: catalogue.uuid) != nil else {
            throw ControlFileError(
                file,
                ControlProblem(
                    place: "catalog.uuid", problem: "'\(catalogue.uuid)' is no UUID.",
                    remedy: "Ask the publisher for a catalogue that is valid OSCAL."))
        }
        return catalogue
    }

    private static func otherModel(_ models: [String]) -> ControlProblem {
        guard let model = models.first(where: { others[$0] != nil }) else {
            return ControlProblem(
                place: "the top", problem: "There is no 'catalog'.",
                remedy: "Take a catalogue in OSCAL's JSON: an object with the one key 'catalog'.")
        }
        return ControlProblem(
            place: model, problem: "This is no catalogue, but OSCAL's '\(model)'.",
            remedy: others[model] ?? "")
    }

    /// Where the bytes cease to be JSON.
    private static func unreadable(_ bytes: [UInt8]) -> ControlProblem {
        var place = bytes.count
        do { _ = try JSONSerialization.jsonObject(with: Data(bytes)) } catch {
            // Only the older reader tells where it stopped, and in words only.
            let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
            let number = words.split { !$0.isNumber }.last.flatMap { Int($0) }
            place = min(number ?? place, place)
        }
        let before = bytes[..<place]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return ControlProblem(
            place: "line \(line), byte \(column)", problem: "This is not JSON that can be read.",
            remedy:
                "Take the catalogue in JSON, not in XML or YAML, and fetch it anew where it is damaged."
        )
    }

    private static func problem(_ error: DecodingError, _ bytes: [UInt8]) -> ControlProblem {
        switch error {
        case .keyNotFound(let key, let context):
            ControlProblem(
                place: place(context.codingPath), problem: "'\(key.stringValue)' is missing.",
                remedy: "Ask the publisher for a catalogue that is valid OSCAL.")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            ControlProblem(
                place: place(context.codingPath), problem: "Something else is expected here.",
                remedy: "Ask the publisher for a catalogue that is valid OSCAL.")
        case .dataCorrupted: unreadable(bytes)
        @unknown default: unreadable(bytes)
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        let words = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
        return path.isEmpty ? "the top" : String(words.joined().trimmingPrefix("."))
    }
}

/// The outermost object: one key, the name of the model.
private struct Envelope: Decodable {
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let models: [String]
    let catalogue: ControlCatalogue?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        models = container.allKeys.map(\.stringValue).sorted()
        catalogue = try container.decodeIfPresent(
            ControlCatalogue.self, forKey: Key(stringValue: "catalog"))
    }
}

/// Why a catalogue of controls was not taken over, with its place.
package struct ControlFileError: ExplainedError, Hashable {
    package let file: String
    package let reason: ControlProblem

    package init(_ file: String, _ reason: ControlProblem) {
        self.file = file
        self.reason = reason
    }

    package var problem: String { "\(file), at \(reason.place): \(reason.problem)" }
    package var remedy: String? { reason.remedy }
}
