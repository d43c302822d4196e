import { Section } from '@/components/kit/section';
import { MiniRibbon } from '@/components/trip/mini-ribbon';
import type { SharedLine, SharedTrip } from '@/lib/domain/people/shared-trip';
import { useLocale, useTranslations } from '@/lib/text/here';
import { itemTime, whenDay } from '@/lib/text/item-words';

interface SharedDaysProps {
  readonly days: NonNullable<SharedTrip['days']>;
  /** The patient's given name. */
  readonly name: string;
}

/** The trip as a strip, and in words what comes from today on. */
export function SharedDays({ days: { ribbon, lines }, name }: SharedDaysProps) {
  const t = useTranslations('shared.page');
  const locale = useLocale();
  return (
    <Section id="days" title={t('days')}>
      <MiniRibbon view={ribbon} locale={locale} size="tall" />
      {lines.length === 0 ? <p className="soft">{t('noDays')}</p> : (
        <dl className="facts shared-facts">{lines.map((line) => <Line key={line.key} line={line} name={name} />)}</dl>
      )}
    </Section>
  );
}

const NOTED: readonly string[] = ['quiet', 'gentle'] satisfies readonly SharedLine['kind'][];

function Line({ line: { kind, title, place, when }, name }: { line: SharedLine; name: string }) {
  const t = useTranslations('shared.page');
  const locale = useLocale();
  const time = itemTime({ when, legs: [] }, locale);
  return (
    <div>
      <dt>{whenDay(when, locale)}</dt>
      <dd>
        <b>{title ? <bdi>{title}</bdi> : <KindName kind={kind} />}</b>
        {time ? <span>{time}</span> : null}
        {NOTED.includes(kind) ? <span>{t(kind === 'quiet' ? 'note.quiet' : 'note.gentle')}</span> : null}
        {place ? <span>{t(`place.${place}`, { name })}</span> : null}
      </dd>
    </div>
  );
}

/** Phases that no line is made of have no name of their own here. */
function KindName({ kind }: Pick<SharedLine, 'kind'>) {
  const t = useTranslations('shared.page.kind');
  switch (kind) {
    case 'before': case 'on-hold': case 'cleared': case 'follow-up':
      return null;
    default:
      return t(kind);
  }
}
