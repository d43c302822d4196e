import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { useTranslations } from '@/lib/text/here';

interface DoneNoticeProps {
  readonly tripId: string;
  readonly done: 'booked' | 'moved' | 'asked';
  /** What it may mean for the rest of the trip, sealed. */
  readonly e: string | null;
}

export function DoneNotice({ tripId, done, e }: DoneNoticeProps) {
  const [t, check] = [useTranslations('times.one.done'), useTranslations('trip.check')];
  return (
    <Notice tone="ok" role="status">
      <p><b>{t(done)}</b></p>
      {e ? <p><ButtonLink href={`/trips/${tripId}/replan?${new URLSearchParams({ e }).toString()}`}>{check('whatElse')}</ButtonLink></p> : null}
    </Notice>
  );
}
