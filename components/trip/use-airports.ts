import { useEffect, useState } from 'react';

export interface AirportChoice {
  readonly code: string;
  /** What stands in the field once it is chosen. */
  readonly label: string;
  readonly name: string;
}

const FEWEST_LETTERS = 2;
/** Long enough that a typed word is one question to the server, short enough not to be felt. */
const PAUSE_MS = 150;

/** Airports for what is typed, or null while there is nothing to ask. Without an answer the field still works. */
export function useAirports(text: string): readonly AirportChoice[] | null {
  const [found, setFound] = useState<{ text: string; airports: readonly AirportChoice[] } | null>(null);
  useEffect(() => {
    if (text.trim().length < FEWEST_LETTERS) return;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      ask(text, asked.signal).then((airports) => setFound({ text, airports }), () => setFound(null));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [text]);
  return found && text.trim().length >= FEWEST_LETTERS ? found.airports : null;
}

async function ask(text: string, signal: AbortSignal): Promise<readonly AirportChoice[]> {
  const response = await fetch(`/api/airports?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) throw new Error(`airports: ${response.status}`);
  return response.json();
}
