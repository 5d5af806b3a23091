// Signals and wakes become bytes in a pipe, which the one loop of the program waits on beside the terminal.

#include "cncurses.h"
#include "state.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

// What asks the program to end. Timers and limits, which somebody else may have set for us, ask it like a person would.
static const int ending[] = {SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPWR};
static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT};
// What would end the process and means nothing to it.
static const int ignored[] = {SIGPIPE, SIGUSR1, SIGUSR2, SIGIO, SIGSTKFLT};
#define COUNT(signals) (sizeof signals / sizeof *signals)

static int wake_pipe[2] = {-1, -1};
static struct sigaction former[_NSIG];
static bool is_catching;
// When the process was first asked to end, or 0.
static volatile int64_t ending_since;
// Whoever asks again after so many milliseconds means at once. A closed terminal and a logout ask twice within one.
enum { ENDING_PATIENCE = 2000 };

static bool asks_to_end(int number) {
    for (size_t index = 0; index < COUNT(ending); index++) {
        if (ending[index] == number) return true;
    }
    return false;
}

static void post(unsigned char byte) {
    int saved = errno;
    // A full pipe wakes the loop as well as one more byte would.
    if (wake_pipe[1] >= 0 && write(wake_pipe[1], &byte, 1) < 0) {}
    errno = saved;
}

static void arrived(int number) {
    if (asks_to_end(number)) {
        int64_t now = cn_now();
        if (ending_since != 0 && now - ending_since > ENDING_PATIENCE) {
            cn_restore_now();
            signal(number, SIG_DFL);
            raise(number);
            return;
        }
        if (ending_since == 0) ending_since = now;
    }
    post((unsigned char)number);
}

void cn_wake(void) { post(0); }

static void set_action(int number, void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void replace(int number, void (*handler)(int)) {
    sigaction(number, NULL, &former[number]);
    // What nohup asked to be ignored stays ignored; that the terminal is gone shows in cn_wait.
    if (number == SIGHUP && former[number].sa_handler == SIG_IGN) return;
    set_action(number, handler);
}

bool cn_catch_signals(void) {
    if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    if (is_catching) return true;
    for (size_t index = 0; index < COUNT(ending); index++) replace(ending[index], arrived);
    for (size_t index = 0; index < COUNT(caught); index++) replace(caught[index], arrived);
    for (size_t index = 0; index < COUNT(ignored); index++) replace(ignored[index], SIG_IGN);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) replace(number, SIG_IGN);
    ending_since = 0;
    is_catching = true;
    return true;
}

static void put_back(int number) { sigaction(number, &former[number], NULL); }

void cn_release_signals(void) {
    if (!is_catching) return;
    for (size_t index = 0; index < COUNT(ending); index++) put_back(ending[index]);
    for (size_t index = 0; index < COUNT(caught); index++) put_back(caught[index]);
    for (size_t index = 0; index < COUNT(ignored); index++) put_back(ignored[index]);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) put_back(number);
    is_catching = false;
}

// ---- Typing that is not shown ----

static void ended_hidden(int number) {
    cn_restore_now();
    signal(number, SIG_DFL);
    raise(number);
}

void cn_begin_hidden(int32_t descriptor) {
    if (is_catching || tcgetattr(descriptor, &cn_restoration.modes) != 0) return;
    cn_restoration.length = 0;
    cn_restoration.descriptor = descriptor;
    cn_restoration.is_open = 1;
    for (size_t index = 0; index < COUNT(ending); index++) replace(ending[index], ended_hidden);
    for (size_t index = 0; index < COUNT(ignored); index++) replace(ignored[index], SIG_IGN);
}

void cn_end_hidden(void) {
    if (is_catching || !cn_restoration.is_open) return;
    cn_restoration.is_open = 0;
    for (size_t index = 0; index < COUNT(ending); index++) put_back(ending[index]);
    for (size_t index = 0; index < COUNT(ignored); index++) put_back(ignored[index]);
}

// ---- Stopping and waiting ----

void cn_stop_process(void) {
    signal(SIGTSTP, SIG_DFL);
    signal(SIGCONT, SIG_DFL);
    raise(SIGTSTP);
    set_action(SIGTSTP, arrived);
    set_action(SIGCONT, arrived);
}

// Empties the pipe and says what was in it.
static uint32_t take_posted(int32_t *asked) {
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
                *asked = bytes[index];
            }
        }
    }
    return report;
}

uint32_t cn_wait(int64_t milliseconds, int32_t *asked) {
    struct pollfd watched[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = wake_pipe[0], .events = POLLIN},
    };
    int limit = milliseconds < 0 ? -1 : milliseconds > INT_MAX ? INT_MAX : (int)milliseconds;
    int ready = poll(watched, 2, limit);
    // Interrupted by a signal: what it posted is in the pipe.
    if (ready < 0) return errno == EINTR ? take_posted(asked) : CN_HUNG_UP;
    uint32_t report = 0;
    if (watched[1].revents & POLLIN) report |= take_posted(asked);
    if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) report |= CN_HUNG_UP;
    else if (watched[0].revents & POLLIN) report |= CN_INPUT;
    return report;
}
