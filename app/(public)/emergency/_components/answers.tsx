import { getTranslations } from 'next-intl/server';
import { SeverityShape } from '@/components/kit/severity-shape';
import { EMERGENCY_SIGNS } from '@/components/trip/emergency-signs';

const LEVELS = { er: 'stop', now: 'warn', today: 'tip' } as const;
const GROUPS = ['er', 'now', 'today'] as const;

/** The four answers, gravest first, each with the signs that lead to it. */
export async function Answers() {
  const t = await getTranslations('emergency');
  return (
    <ol className="outcomes outcomes--page">
      {GROUPS.map((group) => (
        <li key={group} className={`outcome outcome--${group}`}>
          <SeverityShape level={LEVELS[group]} />
          <div>
            <p className="o-l">{t(`${group}.signs`)}</p>
            <h2>{t(`${group}.answer`)}</h2>
            <Signs group={group} />
            <p>{t(`${group}.note`)}</p>
          </div>
        </li>
      ))}
      <li className="outcome outcome--none">
        <SeverityShape level="none" />
        <div>
          <p className="o-l">{t('none.signs')}</p>
          <h2>{t('none.answer')}</h2>
          <p>{t('none.note')}</p>
        </div>
      </li>
    </ol>
  );
}

async function Signs({ group }: { group: (typeof GROUPS)[number] }) {
  const t = await getTranslations('emergency');
  const signs: readonly string[] =
    group === 'er'
      ? EMERGENCY_SIGNS.er.map((sign) => t(`er.${sign}`))
      : group === 'now'
        ? EMERGENCY_SIGNS.now.map((sign) => t(`now.${sign}`))
        : EMERGENCY_SIGNS.today.map((sign) => t(`today.${sign}`));
  return <ul className="outcome-signs">{signs.map((sign) => <li key={sign}>{sign}</li>)}</ul>;
}
