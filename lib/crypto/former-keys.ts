/**
 * What is left of a key that opens nothing any more: the keys derived from it, by which links, feeds and stopped mails of its time are
 * known again. Nobody gets from them to the key, and they open no sealed value.
 */
export interface FormerKey {
  readonly keyId: string;
  /** By purpose. */
  readonly derived: Readonly<Record<string, Buffer>>;
}

let held: { readonly text: string; readonly keys: readonly FormerKey[] } | null = null;

/** As `writeFormerKeys` wrote them. */
export function readFormerKeys(text: string | undefined): readonly FormerKey[] {
  if (!text) return [];
  if (held?.text !== text) held = { text, keys: parsed(text) };
  return held.keys;
}

const parsed = (text: string): readonly FormerKey[] =>
  (JSON.parse(text) as [string, Record<string, string>][]).map(([keyId, derived]) => ({ keyId, derived: mapped(derived, (key) => Buffer.from(key, 'base64url')) }));

export const writeFormerKeys = (keys: readonly FormerKey[]): string =>
  keys.length === 0 ? '' : JSON.stringify(keys.map(({ keyId, derived }) => [keyId, mapped(derived, (key) => key.toString('base64url'))]));

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
