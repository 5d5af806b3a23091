#include "cpseudoterminal.h"

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

int32_t cpt_start(const char *path, char *const *arguments, char *const *environment, int32_t columns, int32_t rows, int32_t *process) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int descriptor = -1;
    pid_t child = forkpty(&descriptor, NULL, NULL, &size);
    if (child < 0) return -1;
    if (child == 0) {
        execve(path, arguments, environment);
        _exit(127);
    }
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    *process = child;
    return descriptor;
}
