import DocumentArchive
import DocumentControl
import Foundation
import Git

extension Office {
    /// Writes one file that is handed over; nothing gives way to it.
    ///
    /// - Parameters:
    ///   - text: What it shall hold.
    ///   - file: Where, as it was typed.
    /// - Throws: Where something lies there, or nothing can be written.
    package func deliver(_ text: String, toFile file: String) throws {
        let place = path(file)
        try demandApart(file)
        guard !FileBytes.isThere(place) else { throw OfficeError.fileThere(file) }
        do {
            try Data(text.utf8).write(to: URL(filePath: place), options: .withoutOverwriting)
        } catch { throw OfficeError.cannotWrite(file) }
    }
}
