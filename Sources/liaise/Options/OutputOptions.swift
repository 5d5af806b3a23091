import ArgumentParser
import Exchange

/// Where a command that makes a file puts it.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where to write it; without, to standard output.", valueName: "path"))
    var output: String?

    @Flag(help: "Take the place of a file that is there.")
    var replace = false

    /// Writes the value to the file, whole or not at all, or prints it.
    func put(_ value: JSONValue) throws {
        guard let output else { return try StandardOutput.print(value) }
        try NewFile(path: output, replaces: replace).write(Array((value.text() + "\n").utf8))
    }
}
