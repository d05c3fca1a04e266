#include "kernels.h"

#include <string.h>

// Each function is compiled twice, for processors with 256-bit registers and for those without; the loader
// takes the right one. The numbers are the same to the last bit: each stays in its place of its lane, a
// product is rounded before it is added, and whole numbers are exact.
#pragma STDC FP_CONTRACT OFF
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
// The loader asks which one is right before the sanitizer is ready to be asked anything.
#define IS_FOR_ALL_PROCESSORS
#endif
#endif
#if defined(__x86_64__) && defined(__linux__) && !defined(IS_FOR_ALL_PROCESSORS)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

// Lanes of arrays begin at multiples of 16 bytes, which is less than what these types ask for by themselves.
typedef float numbers __attribute__((vector_size(32), aligned(4)));
typedef int16_t shorts __attribute__((vector_size(32), aligned(2)));
typedef int32_t integers __attribute__((vector_size(64)));
typedef int32_t sums8 __attribute__((vector_size(32)));
typedef int16_t half_shorts __attribute__((vector_size(16), aligned(2)));

// Products of sixteen pairs, added two by two: one instruction of the processor.
#define PRODUCTS(u, v) \
  ({ \
    integers wide = __builtin_convertvector(u, integers) * __builtin_convertvector(v, integers); \
    __builtin_shufflevector(wide, wide, 0, 2, 4, 6, 8, 10, 12, 14) \
        + __builtin_shufflevector(wide, wide, 1, 3, 5, 7, 9, 11, 13, 15); \
  })

// The halves of two sums, one upon the other: four numbers of the first, then four of the second.
#define HALVES(s, t) \
  (__builtin_shufflevector(s, t, 0, 1, 2, 3, 8, 9, 10, 11) \
   + __builtin_shufflevector(s, t, 4, 5, 6, 7, 12, 13, 14, 15))

// Two of four numbers are left of each of two pairs of sums, side by side.
#define QUARTERS(s, t) \
  (__builtin_shufflevector(s, t, 0, 8, 1, 9, 4, 12, 5, 13) \
   + __builtin_shufflevector(s, t, 2, 10, 3, 11, 6, 14, 7, 15))

// One is left of each of eight sums.
#define TOTALS(s, t) \
  (__builtin_shufflevector(s, t, 0, 1, 8, 9, 4, 5, 12, 13) \
   + __builtin_shufflevector(s, t, 2, 3, 10, 11, 6, 7, 14, 15))

FOR_EACH_PROCESSOR
void concejo_cosines_portable(
    const int16_t *a, const int16_t *b, const int16_t *c, const int16_t *d,
    const int16_t *targets, ptrdiff_t width, ptrdiff_t count, float scale, float *cosines) {
  const ptrdiff_t whole = width / 2 * 16;
  const ptrdiff_t length = width * 8;
  for (ptrdiff_t target = 0; target < count; target += 2) {
    const int16_t *p = targets + target * length;
    // The last one stands in for its missing partner.
    const int16_t *q = target + 1 < count ? p + length : p;
    sums8 pa = {0}, pb = {0}, pc = {0}, pd = {0}, qa = {0}, qb = {0}, qc = {0}, qd = {0};
#define ADD(u, v, w, x, y, z) \
  pa += PRODUCTS(w, u); qa += PRODUCTS(w, v); pb += PRODUCTS(x, u); qb += PRODUCTS(x, v); \
  pc += PRODUCTS(y, u); qc += PRODUCTS(y, v); pd += PRODUCTS(z, u); qd += PRODUCTS(z, v);
    for (ptrdiff_t place = 0; place < whole; place += 16) {
      const shorts u = *(const shorts *)(p + place), v = *(const shorts *)(q + place);
      const shorts w = *(const shorts *)(a + place), x = *(const shorts *)(b + place);
      const shorts y = *(const shorts *)(c + place), z = *(const shorts *)(d + place);
      ADD(u, v, w, x, y, z)
    }
    if (whole < length) {
#define LAST(row) \
  __builtin_shufflevector( \
      *(const half_shorts *)(row + whole), (half_shorts){0}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, \
      13, 14, 15)
      const shorts u = LAST(p), v = LAST(q), w = LAST(a), x = LAST(b), y = LAST(c), z = LAST(d);
      ADD(u, v, w, x, y, z)
    }
    const sums8 first = QUARTERS(HALVES(pa, qa), HALVES(pb, qb));
    const sums8 second = QUARTERS(HALVES(pc, qc), HALVES(pd, qd));
    const numbers found = __builtin_convertvector(TOTALS(first, second), numbers) * scale;
    memcpy(cosines + target * 4, &found, target + 1 < count ? 32 : 16);
  }
}

