import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { SeverityShape } from '@/components/kit/severity-shape';
import { useTranslations } from '@/lib/text/here';

const SIGNS = ['bladder', 'numb', 'weak', 'chest'] as const;

/** The gravest signs, beside whatever else is on the page. */
export function EmergencySigns() {
  const t = useTranslations('hold');
  const e = useTranslations('emergency');
  return (
    <section className="redflags" aria-labelledby="signs">
      <h2 id="signs"><SeverityShape level="stop" /> {t('signs')}</h2>
      <ul>{SIGNS.map((sign) => <li key={sign}>{e(`er.${sign}`)}</li>)}</ul>
      <p><b>{e('er.answer')}</b></p>
      <ButtonLink look="stop" block href="tel:911"><Icon name="phone" />{e('call')}</ButtonLink>
      <p className="soft small">{e('source')}</p>
    </section>
  );
}
