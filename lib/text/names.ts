/** "Ruth" of "Ruth Calloway": enough for a headline, and kinder. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
