#ifndef CONCEJO_BYTES_H
#define CONCEJO_BYTES_H

#include <stddef.h>
#include <stdint.h>

/// Where a byte first stands among some; -1 where it does not.
ptrdiff_t concejo_place(const uint8_t *bytes, ptrdiff_t count, uint8_t byte);

/// How many of some bytes lie in a range, both ends included.
ptrdiff_t concejo_count(const uint8_t *bytes, ptrdiff_t count, uint8_t least, uint8_t most);

/// Less than 0, 0 or more than 0 where the first bytes stand before others, are the same, or stand behind them.
int concejo_order(const uint8_t *left, const uint8_t *right, ptrdiff_t count);

#endif
