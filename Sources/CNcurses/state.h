// What the files of this target share; see cncurses.h for what they offer.
#ifndef CNCURSES_STATE_H
#define CNCURSES_STATE_H

#include <signal.h>
#include <stdbool.h>
#include <termios.h>

// What gives the terminal back, prepared when it is taken so that a signal handler can use it.
struct cn_restoration {
    volatile sig_atomic_t is_open;
    int descriptor;
    struct termios modes;
    char text[512];
    size_t length;
};
extern struct cn_restoration cn_restoration;

// Writes the prepared text and sets the saved modes; async-signal-safe.
void cn_restore_now(void);

// Prepares it for the terminal as it was opened.
void cn_prepare_restoration(bool has_paste);

// Whether the terminal's type ($TERM) begins so, and whether it is one that a screen can be shown on.
bool cn_type_begins(const char *prefix);
int cn_check_type(void);

// Installs and removes the handlers of signals that the program answers itself.
bool cn_catch_signals(void);
void cn_release_signals(void);
// Stops the process as the default action of SIGTSTP would.
void cn_stop_process(void);

// Tells ncurses of sequences that the terminal's description lacks.
void cn_define_keys(void);

// The window that keys are read from: reading from one that shows something would redraw it.
struct _win_st;
extern struct _win_st *cn_key_window;

#endif
