import Foundation

/// What the process was started with, as far as it matters here, and where things are by it.
struct Environment: Sendable {
    private let values: [String: String]

    /// This process's.
    static var here: Environment { Environment(ProcessInfo.processInfo.environment) }

    init(_ values: [String: String]) {
        self.values = values
    }

    /// A variable's value; an empty one counts as none.
    subscript(name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// `LIAISE_RECORD`, else `$XDG_DATA_HOME/liaise/record.liaise`.
    var recordPath: String {
        self["LIAISE_RECORD"] ?? folder("XDG_DATA_HOME", else: ".local/share") + "/liaise/record.liaise"
    }

    /// Where a site's own sites and instruments are: `$XDG_CONFIG_HOME/liaise`.
    var configurationFolder: String { folder("XDG_CONFIG_HOME", else: ".config") + "/liaise" }

    /// The XDG specification has relative paths ignored.
    private func folder(_ variable: String, else relative: String) -> String {
        if let path = self[variable], path.hasPrefix("/") { return path }
        return (self["HOME"] ?? NSHomeDirectory()) + "/" + relative
    }
}
