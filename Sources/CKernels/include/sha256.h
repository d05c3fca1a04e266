#ifndef CONCEJO_SHA256_H
#define CONCEJO_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Adds blocks of 64 bytes to a SHA-256 state, by the processor's own instructions where it has them.
void concejo_sha256(uint32_t state[8], const uint8_t *blocks, ptrdiff_t count);

/// The same without these instructions, for tests.
void concejo_sha256_portable(uint32_t state[8], const uint8_t *blocks, ptrdiff_t count);

#endif
