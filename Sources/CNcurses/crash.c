// A crash gives the terminal back and says one sentence; nothing of the program's memory is shown or kept.

#include "cncurses.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

struct cn_restoration cn_restoration;

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
static char crash_stack[64 * 1024];

static void write_all(int descriptor, const char *text, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, text, length);
        if (written <= 0) return;
        text += written;
        length -= (size_t)written;
    }
}

void cn_restore_now(void) {
    if (!cn_restoration.is_open) return;
    cn_restoration.is_open = 0;
    write_all(cn_restoration.descriptor, cn_restoration.text, cn_restoration.length);
    tcsetattr(cn_restoration.descriptor, TCSANOW, &cn_restoration.modes);
}

static void crashed(int signal_number) {
    static const char sentence[] = "Liaise stopped because of a fault in it. What it showed as saved is safe.\n";
    cn_restore_now();
    write_all(STDERR_FILENO, sentence, sizeof sentence - 1);
    // SA_RESETHAND has put the default action back, so this ends the process with the signal's own status.
    raise(signal_number);
}

void cn_protect_process(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);

    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = crashed;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
    sigfillset(&action.sa_mask);
    for (size_t index = 0; index < sizeof crash_signals / sizeof *crash_signals; index++) {
        sigdelset(&action.sa_mask, crash_signals[index]);
    }
    for (size_t index = 0; index < sizeof crash_signals / sizeof *crash_signals; index++) {
        sigaction(crash_signals[index], &action, NULL);
    }
}

int64_t cn_now(void) {
    struct timespec time;
    if (clock_gettime(CLOCK_BOOTTIME, &time) != 0) clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}
