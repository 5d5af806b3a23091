// The terminal as a handful of functions: no ncurses type, macro or global leaves this target.
//
// Everything here belongs to the main thread, but for cn_wake, which any thread may call.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// ---- The process ----

// Installs the crash handlers, which give the terminal back before the process ends, and forbids core dumps and
// inspection by other processes. Call it first in main; calling it again changes nothing.
void cn_protect_process(void);

// From here to the end, a crash or a signal that ends the process first sets the terminal's modes to what they are now; around the time in
// which a terminal does not show what is typed, while no screen is open.
void cn_begin_hidden(int32_t descriptor);
void cn_end_hidden(void);

// Milliseconds of a clock that only goes forward and also counts while the machine sleeps.
int64_t cn_now(void);

// ---- The screen ----

enum cn_status { CN_OK = 0, CN_NOT_A_TERMINAL = 1, CN_UNKNOWN_TYPE = 2, CN_CANNOT_OPEN = 3 };

// Takes over the terminal on standard input and output.
int32_t cn_open(void);
// Clears the screen and gives the terminal back; does nothing when it is not open.
void cn_close(void);
// Gives the terminal back, stops the process, and takes the terminal again when it is continued.
void cn_suspend(void);
// Takes the terminal again after something else used it.
void cn_resume(void);
// Asks the terminal for its size and adopts it.
void cn_adopt_size(int32_t *columns, int32_t *rows);
// Colours of the terminal: 0, 8, 16 or 256 and more.
int32_t cn_colours(void);
// Whether text goes out as UTF-8; if not, only ASCII may be put.
bool cn_is_utf8(void);

enum cn_attribute { CN_BOLD = 1, CN_REVERSE = 2, CN_UNDERLINE = 4, CN_DIM = 8 };
enum { CN_STYLES = 64 };

// Says how a style looks; colours are palette numbers, or -1 for the terminal's own. Style 0 is the ground of the screen.
void cn_define_style(int32_t style, uint32_t attributes, int32_t foreground, int32_t background);
// Puts UTF-8 text that must take exactly `columns`; where the C library counts otherwise, question marks stand instead.
void cn_put(int32_t row, int32_t column, const char *text, int32_t bytes, int32_t columns, int32_t style);
// Sends what changed, with the cursor at its place, in one go.
void cn_show(int32_t cursor_row, int32_t cursor_column);
// Makes the next cn_show send everything.
void cn_forget(void);
void cn_beep(void);

// ---- Input ----

// Takes the bytes that are there already, without waiting; how many, 0 when there is none.
int32_t cn_take(uint8_t *bytes, int32_t room);
// The character of a byte from 0x80 on in a character set of single bytes, or -1.
int32_t cn_character(uint8_t byte);
// What the terminal's description says of its keys: a name and its sequence, empty when there is none, for each index from 0 until false.
bool cn_described_key(int32_t index, const char **name, const char **sequence);

enum cn_report {
    CN_INPUT = 1, CN_WOKEN = 2, CN_RESIZED = 4, CN_STOP = 8, CN_CONTINUED = 16, CN_TERMINATE = 32, CN_HUNG_UP = 64,
};

// Waits for input, a wake or a signal for at most so many milliseconds, or for ever when negative; says all that came.
// `signal` is the one that asks the process to end.
uint32_t cn_wait(int64_t milliseconds, int32_t *signal);
// Ends a cn_wait. Safe from any thread and in a signal handler.
void cn_wake(void);

#endif
