import Mustache

/// What a template shows, by name, in the order in which it was given.
///
/// A name that was given nothing stays empty; one that was never given is looked for around the object,
/// as Mustache has it.
package struct SiteObject: Hashable, Sendable {
    /// What stands under a name.
    package enum Value: Hashable, Sendable {
        case text(String)
        /// A long text, and what it is known by: its digest, or the name of something that never changes.
        case known(String, by: String)
        case flag(Bool)
        case object(SiteObject)
        case list([SiteObject])
        case texts([String])
        case nothing
    }

    private var names: [String] = []
    private var values: [Value] = []

    package init() {}

    /// Makes an object of names and texts; a text that is missing or empty is nothing.
    init(_ texts: KeyValuePairs<String, String?>) {
        for (name, text) in texts { set(name, text) }
    }

    package mutating func set(_ name: String, _ text: String?) {
        put(name, text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing)
    }

    /// Puts a long text that something short stands for, where it matters whether it is another one.
    package mutating func set(_ name: String, _ text: String, knownBy label: String) {
        put(name, .known(text, by: label))
    }

    package mutating func set(_ name: String, _ flag: Bool) { put(name, .flag(flag)) }

    package mutating func set(_ name: String, _ object: SiteObject?) {
        put(name, object.map { .object($0) } ?? .nothing)
    }

    /// Puts a list, and the flag `hasName` that tells whether anything is in it: Mustache cannot ask.
    package mutating func set(_ name: String, _ list: [SiteObject]) {
        put(name, .list(list))
        put("has" + name.prefix(1).uppercased() + name.dropFirst(), .flag(!list.isEmpty))
    }

    package mutating func set(_ name: String, _ texts: [String]) { put(name, .texts(texts)) }

    private mutating func put(_ name: String, _ value: Value) {
        if let place = names.firstIndex(of: name) {
            values[place] = value
        } else {
            names.append(name)
            values.append(value)
        }
    }

    package subscript(name: String) -> Value? {
        names.firstIndex(of: name).map { values[$0] }
    }

    /// Everything in it as bytes, so that two objects have the same only where they are the same.
    func append(to bytes: inout [UInt8]) {
        for (name, value) in zip(names, values) {
            Self.append(name, mark: UInt8(ascii: "n"), to: &bytes)
            switch value {
            case .text(let text): Self.append(text, mark: UInt8(ascii: "t"), to: &bytes)
            case .known(_, let label): Self.append(label, mark: UInt8(ascii: "k"), to: &bytes)
            case .flag(let flag): bytes.append(flag ? UInt8(ascii: "y") : UInt8(ascii: "z"))
            case .object(let object):
                bytes.append(UInt8(ascii: "{"))
                object.append(to: &bytes)
                bytes.append(UInt8(ascii: "}"))
            case .list(let list):
                bytes.append(UInt8(ascii: "["))
                for object in list {
                    bytes.append(UInt8(ascii: "{"))
                    object.append(to: &bytes)
                    bytes.append(UInt8(ascii: "}"))
                }
                bytes.append(UInt8(ascii: "]"))
            case .texts(let texts):
                bytes.append(UInt8(ascii: "("))
                for text in texts { Self.append(text, mark: UInt8(ascii: "t"), to: &bytes) }
                bytes.append(UInt8(ascii: ")"))
            case .nothing: bytes.append(UInt8(ascii: "-"))
            }
        }
    }

    /// The length goes before the text, so that nothing within it can end it.
    static func append(_ text: String, mark: UInt8, to bytes: inout [UInt8]) {
        bytes.append(mark)
        let length = text.utf8.count
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        bytes += text.utf8
    }
}

extension SiteObject: MustacheParent {
    package func child(named name: String) -> Any? {
        switch self[name] {
        case .text(let text), .known(let text, _): SiteWord(text)
        case .flag(let flag): flag
        case .object(let object): object
        case .list(let list): list
        case .texts(let texts): texts.map(SiteWord.init)
        case .nothing: SiteNothing()
        case nil: nil
        }
    }
}

/// What was given nothing: no section shows it, and no object around it is asked.
private struct SiteNothing: MustacheCustomRenderable, MustacheParent {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named: String) -> Any? { nil }
}

/// Words in a form that Mustache shows as they are, without looking what else they might be.
private struct SiteWord: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
    let renderText: String
    var isNull: Bool { false }

    init(_ text: String) { renderText = text }

    func child(named: String) -> Any? { nil }

    func transform(_ name: String) -> Any? { renderText.transform(name) }
}
