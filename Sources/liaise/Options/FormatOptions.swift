import ArgumentParser

/// Whether the result is for a program.
struct FormatOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON, with control and direction characters escaped.")
    var json = false
}
