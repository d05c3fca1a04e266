#ifndef CONCEJO_KERNELS_H
#define CONCEJO_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Loops over rows of lanes. A lane is eight numbers; rows lie one after the other.

/// The cosines of four rows with consecutive rows of another matrix, four for each of these.
///
/// Rows have `width` lanes of 16-bit numbers; their sums of products, which are exact, are times `scale`.
void concejo_cosines(
    const int16_t *a, const int16_t *b, const int16_t *c, const int16_t *d,
    const int16_t *targets, ptrdiff_t width, ptrdiff_t count, float scale, float *cosines);

/// The same without registers of 512 bits, for tests.
void concejo_cosines_portable(
    const int16_t *a, const int16_t *b, const int16_t *c, const int16_t *d,
    const int16_t *targets, ptrdiff_t width, ptrdiff_t count, float scale, float *cosines);

/// A sparse row times a dense matrix of `width` lanes: `width` lanes.
void concejo_sparse_product(
    const int32_t *columns, const float *values, ptrdiff_t count,
    const float *right, ptrdiff_t width, float *product);

/// The dot products of the columns of `own` (`own_width` lanes) with those of `other` (`other_width` lanes)
/// over `count` rows: for each column of `own` one row of `other_width` lanes.
///
/// With `upper_half_enough`, lanes before a column's own may stay as they are.
void concejo_column_products(
    const float *own, ptrdiff_t own_width, const float *other, ptrdiff_t other_width,
    ptrdiff_t count, int upper_half_enough, float *sums);

/// The same without registers of 512 bits, for tests.
void concejo_column_products_portable(
    const float *own, ptrdiff_t own_width, const float *other, ptrdiff_t other_width,
    ptrdiff_t count, int upper_half_enough, float *sums);

/// Four rows times a lane of a matrix of `width` lanes, over its first `depth` rows: a lane for each.
void concejo_four_products(
    const float *a, const float *b, const float *c, const float *d,
    const float *right, ptrdiff_t width, ptrdiff_t depth,
    float *first, float *second, float *third, float *fourth);

/// Adds a row of lanes times a number to another.
void concejo_add(float *sum, const float *row, float weight, ptrdiff_t width);

#endif
