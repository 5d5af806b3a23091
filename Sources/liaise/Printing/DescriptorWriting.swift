import Foundation

/// Writes whole pieces to a file descriptor.
enum DescriptorWriting {
    /// Why the system refused, by its number.
    struct Refused: Error {
        let number: Int32

        var words: String {
            switch number {
            case ENOSPC, EDQUOT: "the disk is full"
            case EFBIG: "it would be larger than this account may write (ulimit -f)"
            case EACCES, EPERM: "no permission"
            case EROFS: "the disk is read-only"
            default: "system error \(number)"
            }
        }
    }

    /// Writes every byte, going on after interruptions.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Refused) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw Refused(number: errno)
            }
        }
    }
}
