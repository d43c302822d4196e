/** "Ruth" of "Ruth Calloway": enough for a headline, and kinder. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

/** A name inside a sentence that may run the other way: it keeps its own direction and leaves the sentence's alone. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
