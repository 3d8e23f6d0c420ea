/// A table or figure that is drawn from the documents wherever a text says `<!-- generated: NAME -->`.
package enum GeneratedPart: String, CaseIterable, Hashable, Sendable {
    /// The fields and states of the blank form in which it stands.
    case fields
    case conformityMatrix = "conformity-matrix"
    case crosswalk
    case documentStructure = "document-structure"
    case interfaceMatrix = "interface-matrix"
    case processMap = "process-map"
    case recordList = "record-list"
    case responsibilityMatrix = "responsibility-matrix"
}
