#include "bytes.h"

#include <string.h>

ptrdiff_t concejo_place(const uint8_t *bytes, ptrdiff_t count, uint8_t byte) {
  const uint8_t *found = count > 0 ? memchr(bytes, byte, (size_t)count) : NULL;
  return found ? found - bytes : -1;
}

ptrdiff_t concejo_count(const uint8_t *bytes, ptrdiff_t count, uint8_t least, uint8_t most) {
  const uint8_t width = most - least;
  ptrdiff_t sum = 0;
  while (count > 0) {
    // A byte counts up to 255: sixteen of these sums fit into a register.
    const ptrdiff_t part = count < 255 ? count : 255;
    uint8_t found = 0;
    for (ptrdiff_t i = 0; i < part; i++) found += (uint8_t)(bytes[i] - least) <= width;
    sum += found;
    bytes += part;
    count -= part;
  }
  return sum;
}

int concejo_order(const uint8_t *left, const uint8_t *right, ptrdiff_t count) {
  return count > 0 ? memcmp(left, right, (size_t)count) : 0;
}
