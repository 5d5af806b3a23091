private import CNcurses

/// The time in which a terminal does not show what is typed: whatever ends the process then makes it show it again.
package enum HiddenTyping {
    /// Notes how the terminal is now, before it begins to hide.
    package static func begins(on descriptor: Int32) { cn_begin_hidden(descriptor) }

    /// The terminal shows what is typed again.
    package static func ends() { cn_end_hidden() }
}
