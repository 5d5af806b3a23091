import Foundation

/// Where a record lies, and what the system allows there.
///
/// Nothing here opens the record itself: closing any descriptor of a file drops the locks that SQLite holds on it in this process.
struct RecordPlace: Hashable, Sendable {
    let path: String

    /// Follows symbolic links, because SQLite does: journal, lock and watch belong beside the file itself, whatever it is called by.
    init(path: String) {
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    var folder: String { (path as NSString).deletingLastPathComponent }
    var name: String { (path as NSString).lastPathComponent }
    var lockPath: String { path + ".lock" }
    var journalName: String { name + "-journal" }
    /// Where a new record is made before it takes its name.
    var draft: RecordPlace { RecordPlace(path: path + ".new") }

    var exists: Bool {
        var information = stat()
        return stat(path, &information) == 0
    }

    /// Throws `noSuchFile`, `noPermission` or `notARecord` when there is nothing here that could be read.
    func checkReadable() throws(RecordError) {
        var information = stat()
        guard stat(path, &information) == 0 else {
            throw errno == EACCES ? .noPermission(path: path) : .noSuchFile
        }
        guard information.st_mode & S_IFMT == S_IFREG else { throw .notARecord }
        guard access(path, R_OK) == 0 else { throw .noPermission(path: path) }
    }

    /// Whether entries can be added: the journal needs the folder too.
    var isWritable: Bool { access(path, W_OK) == 0 && access(folder, W_OK | X_OK) == 0 }

    /// Makes the folder if there is none, open to its owner alone.
    func makeFolder() throws(RecordError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
            guard isFolder.boolValue, access(folder, W_OK | X_OK) == 0 else { throw .noPermission(path: folder) }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .noPermission(path: folder)
        }
    }

    /// Makes an empty file that its owner alone may read; SQLite gives its journal the same rights.
    func makeEmptyFile() throws(RecordError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.error(errno, path: path) }
        close(descriptor)
    }

    func remove() {
        unlink(path)
        unlink(path + "-journal")
    }

    /// Gives the finished draft this name; `sync` makes it durable.
    func adopt(_ draft: RecordPlace) throws(RecordError) {
        guard rename(draft.path, path) == 0 else { throw Self.error(errno, path: path) }
    }

    /// Makes durable what was renamed or removed in the folder; throws `notKnown` when that fails, for it has happened all the same.
    func sync() throws(RecordError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notKnown(code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .notKnown(code: errno) }
    }

    static func error(_ number: Int32, path: String) -> RecordError {
        switch number {
        case EEXIST: .alreadyExists
        case ENOENT, ENOTDIR: .noSuchFile
        case EACCES, EPERM: .noPermission(path: path)
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .diskFull
        case EFBIG: .fileTooLarge
        default: .ioError(code: number)
        }
    }
}
