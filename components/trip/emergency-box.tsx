import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { SeverityShape } from '@/components/kit/severity-shape';
import { type Sign, signsOfGroup } from '@/lib/domain/guide/signs';
import type { TeamCall } from '@/lib/domain/guide/whom-to-call';
import { useTranslations } from '@/lib/text/here';
import { TeamCalls } from './team-calls';

/** Those that a small box has room for; the others are behind its link. */
const NOW: readonly Sign[] = ['fever', 'cut', 'calf'];

/** The gravest signs, beside whatever else is on the page. `calls`: the surgeon's side; none for a visitor, and where the page names them already. */
export function EmergencyBox({ calls }: { calls: readonly TeamCall[] }) {
  const t = useTranslations('emergency');
  return (
    <section className="redflags" aria-labelledby="emergency-signs">
      <h2 id="emergency-signs"><SeverityShape level="stop" /> {t('box.title')}</h2>
      <Signs of={signsOfGroup('emergency')} />
      <p><b>{t('answers.emergency.answer')}</b></p>
      <ButtonLink look="stop" block large href="tel:911"><Icon name="phone" />{t('call')}</ButtonLink>
      <h3 className="redflags-now">{t('box.now')}</h3>
      <Signs of={NOW} />
      <TeamCalls calls={calls} />
      <p className="small"><Link href="/emergency" prefetch={false}>{t('box.check')}</Link></p>
      <p className="soft small">{t('box.source')}</p>
    </section>
  );
}

function Signs({ of }: { of: readonly Sign[] }) {
  const t = useTranslations('emergency');
  return <ul>{of.map((sign) => <li key={sign}>{t(`signs.${sign}`)}</li>)}</ul>;
}
