// Keys, one at a time, whatever bytes the terminal sends for them.

#include "cncurses.h"
#include "state.h"

#include <ncurses.h>

// Key codes of our own for the marks around a paste, above all that ncurses uses.
enum { CODE_PASTE_START = 2000, CODE_PASTE_END = 2001, CODE_WORD_LEFT = 2002, CODE_WORD_RIGHT = 2003 };

void cn_define_keys(void) {
    static const struct { const char *sequence; int code; } keys[] = {
        {"\033[200~", CODE_PASTE_START}, {"\033[201~", CODE_PASTE_END},
        // What terminals send when they were not, or not yet, told to send the other kind.
        {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
        {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
        {"\033[H", KEY_HOME}, {"\033[F", KEY_END}, {"\033OH", KEY_HOME}, {"\033OF", KEY_END},
        {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},
        {"\033[3~", KEY_DC}, {"\033[Z", KEY_BTAB},
    };
    for (unsigned index = 0; index < sizeof keys / sizeof *keys; index++) {
        if (!key_defined(keys[index].sequence)) define_key(keys[index].sequence, keys[index].code);
    }
    // By a word; ncurses has codes of its own for some of them, which differ from terminal to terminal, so ours replace them.
    static const struct { const char *sequence; int code; } words[] = {
        {"\033[1;5D", CODE_WORD_LEFT}, {"\033[1;5C", CODE_WORD_RIGHT}, {"\033[1;3D", CODE_WORD_LEFT}, {"\033[1;3C", CODE_WORD_RIGHT},
        {"\033Od", CODE_WORD_LEFT}, {"\033Oc", CODE_WORD_RIGHT}, {"\033b", CODE_WORD_LEFT}, {"\033f", CODE_WORD_RIGHT},
    };
    for (unsigned index = 0; index < sizeof words / sizeof *words; index++) define_key(words[index].sequence, words[index].code);
}

static int32_t named(wint_t code, uint32_t *value) {
    if (code >= KEY_F(1) && code <= KEY_F(24)) {
        *value = CN_KEY_FUNCTION + (code - KEY_F0);
        return CN_KEY;
    }
    switch (code) {
    case CODE_PASTE_START: return CN_PASTE_START;
    case CODE_PASTE_END: return CN_PASTE_END;
    case KEY_UP: *value = CN_KEY_UP; break;
    case KEY_DOWN: *value = CN_KEY_DOWN; break;
    case KEY_LEFT: *value = CN_KEY_LEFT; break;
    case KEY_RIGHT: *value = CN_KEY_RIGHT; break;
    case KEY_PPAGE: case KEY_A3: *value = CN_KEY_PAGE_UP; break;
    case KEY_NPAGE: case KEY_C3: *value = CN_KEY_PAGE_DOWN; break;
    case KEY_HOME: case KEY_A1: case KEY_FIND: *value = CN_KEY_HOME; break;
    case KEY_END: case KEY_C1: case KEY_SELECT: *value = CN_KEY_END; break;
    case KEY_BACKSPACE: *value = CN_KEY_BACKSPACE; break;
    case KEY_DC: *value = CN_KEY_DELETE; break;
    case KEY_IC: *value = CN_KEY_INSERT; break;
    case KEY_ENTER: *value = CN_KEY_ENTER; break;
    case KEY_BTAB: *value = CN_KEY_BACK_TAB; break;
    case CODE_WORD_LEFT: *value = CN_KEY_WORD_LEFT; break;
    case CODE_WORD_RIGHT: *value = CN_KEY_WORD_RIGHT; break;
    default: return CN_NOTHING;
    }
    return CN_KEY;
}

// Swallows the rest of a sequence that no key is known for: its letters must not act as keys of their own.
static void swallow_sequence(void) {
    wint_t code;
    for (int count = 0; count < 32; count++) {
        if (wget_wch(cn_key_window, &code) != OK) return;
        if (code >= 0x40 && code <= 0x7E) return;
    }
}

static bool is_unknown_sequence(void) {
    wint_t next;
    int result = wget_wch(cn_key_window, &next);
    if (result == ERR) return false;
    if (result == OK && (next == '[' || next == 'O')) return true;
    if (result == KEY_CODE_YES) ungetch((int)next);
    else unget_wch((wchar_t)next);
    return false;
}

int32_t cn_read(uint32_t *value) {
    if (cn_key_window == NULL) return CN_NOTHING;
    for (;;) {
        wint_t code = 0;
        int result = wget_wch(cn_key_window, &code);
        if (result == ERR) return CN_NOTHING;
        if (result == KEY_CODE_YES) {
            int32_t kind = named(code, value);
            if (kind != CN_NOTHING) return kind;
            continue;
        }
        if (code == 27 && is_unknown_sequence()) {
            swallow_sequence();
            continue;
        }
        *value = (uint32_t)code;
        return CN_CHARACTER;
    }
}
