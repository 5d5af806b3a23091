// What the terminal sends, as it sends it.

#include "cncurses.h"
#include "state.h"

#include <poll.h>
#include <unistd.h>
#include <wchar.h>

int32_t cn_take(uint8_t *bytes, int32_t room) {
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&watched, 1, 0) <= 0 || (watched.revents & POLLIN) == 0) return 0;
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)room);
    return count < 0 ? 0 : (int32_t)count;
}

int32_t cn_character(uint8_t byte) {
    wint_t character = btowc(byte);
    return character == WEOF ? -1 : (int32_t)character;
}
