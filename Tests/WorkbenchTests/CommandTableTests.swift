import Scene
import Testing
import Workbench

@Suite("The command table")
struct CommandTableTests {
    @Test("Every command is there once, with words for whoever asks")
    func complete() {
        #expect(CommandTable.all.map(\.id).count == Command.ID.allCases.count)
        #expect(Set(CommandTable.all.map(\.id)) == Set(Command.ID.allCases))
        for command in CommandTable.all {
            #expect(!command.title.isEmpty && command.help.hasSuffix("."), "\(command.id)")
            #expect(!command.contexts.isEmpty && !command.keyText.isEmpty, "\(command.id)")
        }
    }

    @Test("No key means two things in one place", arguments: Context.allCases)
    func keys(_ context: Context) {
        var seen: [Key: Command.ID] = [:]
        for command in CommandTable.commands(in: context) {
            for key in command.keys {
                #expect(seen[key] == nil, "\(key.name) is \(command.id) and \(seen[key].map { "\($0)" } ?? "")")
                seen[key] = command.id
            }
        }
    }

    @Test("Every key of the table is found by its context; in a field, letters are text")
    func found() {
        for context in Context.allCases {
            for command in CommandTable.commands(in: context) {
                for key in command.keys {
                    if case .character = key, context.isTyping {
                        #expect(CommandTable.command(for: key, in: context) == nil)
                    } else if !(context.isTyping && key == .left) {
                        #expect(CommandTable.command(for: key, in: context)?.id == command.id, "\(context) \(key.name)")
                    }
                }
            }
        }
    }

    @Test("In every place there is help, and a way on that is no letter where letters are text", arguments: Context.allCases)
    func help(_ context: Context) {
        let keys = CommandTable.commands(in: context).first { $0.id == .help }?.keys ?? []
        #expect(keys.contains(.function(1)))
        #expect(!context.title.isEmpty && !context.explanation.isEmpty)
    }

    @Test("The hint bar fits into every width, and help is its last word", arguments: [20, 39, 40, 60, 80, 160])
    func hintBar(_ width: Int) {
        for context in Context.allCases {
            let line = HintBar.line(for: context, width: width) { _ in true }
            let text = line.spans.map(\.text.string).joined()
            #expect(text.count <= width, "\(context): \(text)")
            #expect(text.split(separator: " ").last == "help", "\(context): \(text)")
        }
    }

    @Test("Help lists every command of the screen it was asked on, in every size", arguments: [Stage.ordinary, Stage.small])
    func helpScreen(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("?")
        for command in CommandTable.commands(in: .queue) {
            #expect(screen.shows(command.help), "\(command.title)")
            screen.press("down")
        }
        screen.press("esc")
        #expect(screen.context == .queue)
    }

    @Test("The palette finds a command by typing, and does it as its key would")
    func palette() throws {
        let screen = try Stage.practice()
        screen.press(":")
        screen.type("triage")
        screen.press("enter")
        #expect(screen.context == .form)
        #expect(screen.shows("Urgency"))
        screen.press("esc", ":")
        screen.type("nosuchcommand")
        screen.press("enter")
        #expect(screen.context == .queue)
    }

    @Test("Every command that can be given on a screen now is in its palette")
    func wholePalette() throws {
        let screen = try Stage.practice(Size(columns: 120, rows: 70))
        screen.press(":")
        for command in CommandTable.commands(in: .queue) where command.id != .palette && screen.state.isEnabled(command.id) {
            #expect(screen.shows(command.title), "\(command.title)")
        }
    }

    @Test(
        "Every command of the queue and the case does something or says why not, and leaves a sound screen",
        arguments: [Context.queue, .person])
    func everyKey(_ context: Context) throws {
        for command in CommandTable.commands(in: context) where command.id != .quit {
            for key in command.keys {
                let screen = try Stage.practice()
                if context == .person { screen.press("enter") }
                #expect(screen.context == context)
                let before = screen.canvas
                screen.press(key.name)
                if ![.redraw, .lock].contains(command.id) {
                    #expect(screen.canvas != before, "\(key.name) is \(command.title), and nothing happened")
                }
            }
        }
    }
}
