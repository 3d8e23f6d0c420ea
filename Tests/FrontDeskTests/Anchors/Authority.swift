import DocumentControl
import Foundation
import TestSupport
import Testing

/// An authority for time stamps of a test: a root, a key under it, and answers for any time.
///
/// Everything is made by stock `openssl`; nothing is asked of any network.
final class Authority: Sendable {
    private let scratch: ScratchDirectory
    let folder: String
    /// The file with its root certificate, and its SHA-256.
    let certificate: String
    let hash: String

    /// - Parameters:
    ///   - name: What its certificates are made out to.
    ///   - until: When the certificate of its key expires, as `YYYYMMDDHHMMSSZ`.
    /// - Throws: What stands in the way of making it.
    init(_ name: String, until: String = "20600101000000Z") throws {
        scratch = try ScratchDirectory()
        folder = scratch.path
        certificate = "\(folder)/root.pem"
        try scratch.write(Self.configuration(name), to: "authority.cnf")
        try scratch.write("", to: "index.txt")
        try scratch.write("01\n", to: "tsa-serial")
        let sign = "openssl ca -batch -notext -config authority.cnf -startdate 20200101000000Z"
        let key = "openssl ecparam -name prime256v1 -genkey -noout -out"
        let ask = "openssl req -new -config authority.cnf"
        let made = try Self.shell(
            """
            \(key) root.key && \(ask) -key root.key -subj '/CN=\(name) Root' -out root.csr &&
            \(sign) -selfsign -keyfile root.key -in root.csr -extensions root \
                -enddate 20600101000000Z -out root.pem &&
            \(key) tsa.key && \(ask) -key tsa.key -subj '/CN=\(name)' -out tsa.csr &&
            \(sign) -cert root.pem -keyfile root.key -in tsa.csr -extensions clock \
                -enddate \(until) -out tsa.pem && sha256sum root.pem >&2
            """, in: folder)
        try #require(made.status == 0, "\(made.text)")
        hash = String(made.text.lines.last?.prefix(64) ?? "")
    }

    /// Answers a question as it would have been answered at an instant.
    ///
    /// - Parameters:
    ///   - query: The file of the question.
    ///   - time: What its clock said.
    ///   - answer: Where the answer goes.
    /// - Throws: What stands in the way of answering.
    func answer(_ query: String, at time: Instant, to answer: String) throws {
        let question = try [UInt8](Data(contentsOf: URL(filePath: query)))
        // The hash is the one string of 32 bytes in a question.
        let place = try #require(
            question.indices.first { place in
                question[place...].starts(with: [0x05, 0x00, 0x04, 0x20])
            })
        try self.answer(hash: Array(question[(place + 4)..<(place + 36)]), at: time, to: answer)
    }

    /// Stamps a hash.
    func answer(hash: [UInt8], at time: Instant, to answer: String) throws {
        let digits = time.description.filter { $0.isNumber } + "Z"
        let imprint: [UInt8] =
            [
                0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                0x01, 0x05, 0x00, 0x04, 0x20,
            ] + hash
        let body: [UInt8] =
            [0x02, 0x01, 0x01, 0x06, 0x04, 0x2A, 0x03, 0x04, 0x01] + imprint
            + [0x02, 0x01, 0x07, 0x18, UInt8(digits.utf8.count)] + Array(digits.utf8)
        let file = "\(folder)/\(UUID().uuidString)"
        try Data([0x30, UInt8(body.count)] + body).write(to: URL(filePath: file))
        let signed = try Self.shell(
            """
            openssl cms -sign -binary -nodetach -econtent_type 1.2.840.113549.1.9.16.1.4 \
                -in \(file) -outform DER -out \(file).token -signer tsa.pem -inkey tsa.key -cades \
                -md sha256 -nosmimecap
            """, in: folder)
        try #require(signed.status == 0, "\(signed.text)")
        let token = try [UInt8](Data(contentsOf: URL(filePath: "\(file).token")))
        let granted: [UInt8] = [0x30, 0x03, 0x02, 0x01, 0x00]
        let length = granted.count + token.count
        try Data([0x30, 0x82, UInt8(length >> 8), UInt8(length & 0xFF)] + granted + token)
            .write(to: URL(filePath: answer))
    }

    /// Answers a question with the clock of this computer, as any authority does.
    func answerNow(_ query: String, to answer: String) throws {
        let answered = try Self.shell(
            "openssl ts -reply -config authority.cnf -queryfile \(query) -out \(answer)",
            in: folder)
        try #require(answered.status == 0, "\(answered.text)")
    }

    private static func configuration(_ name: String) -> String {
        """
        [ca]
        default_ca = keys
        [keys]
        database = index.txt
        new_certs_dir = .
        rand_serial = yes
        default_md = sha256
        policy = anyone
        [anyone]
        commonName = supplied
        [root]
        basicConstraints = critical, CA:true
        keyUsage = critical, keyCertSign, cRLSign
        [clock]
        basicConstraints = critical, CA:false
        keyUsage = critical, digitalSignature
        extendedKeyUsage = critical, timeStamping
        [req]
        distinguished_name = who
        prompt = no
        [who]
        commonName = \(name)
        [tsa_stamps]
        serial = tsa-serial
        signer_cert = tsa.pem
        signer_key = tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        [tsa]
        default_tsa = tsa_stamps

        """
    }

    private static func shell(_ line: String, in folder: String) throws -> Walk.Answer {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder,
        ]
        let pipe = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Walk.Answer(
            text: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }
}
