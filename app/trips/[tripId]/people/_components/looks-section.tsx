import Link from 'next/link';
import { Section } from '@/components/kit/section';
import { LookList } from '@/components/trip/look-list';
import type { Day } from '@/lib/domain/calendar/types';
import type { LookPage } from '@/lib/domain/people/looks';
import { oftenOnDay } from '@/lib/text/look-words';
import { useLocale, useTranslations } from '@/lib/text/here';

interface LooksSectionProps {
  /** `/trips/:id/people` */
  readonly path: string;
  /** Null for whoever is not told who looked. */
  readonly looks: LookPage | null;
  /** Staff are told of their own looks alone. */
  readonly isOwn: boolean;
  readonly today: Day;
}

const SHOWN = 4;

/** The latest looks at the trip, and the way to all of them. */
export function LooksSection({ path, looks, isOwn, today }: LooksSectionProps) {
  const locale = useLocale();
  const t = useTranslations('looks');
  if (!looks) return null;
  const { lines, next } = looks;
  return (
    <Section id="looks" title={t(isOwn ? 'own' : 'title')} aside={isOwn ? null : <p className="soft">{t('onlyYou')}</p>}>
      {lines.length === 0
        ? <p className="soft">{t(isOwn ? 'nobodyOf' : 'nobody')}</p>
        : <LookList lines={lines.slice(0, SHOWN)} when={(line) => oftenOnDay(line, today, locale)} />}
      {lines.length > SHOWN || next !== null
        ? <p className="looks-all"><Link href={`${path}/looks`} prefetch={false}>{next === null ? t('allOf', { count: lines.length }) : t('all')}</Link></p>
        : null}
    </Section>
  );
}
