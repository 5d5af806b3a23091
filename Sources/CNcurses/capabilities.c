// What the terminal's description says; apart from the rest because term.h takes names such as `columns` for itself.

#include "cncurses.h"
#include "state.h"

#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

bool cn_type_begins(const char *prefix) {
    const char *type = getenv("TERM");
    return type != NULL && strncmp(type, prefix, strlen(prefix)) == 0;
}

int cn_check_type(void) {
    int result = 0;
    if (getenv("TERM") == NULL || setupterm(NULL, STDOUT_FILENO, &result) != OK) return CN_UNKNOWN_TYPE;
    bool can_place = cursor_address != NULL && clear_screen != NULL;
    del_curterm(cur_term);
    return can_place ? CN_OK : CN_UNKNOWN_TYPE;
}

// Adds a capability without its padding, which only hardware terminals need.
static void add(const char *text) {
    if (text == NULL || text == (const char *)-1) return;
    for (; *text != 0 && cn_restoration.length < sizeof cn_restoration.text; text++) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end != NULL) text = end;
        else cn_restoration.text[cn_restoration.length++] = *text;
    }
}

// ---- Modes of what the terminal sends ----

// How much a terminal may be told without printing it: nothing, private modes, or all that emulators know.
static enum { NO_MODES, PRIVATE_MODES, ALL_MODES } modes(void) {
    bool is_ecma = cursor_address != NULL && strncmp(cursor_address, "\033[", 2) == 0;
    if (!is_ecma || cn_type_begins("ansi") || cn_type_begins("vt52")) return NO_MODES;
    return cn_type_begins("vt") || cn_type_begins("linux") ? PRIVATE_MODES : ALL_MODES;
}

// Mouse (9, 1000 to 1003) and its ways of writing (1005, 1006, 1015, 1016), focus (1004), and enter as one character (20).
#define PRIVATE_OFF "\033[?9l\033[?1000l\033[?1001l\033[?1002l\033[?1003l\033[?1004l\033[?1005l\033[?1006l\033[?1015l\033[?1016l\033[20l"
// Pastes between marks, xterm's modifyOtherKeys, and the flags of kitty's keyboard protocol on this screen.
#define ALL_OFF "\033[?2004l\033[>4;0m\033[=0;1u"

const char *cn_modes_off(void) {
    switch (modes()) {
    case NO_MODES: return "";
    case PRIVATE_MODES: return PRIVATE_OFF;
    case ALL_MODES: return PRIVATE_OFF ALL_OFF;
    }
    return "";
}

const char *cn_modes_on(void) { return modes() == ALL_MODES ? "\033[?2004h" : ""; }

// ---- Keys ----

bool cn_described_key(int32_t index, const char **name, const char **sequence) {
    if (index < 0 || strnames[index] == NULL) return false;
    *name = strnames[index];
    const char *text = tigetstr(strnames[index]);
    *sequence = text == NULL || text == (const char *)-1 ? "" : text;
    return true;
}

// ---- Giving it back ----

void cn_prepare_restoration(void) {
    cn_restoration.length = 0;
    add(cn_modes_off());
    add(exit_attribute_mode);
    add(orig_pair);
    add(cursor_normal);
    add(keypad_local);
    add(clear_screen);
    add(exit_ca_mode);
    cn_restoration.descriptor = STDOUT_FILENO;
    cn_restoration.is_open = 1;
}
