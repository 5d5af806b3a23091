// Taking the terminal, showing cells on it, and giving it back.

#include "cncurses.h"
#include "state.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static bool is_utf8;
// Whether the modes of what the terminal sends have still to be set, once the screen is ours.
static bool modes_are_due;
static struct { attr_t attributes; int pair; } styles[CN_STYLES];

// Chooses the character set. A plain C locale says nothing about the terminal, and nearly all of them are UTF-8 by now, so that is
// taken unless the type is that of a hardware terminal; another character set is believed, and gets ASCII.
static void choose_locale(void) {
    setlocale(LC_ALL, "");
    const char *codeset = nl_langinfo(CODESET);
    is_utf8 = strcmp(codeset, "UTF-8") == 0;
    if (is_utf8 || strcmp(codeset, "ANSI_X3.4-1968") != 0) return;
    if (setlocale(LC_ALL, "C.UTF-8") == NULL) return;
    is_utf8 = !cn_type_begins("vt");
}

// ---- Giving it back ----

// Straight to the terminal: what goes through putp waits in a buffer that no refresh empties.
static void send(const char *text) {
    fflush(stdout);
    size_t left = strlen(text);
    while (left > 0) {
        ssize_t written = write(STDOUT_FILENO, text, left);
        if (written <= 0) return;
        text += written;
        left -= (size_t)written;
    }
}

// Leaves nothing to read on the screen and hands it over.
static void leave(void) {
    wbkgrndset(stdscr, &(cchar_t){.attr = A_NORMAL, .chars = {L' '}});
    werase(stdscr);
    clearok(stdscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    send(cn_modes_off());
    endwin();
}

// ---- Open and close ----

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    leaveok(stdscr, FALSE);
    // A frame is always sent to its end, whatever is typed meanwhile: the cursor has to arrive where the focus is.
    typeahead(-1);
    // Keys are read by us; this makes the terminal send those of its description.
    keypad(stdscr, TRUE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
}

int32_t cn_open(void) {
    if (screen != NULL) return CN_CANNOT_OPEN;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
    int status = cn_check_type();
    if (status != CN_OK) return status;
    if (tcgetattr(STDOUT_FILENO, &cn_restoration.modes) != 0) return CN_CANNOT_OPEN;
    unsetenv("LINES");
    unsetenv("COLUMNS");
    choose_locale();
    // Ours before newterm, which else installs its own: they would end the process without saving.
    if (!cn_catch_signals()) return CN_CANNOT_OPEN;
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) {
        cn_release_signals();
        return CN_CANNOT_OPEN;
    }
    set_modes();
    cn_prepare_restoration();
    modes_are_due = true;
    memset(styles, 0, sizeof styles);
    return CN_OK;
}

void cn_close(void) {
    if (screen == NULL) return;
    leave();
    delscreen(screen);
    screen = NULL;
    cn_restoration.is_open = 0;
    tcsetattr(STDOUT_FILENO, TCSANOW, &cn_restoration.modes);
    cn_release_signals();
}

void cn_suspend(void) {
    if (screen == NULL) return;
    leave();
    cn_restoration.is_open = 0;
    cn_stop_process();
    cn_resume();
}

void cn_resume(void) {
    if (screen == NULL) return;
    cn_restoration.is_open = 1;
    reset_prog_mode();
    // After endwin the next refresh takes the screen again; clearok makes it send everything.
    modes_are_due = true;
    cn_forget();
}

// ---- Size, looks, cells ----

void cn_adopt_size(int32_t *columns, int32_t *rows) {
    struct winsize size;
    int wide = 80, high = 24;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        wide = size.ws_col;
        high = size.ws_row;
    }
    if (screen != NULL && (getmaxx(stdscr) != wide || getmaxy(stdscr) != high)) resizeterm(high, wide);
    *columns = wide;
    *rows = high;
}

int32_t cn_colours(void) { return screen != NULL && has_colors() ? COLORS : 0; }

bool cn_is_utf8(void) { return is_utf8; }

void cn_define_style(int32_t style, uint32_t attributes, int32_t foreground, int32_t background) {
    if (screen == NULL || style < 0 || style >= CN_STYLES) return;
    styles[style].attributes = (attributes & CN_BOLD ? A_BOLD : 0) | (attributes & CN_REVERSE ? A_REVERSE : 0)
        | (attributes & CN_UNDERLINE ? A_UNDERLINE : 0) | (attributes & CN_DIM ? A_DIM : 0);
    styles[style].pair = 0;
    if (has_colors() && (foreground >= 0 || background >= 0)) {
        // A pair that the terminal refuses would show black on black.
        if (init_extended_pair(style + 1, foreground, background) == OK) styles[style].pair = style + 1;
    }
    if (style != 0) return;
    cchar_t ground;
    setcchar(&ground, L" ", styles[0].attributes, 0, &styles[0].pair);
    wbkgrndset(stdscr, &ground);
}

// Whether the C library, by which ncurses counts, gives the text as many columns as the caller does.
static bool decode(const char *text, int bytes, int columns, wchar_t *wide, int room) {
    mbstate_t state = {0};
    int count = 0, total = 0;
    while (bytes > 0) {
        size_t used = mbrtowc(&wide[count], text, (size_t)bytes, &state);
        if (used == 0 || used > (size_t)bytes) return false;
        int width = wcwidth(wide[count]);
        if (width < 0) return false;
        total += width;
        text += used;
        bytes -= (int)used;
        if (++count >= room) return false;
    }
    wide[count] = 0;
    return total == columns;
}

void cn_put(int32_t row, int32_t column, const char *text, int32_t bytes, int32_t columns, int32_t style) {
    if (screen == NULL || style < 0 || style >= CN_STYLES || columns <= 0) return;
    wchar_t wide[1024];
    if (!decode(text, bytes, columns, wide, 1024)) {
        int count = columns < 1023 ? columns : 1023;
        for (int index = 0; index < count; index++) wide[index] = L'?';
        wide[count] = 0;
    }
    wattr_set(stdscr, styles[style].attributes, 0, &styles[style].pair);
    mvwaddwstr(stdscr, row, column, wide);
}

void cn_show(int32_t cursor_row, int32_t cursor_column) {
    if (screen == NULL) return;
    wmove(stdscr, cursor_row, cursor_column);
    wnoutrefresh(stdscr);
    doupdate();
    if (!modes_are_due) return;
    // Only now, because some terminals keep such modes for the screen that is shown.
    modes_are_due = false;
    send(cn_modes_off());
    send(cn_modes_on());
}

void cn_forget(void) {
    if (screen == NULL) return;
    werase(stdscr);
    clearok(stdscr, TRUE);
}

void cn_beep(void) {
    if (screen != NULL) beep();
}
