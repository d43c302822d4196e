import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Tag } from '@/components/kit/tag';
import type { Day } from '@/lib/domain/calendar/types';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { sentencesOf } from '@/lib/text/translator';
import { CentreSource } from './centre-source';
import { CentreState } from './centre-state';

const TAGS = {
  open: { tone: 'ok', icon: 'check' },
  closing: { tone: 'warn', icon: undefined },
  closed: { tone: 'stop', icon: undefined },
  unverified: { tone: 'unverified', icon: 'circle-question-mark' },
} as const;

/** One centre of the list: status, what somebody official says of it, and who that is. */
export async function CentreEntry({ centre, today }: { centre: Centre; today: Day }) {
  const t = await getTranslations('centres');
  const standing = centreStanding(centre, today);
  const { tone, icon } = TAGS[standing];
  return (
    <li className={`cen cen--${standing}`} id={centre.id}>
      <div className="cen-main">
        <h2>{centre.name}</h2>
        <p className="soft">{placeOf(centre) || (centre.status === 'UNVERIFIED' ? t('noAddress') : null)}</p>
      </div>
      <Tag tone={tone} icon={icon}>{t(standing)}</Tag>
      <div className="cen-facts">
        <CentreState centre={centre} today={today} />
        <CentreRemarks centre={centre} />
        <CentreSource centre={centre} />
      </div>
      <div className="cen-acts">
        {centre.status === 'OPEN' ? (
          <ButtonLink href={`/trips/new?centre=${centre.id}`}>
            {t('plan')}<span className="vh">: {centre.name}</span>
          </ButtonLink>
        ) : null}
      </div>
    </li>
  );
}

const placeOf = ({ address, borough }: Centre): string => [address, borough].filter(Boolean).join(', ');

async function CentreRemarks({ centre }: { centre: Centre }) {
  const [t, locale] = await Promise.all([getTranslations('centres'), getLocale()]);
  const words = sentencesOf(locale, 'centres');
  const note = `notes.${centre.id}`;
  return (
    <>
      {words.knows(note) ? <p>{words.say(note)}</p> : null}
      {centre.alsoKnownAs.length > 0 ? <p className="soft">{t('alsoKnownAs', { names: centre.alsoKnownAs.join(', ') })}</p> : null}
      {centre.website ? <p><a href={centre.website} rel="noreferrer">{t('website')}<span className="vh">: {centre.name}</span></a></p> : null}
    </>
  );
}
