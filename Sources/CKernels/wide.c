#include "kernels.h"

// The two loops that take longest, for processors with 512-bit registers, and who takes which. The numbers are
// those of the portable loops to the last bit.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>

#define FOR_WIDE_PROCESSORS __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define IS_WIDE __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") \
    && __builtin_cpu_supports("avx512vnni")

// The sums of four registers, side by side.
FOR_WIDE_PROCESSORS
static __m128i totals(__m512i a, __m512i b, __m512i c, __m512i d) {
  const __m512i ab = _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
  const __m512i cd = _mm512_add_epi32(_mm512_unpacklo_epi32(c, d), _mm512_unpackhi_epi32(c, d));
  const __m512i all = _mm512_add_epi32(_mm512_unpacklo_epi64(ab, cd), _mm512_unpackhi_epi64(ab, cd));
  const __m256i half =
      _mm256_add_epi32(_mm512_castsi512_si256(all), _mm512_extracti64x4_epi64(all, 1));
  return _mm_add_epi32(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
}

FOR_WIDE_PROCESSORS
static void wide_cosines(
    const int16_t *a, const int16_t *b, const int16_t *c, const int16_t *d,
    const int16_t *targets, ptrdiff_t width, ptrdiff_t count, float scale, float *cosines) {
  const ptrdiff_t length = width * 8;
  const ptrdiff_t whole = length / 32 * 32;
  const __mmask32 rest = (__mmask32)((1ull << (length - whole)) - 1);
  for (ptrdiff_t target = 0; target < count; target += 2) {
    const int16_t *p = targets + target * length;
    // The last one stands in for its missing partner.
    const int16_t *q = target + 1 < count ? p + length : p;
    __m512i pa = _mm512_setzero_si512(), pb = pa, pc = pa, pd = pa, qa = pa, qb = pa, qc = pa, qd = pa;
#define ADD(PART) \
  { \
    const __m512i u = PART(p), v = PART(q), w = PART(a), x = PART(b), y = PART(c), z = PART(d); \
    pa = _mm512_dpwssd_epi32(pa, w, u); qa = _mm512_dpwssd_epi32(qa, w, v); \
    pb = _mm512_dpwssd_epi32(pb, x, u); qb = _mm512_dpwssd_epi32(qb, x, v); \
    pc = _mm512_dpwssd_epi32(pc, y, u); qc = _mm512_dpwssd_epi32(qc, y, v); \
    pd = _mm512_dpwssd_epi32(pd, z, u); qd = _mm512_dpwssd_epi32(qd, z, v); \
  }
#define WHOLE(row) _mm512_loadu_si512(row + place)
#define REST(row) _mm512_maskz_loadu_epi16(rest, row + whole)
    for (ptrdiff_t place = 0; place < whole; place += 32) ADD(WHOLE)
    if (rest) ADD(REST)
    const __m128 times = _mm_set1_ps(scale);
    _mm_storeu_ps(
        cosines + target * 4, _mm_mul_ps(_mm_cvtepi32_ps(totals(pa, pb, pc, pd)), times));
    if (target + 1 < count) {
      _mm_storeu_ps(
          cosines + target * 4 + 4, _mm_mul_ps(_mm_cvtepi32_ps(totals(qa, qb, qc, qd)), times));
    }
  }
}

typedef float two_lanes __attribute__((vector_size(64), aligned(4)));

FOR_WIDE_PROCESSORS
static void wide_column_products(
    const float *own, ptrdiff_t own_width, const float *other, ptrdiff_t other_width,
    ptrdiff_t count, int upper_half_enough, float *sums) {
  for (ptrdiff_t quad = 0; quad < 2 * own_width; quad++) {
    for (ptrdiff_t lane = upper_half_enough ? quad / 4 * 2 : 0; lane < other_width; lane += 2) {
      two_lanes s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
      const float *four = own + 4 * quad;
      const float *sixteen = other + 8 * lane;
      for (ptrdiff_t row = 0; row < count; row++) {
        const two_lanes u = *(const two_lanes *)sixteen;
        s0 += u * four[0];
        s1 += u * four[1];
        s2 += u * four[2];
        s3 += u * four[3];
        four += 8 * own_width;
        sixteen += 8 * other_width;
      }
      float *out = sums + (4 * quad * other_width + lane) * 8;
      *(two_lanes *)out = s0;
      *(two_lanes *)(out + other_width * 8) = s1;
      *(two_lanes *)(out + 2 * other_width * 8) = s2;
      *(two_lanes *)(out + 3 * other_width * 8) = s3;
    }
  }
}
#endif

void concejo_cosines(
    const int16_t *a, const int16_t *b, const int16_t *c, const int16_t *d,
    const int16_t *targets, ptrdiff_t width, ptrdiff_t count, float scale, float *cosines) {
#ifdef IS_WIDE
  if (IS_WIDE) {
    wide_cosines(a, b, c, d, targets, width, count, scale, cosines);
    return;
  }
#endif
  concejo_cosines_portable(a, b, c, d, targets, width, count, scale, cosines);
}

void concejo_column_products(
    const float *own, ptrdiff_t own_width, const float *other, ptrdiff_t other_width,
    ptrdiff_t count, int upper_half_enough, float *sums) {
#ifdef IS_WIDE
  // Two lanes at once: of an odd number the last would be alone.
  if (other_width % 2 == 0 && IS_WIDE) {
    wide_column_products(
        own, own_width, other, other_width, count, upper_half_enough, sums);
    return;
  }
#endif
  concejo_column_products_portable(
      own, own_width, other, other_width, count, upper_half_enough, sums);
}
