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

void cn_prepare_restoration(bool has_paste) {
    cn_restoration.length = 0;
    if (has_paste) add("\033[?2004l");
    add(exit_attribute_mode);
    add(orig_pair);
    add(cursor_normal);
    add(keypad_local);
    add(clear_screen);
    add(exit_ca_mode);
    cn_restoration.descriptor = STDOUT_FILENO;
    cn_restoration.is_open = 1;
}
