import Foundation

private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["SIGNET_FUZZ"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        fatalError("SIGNET_FUZZ names none of the targets")
    }
    return target
}()

/// Where libFuzzer enters; `scripts/fuzz` says which target.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
