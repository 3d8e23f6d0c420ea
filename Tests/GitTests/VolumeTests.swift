import Git
import TestSupport
import Testing

/// On what a repository lies.
@Suite struct VolumeTests {
    private let table = """
        27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
        30 27 0:30 / /home rw shared:1 master:2 - nfs4 host:/home rw
        31 30 0:31 / /home/own\\040disk rw - xfs /dev/vdb rw
        32 27 0:32 / /srv rw - ext4 /dev/vdc rw
        33 32 0:33 / /srv rw - fuse.sshfs host: rw
        half a line
        34 27 0:34 / /home2
        """

    @Test(arguments: [
        ("/", "ext4"), ("/var/x", "ext4"), ("/home", "nfs4"), ("/home/a", "nfs4"),
        ("/home/own disk/x", "xfs"), ("/home/own", "nfs4"), ("/srv/git", "fuse.sshfs"),
        ("/homestead", "ext4"), ("/home2/x", "ext4"),
    ])
    func `the longest mount holds a path, and the last of equals`(_ path: String, _ kind: String) {
        #expect(Volume.kind(of: path, in: table) == kind)
    }

    @Test func `without a table nothing is known`() {
        #expect(Volume.kind(of: "/", in: "") == nil)
        #expect(Volume(at: "/nonexistent") == nil)
    }

    @Test func `only kinds that are known to be a machine's own are`() {
        func isLocal(_ name: String) -> Bool {
            Volume(name: name, isReadOnly: false, room: 0, files: nil).isLocal
        }
        #expect(["ext4", "xfs", "btrfs", "tmpfs", "overlay"].allSatisfy(isLocal))
        #expect(
            !["nfs", "nfs4", "cifs", "smb3", "fuse.x", "9p", "ceph", ""].contains(where: isLocal))
    }

    #if os(Linux)
        @Test func `this machine tells of a scratch directory`() throws {
            let scratch = try ScratchDirectory()
            let volume = try #require(Volume(at: scratch.path))
            #expect(!volume.name.isEmpty && !volume.isReadOnly && volume.room > 0)
        }
    #endif
}
