import ArgumentParser

/// How the workbench is to look.
struct LooksOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The colours: dark, light or contrast; else LIAISE_THEME, else dark.", valueName: "id"))
    var theme: String?
}
