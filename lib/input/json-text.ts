/** What a text says as JSON; null where it is none, for whoever checks the value afterwards anyway. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
