/** By code points, as the collation "C" has it: not by the halves in which JavaScript keeps the rarer signs. */
export function bySigns(a: string, b: string): number {
  if (a === b) return 0;
  const [as, bs] = [[...a], [...b]];
  const at = as.findIndex((sign, index) => sign !== bs[index]);
  return at < 0 ? -1 : (as[at]?.codePointAt(0) ?? -1) - (bs[at]?.codePointAt(0) ?? -1);
}
