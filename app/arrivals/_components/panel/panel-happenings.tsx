import Link from 'next/link';
import { type Happening, happeningsOf } from '@/lib/domain/arrivals/panel';
import type { Standing } from '@/lib/domain/access/deeds';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { linesFor } from '@/lib/domain/history/lines';
import { capitalised } from '@/lib/text/capitalised';
import { formatMoment } from '@/lib/text/format';
import { nameOrFormer } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { lineSentence } from '@/lib/text/history-words';
import { isolated } from '@/lib/text/isolated';
import { deedWords } from '@/lib/text/look-words';
import type { PanelShown } from './side-panel';

/** What happened lately: the trip's changes and staff's deeds. */
export function PanelHappenings({ panel }: PanelShown) {
  const t = useTranslations('arrivalPanel.happenings');
  const { record: { trip }, reader } = panel;
  const happenings = happeningsOf(panel);
  return (
    <section aria-labelledby="panel-happenings">
      <h3 id="panel-happenings">{t('title')}</h3>
      {happenings.length === 0 ? <p className="soft">{t('none')}</p> : (
        <ol className="panel-lines">
          {happenings.map((one) => <Line key={one.type === 'change' ? one.entry.id : one.deed.id} happening={one} standing={reader.standing} />)}
        </ol>
      )}
      <Link className="panel-way" href={`/trips/${trip.id}/history`} prefetch={false}>{t('all')}</Link>
    </section>
  );
}

function Line({ happening, standing }: { happening: Happening; standing: Standing }) {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.happenings');
  const { what, name } = useHappening(happening, standing);
  return (
    <li>
      <span dir="auto">{what}</span>
      <span className="soft">{t('by', { name: isolated(nameOrFormer(name, locale)), when: formatMoment(happening.at, NEW_YORK, locale) })}</span>
    </li>
  );
}

/** Of a change the first thing that it did, and how many more there are. */
function useHappening(happening: Happening, standing: Standing): { readonly what: string; readonly name: string } {
  const locale = useLocale();
  const t = useTranslations('arrivalPanel.happenings');
  if (happening.type === 'deed') {
    const { deed, name } = happening.deed;
    return { what: capitalised(deedWords(deed, locale), locale), name };
  }
  const [first, ...more] = linesFor(happening.entry, standing);
  const said = first ? lineSentence(first, locale) : '';
  return { what: more.length > 0 ? `${said} ${t('more', { count: more.length })}` : said, name: happening.entry.actorName };
}
