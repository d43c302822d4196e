type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What a field that is not there says, nothing, is what null says. */
const saidFields = (value: Fields): readonly string[] => Object.keys(value).filter((name) => (value[name] ?? null) !== null);

/** Whether two values say the same; the order of their fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isFields(one) || !isFields(other)) return false;
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  const names = saidFields(one);
  return names.length === saidFields(other).length && names.every((name) => name in other && isSame(one[name], other[name]));
}
