type Place = readonly [a: number, b: number];

/** Above this many pairs what differs is taken as a whole: such lists have little in common anyway. */
const MOST_PAIRS = 4_000_000;

/** The longest common subsequence of what both lists have between two places. */
const between = (
  as: readonly string[],
  bs: readonly string[],
  [fromA, fromB]: Place,
  [toA, toB]: Place,
): Place[] => {
  const [height, width] = [toA - fromA, toB - fromB + 1];
  if (height * width > MOST_PAIRS) return [];
  // lengths[a * width + b]: how long it is from a and b on.
  const lengths = new Uint16Array((height + 1) * width);
  const at = (a: number, b: number): number => lengths[a * width + b] as number;
  const same = (a: number, b: number): boolean => as[fromA + a] === bs[fromB + b];
  for (let a = height - 1; a >= 0; a -= 1)
    for (let b = width - 2; b >= 0; b -= 1)
      lengths[a * width + b] = same(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const places: Place[] = [];
  for (let a = 0, b = 0; a < height && b < width - 1; )
    if (same(a, b)) {
      places.push([fromA + a, fromB + b]);
      a += 1;
      b += 1;
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  return places;
};

/** The places of the longest common subsequence of two lists (Wagner and Fischer 1974), in order. */
export const longestCommon = (as: readonly string[], bs: readonly string[]): Place[] => {
  const shortest = Math.min(as.length, bs.length);
  let head = 0;
  while (head < shortest && as[head] === bs[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && as[as.length - 1 - tail] === bs[bs.length - 1 - tail]) tail += 1;
  const [endA, endB] = [as.length - tail, bs.length - tail];
  return [
    ...Array.from({ length: head }, (_, each): Place => [each, each]),
    ...between(as, bs, [head, head], [endA, endB]),
    ...Array.from({ length: tail }, (_, each): Place => [endA + each, endB + each]),
  ];
};
