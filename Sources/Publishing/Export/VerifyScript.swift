/// The script that lies in every exported folder and checks it without Signet.
package enum VerifyScript {
    package static let name = "verify.sh"
    package static let bytes: [UInt8] = PackageResources.verify_sh
}