FOR_EACH_PROCESSOR
void concejo_sparse_product(
    const int32_t *columns, const float *values, ptrdiff_t count,
    const float *right, ptrdiff_t width, float *product) {
  ptrdiff_t lane = 0;
  // Sums of four lanes stay in registers over all entries.
  for (; lane + 4 <= width; lane += 4) {
    numbers s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
    for (ptrdiff_t entry = 0; entry < count; entry++) {
      const numbers *row = (const numbers *)(right + ((ptrdiff_t)columns[entry] * width + lane) * 8);
      const float value = values[entry];
      s0 += row[0] * value;
      s1 += row[1] * value;
      s2 += row[2] * value;
      s3 += row[3] * value;
    }
    numbers *out = (numbers *)(product + lane * 8);
    out[0] = s0;
    out[1] = s1;
    out[2] = s2;
    out[3] = s3;
  }
  for (; lane < width; lane++) {
    numbers sum = {0};
    for (ptrdiff_t entry = 0; entry < count; entry++) {
      sum += *(const numbers *)(right + ((ptrdiff_t)columns[entry] * width + lane) * 8) * values[entry];
    }
    *(numbers *)(product + lane * 8) = sum;
  }
}

FOR_EACH_PROCESSOR
void concejo_column_products_portable(
    const float *own, ptrdiff_t own_width, const float *other, ptrdiff_t other_width,
    ptrdiff_t count, int upper_half_enough, float *sums) {
  for (ptrdiff_t quad = 0; quad < 2 * own_width; quad++) {
    for (ptrdiff_t lane = upper_half_enough ? quad / 2 : 0; lane < other_width; lane++) {
      numbers s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
      const float *four = own + 4 * quad;
      const float *eight = other + 8 * lane;
      for (ptrdiff_t row = 0; row < count; row++) {
        const numbers u = *(const numbers *)eight;
        s0 += u * four[0];
        s1 += u * four[1];
        s2 += u * four[2];
        s3 += u * four[3];
        four += 8 * own_width;
        eight += 8 * other_width;
      }
      float *out = sums + (4 * quad * other_width + lane) * 8;
      *(numbers *)out = s0;
      *(numbers *)(out + other_width * 8) = s1;
      *(numbers *)(out + 2 * other_width * 8) = s2;
      *(numbers *)(out + 3 * other_width * 8) = s3;
    }
  }
}

FOR_EACH_PROCESSOR
void concejo_four_products(
    const float *a, const float *b, const float *c, const float *d,
    const float *right, ptrdiff_t width, ptrdiff_t depth,
    float *first, float *second, float *third, float *fourth) {
  numbers s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
  for (ptrdiff_t row = 0; row < depth; row++) {
    const numbers u = *(const numbers *)(right + row * width * 8);
    s0 += u * a[row];
    s1 += u * b[row];
    s2 += u * c[row];
    s3 += u * d[row];
  }
  *(numbers *)first = s0;
  *(numbers *)second = s1;
  *(numbers *)third = s2;
  *(numbers *)fourth = s3;
}

FOR_EACH_PROCESSOR
void concejo_add(float *sum, const float *row, float weight, ptrdiff_t width) {
  for (ptrdiff_t lane = 0; lane < width; lane++) {
    *(numbers *)(sum + lane * 8) += *(const numbers *)(row + lane * 8) * weight;
  }
}
