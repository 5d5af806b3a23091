// Signals and wakes become bytes in a pipe, which the one loop of the program waits on beside the terminal.

#include "cncurses.h"
#include "state.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGQUIT, SIGHUP};
enum { CAUGHT = sizeof caught / sizeof *caught };

static int wake_pipe[2] = {-1, -1};
static struct sigaction former[CAUGHT];
static struct sigaction former_pipe;
static bool is_catching;
// Set between a request to end and its being answered: a second request then ends the process at once.
static volatile sig_atomic_t is_ending;

static bool asks_to_end(int number) {
    return number == SIGTERM || number == SIGINT || number == SIGQUIT || number == SIGHUP;
}

static void post(unsigned char byte) {
    int saved = errno;
    // A full pipe wakes the loop as well as one more byte would.
    if (wake_pipe[1] >= 0 && write(wake_pipe[1], &byte, 1) < 0) {}
    errno = saved;
}

static void arrived(int number) {
    if (asks_to_end(number)) {
        if (is_ending) {
            cn_restore_now();
            signal(number, SIG_DFL);
            raise(number);
            return;
        }
        is_ending = 1;
    }
    post((unsigned char)number);
}

void cn_wake(void) { post(0); }

static void handle(int number, struct sigaction *before) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = arrived;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, before);
}

bool cn_catch_signals(void) {
    if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    if (is_catching) return true;
    for (int index = 0; index < CAUGHT; index++) {
        struct sigaction now;
        handle(caught[index], &former[index]);
        // What nohup asked to be ignored stays ignored; that the terminal is gone shows in cn_wait.
        now = former[index];
        if (caught[index] == SIGHUP && now.sa_handler == SIG_IGN) sigaction(SIGHUP, &now, NULL);
    }
    struct sigaction ignore;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &former_pipe);
    is_ending = 0;
    is_catching = true;
    return true;
}

void cn_release_signals(void) {
    if (!is_catching) return;
    for (int index = 0; index < CAUGHT; index++) sigaction(caught[index], &former[index], NULL);
    sigaction(SIGPIPE, &former_pipe, NULL);
    is_catching = false;
}

void cn_stop_process(void) {
    signal(SIGTSTP, SIG_DFL);
    signal(SIGCONT, SIG_DFL);
    raise(SIGTSTP);
    handle(SIGTSTP, NULL);
    handle(SIGCONT, NULL);
}

// Empties the pipe and says what was in it.
static uint32_t take_posted(int32_t *ending) {
    unsigned char bytes[256];
    uint32_t report = 0;
    ssize_t count;
    while ((count = read(wake_pipe[0], bytes, sizeof bytes)) > 0) {
        for (ssize_t index = 0; index < count; index++) {
            switch (bytes[index]) {
            case 0: report |= CN_WOKEN; break;
            case SIGWINCH: report |= CN_RESIZED; break;
            case SIGTSTP: report |= CN_STOP; break;
            case SIGCONT: report |= CN_CONTINUED; break;
            case SIGHUP: report |= CN_HUNG_UP; break;
            default:
                report |= CN_TERMINATE;
                *ending = bytes[index];
            }
        }
    }
    return report;
}

uint32_t cn_wait(int64_t milliseconds, int32_t *ending) {
    struct pollfd watched[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = wake_pipe[0], .events = POLLIN},
    };
    int limit = milliseconds < 0 ? -1 : milliseconds > INT_MAX ? INT_MAX : (int)milliseconds;
    int ready = poll(watched, 2, limit);
    // Interrupted by a signal: what it posted is in the pipe.
    if (ready < 0) return errno == EINTR ? take_posted(ending) : CN_HUNG_UP;
    uint32_t report = 0;
    if (watched[1].revents & POLLIN) report |= take_posted(ending);
    if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) report |= CN_HUNG_UP;
    else if (watched[0].revents & POLLIN) report |= CN_INPUT;
    return report;
}

bool cn_wait_for_input(int64_t milliseconds) {
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&watched, 1, (int)milliseconds) > 0 && (watched.revents & POLLIN) != 0
        && (watched.revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
}
