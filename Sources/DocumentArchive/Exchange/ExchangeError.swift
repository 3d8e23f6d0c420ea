package import DocumentControl

/// Why a clone and its upstream cannot become one.
package enum ExchangeError: ExplainedError, Hashable {
    case otherSystem(String, StatementID)
    case upstreamEmpty(String)

    package var problem: String {
        switch self {
        case .otherSystem(let upstream, let id):
            "\(upstream) holds another management system: its root statement 1 is \(id)."
        case .upstreamEmpty(let upstream): "\(upstream) holds nothing yet."
        }
    }

    package var remedy: String? {
        switch self {
        case .otherSystem:
            "Nothing of it was taken in. Ask a founder which one is yours; then name the right "
                + "address: git remote set-url REMOTE ADDRESS"
        case .upstreamEmpty: "Send everything for the first time: signet sync"
        }
    }
}
