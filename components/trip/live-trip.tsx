'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { askState, followTrip, type Grown } from './follow-trip';
import { isSending, watchTyping } from './typed-forms';

interface LiveTripProps {
  /** `/trips/:id` */
  readonly address: string;
  /** "June changed the plan", with `{name}` where the name goes. */
  readonly by: string;
  /** The same where nobody's name is known. */
  readonly changed: string;
  readonly see: string;
}

/** A change of one's own is on its way to the page already: it is not news. */
const PATIENCE_MS = 700;
/** Somebody who packs along looks at the list: ticks of one second come together, and no later. */
const PART_PATIENCE_MS = 250;

/** Draws the page anew when others have changed the trip; where somebody is typing it only says so. */
export function LiveTrip({ address, by, changed, see }: LiveTripProps) {
  const router = useRouter();
  const [news, setNews] = useState<string | null>(null);
  useEffect(() => {
    const { hasTyped, leave } = watchTyping();
    const redraw = () => router.refresh();
    const tell = () => void nameNews(address, { by, changed }).then(setNews);
    const act = () => (hasTyped() ? tell() : whenConnected(redraw));
    const { hear } = unseen(act, () => setNews(null));
    const packed = unseenOf('packing', () => whenConnected(redraw));
    const met = unseenOf('people', () => whenConnected(redraw));
    const unfollow = followTrip(address, {
      hear(grown) {
        hear(grown);
        packed.hear(grown);
        met.hear(grown);
      },
      gone: () => (hasTyped() ? undefined : whenConnected(redraw)),
    });
    return () => {
      unfollow();
      leave();
    };
  }, [address, by, changed, router]);
  return (
    <div className="live" role="status">
      {news ? <p>{news} <a href={`${address}/history`} target="_blank" rel="noreferrer">{see}</a></p> : null}
    </div>
  );
}

/** A page that cannot be fetched anew is left by Next for the browser's own error, with all that waits on it. */
function whenConnected(redraw: () => void): void {
  if (navigator.onLine) redraw();
  else window.addEventListener('online', redraw, { once: true });
}

async function nameNews(address: string, { by, changed }: Pick<LiveTripProps, 'by' | 'changed'>): Promise<string> {
  const state = await askState(address);
  return state && state !== 'gone' && state.by ? by.replace('{name}', state.by) : changed;
}

/** A number that the page says it shows, or null where it does not say. */
function shownBy(selector: string): number | null {
  const shown = document.querySelector<HTMLDataElement>(selector);
  return shown && Number(shown.value);
}

/**
 * Acts on packing, or people, that the page does not show; pages that show none of it say no number and are left alone.
 * What somebody types meanwhile stays: a page that is drawn anew keeps its forms.
 */
function unseenOf(part: 'packing' | 'people', act: () => void): { hear: (grown: Grown) => void } {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (latest > (shownBy(`data.${part}-revision`) ?? Infinity)) act();
  };
  return {
    hear(grown) {
      latest = grown[part];
      clearTimeout(timer);
      timer = setTimeout(look, PART_PATIENCE_MS);
    },
  };
}

/** Acts on a version that the page does not show, unless it shows it a moment later or a form's answer will bring it. */
function unseen(act: () => void, seen: () => void): { hear: (grown: Grown) => void } {
  let latest = 0;
  let known: number | null = null;
  let isWaiting = false;
  const look = (): void => {
    if (isSending()) return void setTimeout(look, PATIENCE_MS);
    isWaiting = false;
    const shown = shownBy('data.trip-version') ?? (known ??= latest);
    known = latest;
    return latest > shown ? act() : seen();
  };
  return {
    hear({ version }) {
      latest = version;
      if (!isWaiting) setTimeout(look, PATIENCE_MS);
      isWaiting = true;
    },
  };
}
