'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { isWaiting } from '@/lib/domain/offline/waiting';
import { dropAll } from '@/lib/device/queue/store';
import { useQueue } from './use-queue';

interface UnsentNoticeProps {
  /** The person, as their devices know them. */
  readonly person: string;
  readonly words: Readonly<Record<'title' | 'count' | 'lead' | 'send', string>>;
}

/** In a form that signs out: says what is not sent yet, and throws it away with everything else when the form goes. */
export function UnsentNotice({ person, words }: UnsentNoticeProps) {
  const { deeds, send } = useQueue(person);
  const waiting = deeds.filter(isWaiting).length;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    // Without a network nobody is signed out.
    const forget = (): void => {
      if (navigator.onLine) void dropAll(person).catch(() => undefined);
    };
    form?.addEventListener('submit', forget);
    return () => form?.removeEventListener('submit', forget);
  }, [person]);
  return (
    <div ref={place}>
      {waiting === 0 ? null : (
        <Notice tone="warn" role="status">
          <p><b>{words.title}.</b> {words.count.replace('%count%', String(waiting))}. {words.lead}</p>
          <Button type="button" look="outline" onClick={() => void send()}>{words.send}</Button>
        </Notice>
      )}
    </div>
  );
}
