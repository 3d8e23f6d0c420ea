import DocumentControl

extension Name {
    init(checked text: String) { self = Name(text) ?? Self.refuse(text) }
    private static func refuse(_ text: String) -> Name { fatalError("\(text) is no name") }
}

extension PersonID {
    init(checked text: String) { self = PersonID(text) ?? Self.refuse(text) }
    private static func refuse(_ text: String) -> PersonID { fatalError("\(text) is no person") }
}

extension DocumentID {
    init(checked text: String) { self = DocumentID(text) ?? Self.refuse(text) }
    private static func refuse(_ text: String) -> DocumentID { fatalError("\(text): no document") }
}

extension Instant {
    init(checked text: String) { self = Instant(text) ?? Self.refuse(text) }
    private static func refuse(_ text: String) -> Instant { fatalError("\(text) is no instant") }
}
