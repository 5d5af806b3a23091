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
    char text[1024];
    size_t length;
};
extern struct cn_restoration cn_restoration;

// Writes the prepared text and sets the saved modes; async-signal-safe.
void cn_restore_now(void);

// Prepares it for the terminal as it was opened.
void cn_prepare_restoration(void);

// What switches off the modes of what the terminal sends that another program may have left on, and what switches on those we want; empty
// for a terminal that would print it.
const char *cn_modes_off(void);
const char *cn_modes_on(void);

// Whether the terminal's type ($TERM) begins so, and whether it is one that a screen can be shown on.
bool cn_type_begins(const char *prefix);
int cn_check_type(void);

// Installs and removes the handlers of signals that the program answers itself.
bool cn_catch_signals(void);
void cn_release_signals(void);
// Stops the process as the default action of SIGTSTP would.
void cn_stop_process(void);

#endif
