'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isSending, watchTyping } from '@/components/trip/typed-forms';
import { type BoardMessage, type BoardShown, concerns } from '@/lib/text/board-shown';

/** A deed of one's own is on its way to the page already: it is not news. */
const PATIENCE_MS = 700;

interface OpenPanel {
  readonly hear: (message: BoardMessage, before: BoardShown) => void;
  /** What it shows has changed, and somebody is typing. */
  readonly waits: boolean;
}

/** Draws the page anew when the trip of the open side panel changed, unless somebody is typing. */
export function useOpenPanel(openTrip: string | null, drawn: BoardShown): OpenPanel {
  const router = useRouter();
  const [waitsAt, setWaitsAt] = useState<BoardShown | null>(null);
  const typing = useRef<ReturnType<typeof watchTyping> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const watched = (typing.current = watchTyping());
    return watched.leave;
  }, []);
  useEffect(() => () => clearTimeout(timer.current), [drawn]);
  const hear = useCallback((message: BoardMessage, before: BoardShown) => {
    if (openTrip === null || !concerns(message, openTrip, before)) return;
    const look = (): void => {
      if (isSending()) timer.current = setTimeout(look, PATIENCE_MS);
      else if (typing.current?.hasTyped()) setWaitsAt(drawn);
      else router.refresh();
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(look, PATIENCE_MS);
  }, [openTrip, drawn, router]);
  return { hear, waits: waitsAt === drawn };
}
