// Starting a program on a terminal of its own: what Swift may not do, because it forks.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdint.h>

// Starts the program with these arguments and this environment, both ended by NULL, on a new terminal of that size.
// Returns our end of the terminal, or -1 with errno set.
int32_t cpt_start(const char *path, char *const *arguments, char *const *environment, int32_t columns, int32_t rows, int32_t *process);

#endif
