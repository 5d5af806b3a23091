import Foundation

/// A file or folder that more people of this computer can get at than should.
package enum Exposure: Hashable, Sendable {
    /// Others can read or write the record.
    case record(path: String)
    /// Others can look into the record's folder.
    case folder(path: String)
    /// The record or a passphrase belongs to another user of the computer.
    case owner(path: String)
    /// Others can read a file that a passphrase or a recovery key lies in.
    case secret(path: String)

    /// What of a record stands open; nothing when there is none.
    package static func ofRecord(at path: String) -> [Exposure] {
        let place = RecordPlace(path: path)
        var found: [Exposure] = []
        if let rights = Rights(place.path) {
            if rights.areWide { found.append(.record(path: place.path)) }
            if rights.belongToAnother { found.append(.owner(path: place.path)) }
        }
        if Rights(place.folder)?.areWide == true { found.append(.folder(path: place.folder)) }
        return found
    }

    /// The same of a file with a secret in it; a pipe or a device keeps nothing.
    package static func ofSecret(at path: String) -> [Exposure] {
        guard let rights = Rights(path), rights.isFile else { return [] }
        return (rights.areWide ? [.secret(path: path)] : []) + (rights.belongToAnother ? [.owner(path: path)] : [])
    }

    /// What it is and what to do about it.
    package var sentence: String {
        switch self {
        case .record(let path): "Others who use this computer can get at the record. Close it to them with: chmod 600 \(path)"
        case .folder(let path): "Others who use this computer can look into the record's folder. Close it to them with: chmod 700 \(path)"
        case .owner(let path): "\(path) belongs to another user of this computer, who can read and change it. Ask for it to be made yours."
        case .secret(let path):
            "Others who use this computer can get at the secret in \(path). Close it to them with: chmod 600 \(path), and change the secret if it may have been seen."
        }
    }
}

/// What the system says of who may do what.
private struct Rights {
    let areWide: Bool
    let belongToAnother: Bool
    let isFile: Bool

    init?(_ path: String) {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        areWide = information.st_mode & 0o077 != 0
        belongToAnother = information.st_uid != geteuid()
        isFile = information.st_mode & S_IFMT == S_IFREG
    }
}
