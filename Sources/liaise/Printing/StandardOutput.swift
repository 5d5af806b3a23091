import Exchange
import Foundation
import Scene

/// Where results go. Only `DisplayText` and JSON get there, so that nothing recorded can act on a terminal.
enum StandardOutput {
    /// Prints lines of text; on a terminal without UTF-8 in plain letters.
    ///
    /// - Parameter mustArrive: what nobody could get again: that nobody reads it is then a failure, and a file keeps it.
    static func print(_ lines: [DisplayText], mustArrive: Bool = false) throws(Failure) {
        let isPlain = isatty(STDOUT_FILENO) == 1 && !Locale.hasUTF8
        let text = lines.map { (isPlain ? $0.asciiOnly : $0).string + "\n" }.joined()
        try write(Array(text.utf8), mustArrive: mustArrive)
    }

    static func print(_ line: DisplayText) throws(Failure) {
        try print([line])
    }

    /// Prints a value as JSON, always in UTF-8 as RFC 8259 has it.
    static func print(_ value: JSONValue, mustArrive: Bool = false) throws(Failure) {
        try write(Array((value.text() + "\n").utf8), mustArrive: mustArrive)
    }

    /// When nobody reads any more, the process ends quietly: what it was to do is done.
    private static func write(_ bytes: [UInt8], mustArrive: Bool) throws(Failure) {
        do throws(DescriptorWriting.Refused) {
            try DescriptorWriting.write(bytes, to: STDOUT_FILENO)
            // Terminals and pipes keep nothing, and say so; whatever else a file says matters.
            if mustArrive, fsync(STDOUT_FILENO) != 0, ![EINVAL, EROFS, ENOTSUP].contains(errno) {
                throw DescriptorWriting.Refused(number: errno)
            }
        } catch {
            guard error.number != EPIPE || mustArrive else { exit(0) }
            throw Failure(.cannotWrite, "The result could not be written: \(error.words).")
        }
    }
}

/// Where sentences about what went wrong go.
enum StandardError {
    static func say(_ sentence: String) {
        let text = DisplayText(sentence)
        let line = (Locale.hasUTF8 ? text : text.asciiOnly).string + "\n"
        try? DescriptorWriting.write(Array(line.utf8), to: STDERR_FILENO)
    }
}

extension Locale {
    /// Whether the environment asks for UTF-8, by the variables that POSIX names and in its order.
    static var hasUTF8: Bool {
        let environment = ProcessInfo.processInfo.environment
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
        let chosen = (names.first { !$0.isEmpty } ?? "C").uppercased()
        return chosen.contains("UTF-8") || chosen.contains("UTF8")
    }
}
