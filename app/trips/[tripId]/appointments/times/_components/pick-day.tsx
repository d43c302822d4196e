import { clsx } from 'clsx';
import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import type { DayCard } from '@/lib/domain/appointments/day-notes';
import type { TimesOnPage } from '@/lib/domain/appointments/fit-page';
import { dayOfMonth, formatDayLong, formatDaySpan, formatWeekday } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import type { Shown } from './shown';
import { dayLink, pageLink } from './times-link';

/** The days, each with how many times it has, or why it has none. */
export function PickDay({ shown, times: { cards, day, page } }: { readonly shown: Shown; readonly times: TimesOnPage }) {
  const t = useTranslations('times.day');
  const locale = useLocale();
  return (
    <Section id="day" title={t('title')} aside={<p className="soft">{formatDaySpan(page.days, locale)}</p>} className="tm-part">
      <ol className="tm-days">
        {cards.map((card) => <li key={card.day}><DayBox shown={shown} card={card} isOpen={card.day === day} /></li>)}
      </ol>
      {page.earlier || page.later ? (
        <p className="tm-pages">
          {page.earlier ? <ButtonLink look="text" href={pageLink(shown, page.earlier)}><Icon name="arrow-left" size="s" />{t('earlier')}</ButtonLink> : null}
          {page.later ? <ButtonLink look="text" href={pageLink(shown, page.later)}>{t('later')}<Icon name="arrow-right" size="s" /></ButtonLink> : null}
        </p>
      ) : null}
    </Section>
  );
}

interface DayBoxProps {
  readonly shown: Shown;
  readonly card: DayCard;
  readonly isOpen: boolean;
}

function useNote({ trip: { home } }: Shown, { open, note }: DayCard): string {
  const t = useTranslations('times.day');
  if (note === 'fly-in' && home.mode !== 'FLY') return t('arrive');
  return note ? t(note) : t('count', { count: open });
}

/** A day with anything to look at is a link, also one that does not fit. */
function DayBox({ shown, card, isOpen }: DayBoxProps) {
  const locale = useLocale();
  const { day, drawing, note, hasTimes } = card;
  const words = (
    <>
      <span className="vh">{formatDayLong(day, locale)}</span>
      <span aria-hidden="true">{formatWeekday(day, locale)}</span>
      <b className="num" aria-hidden="true">{dayOfMonth(day)}</b>
      <span className="tm-day-note">{useNote(shown, card)}</span>
    </>
  );
  const look = { className: clsx('tm-day', note && 'is-off'), 'data-phase': drawing ?? 'none' };
  if (!hasTimes) return <span {...look}>{words}</span>;
  return <Link {...look} href={dayLink(shown, day)} prefetch={false} aria-current={isOpen ? 'date' : undefined}>{words}</Link>;
}
