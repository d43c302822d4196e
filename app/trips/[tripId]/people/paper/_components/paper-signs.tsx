import { SeverityShape } from '@/components/kit/severity-shape';
import { EMERGENCY_SIGNS } from '@/components/trip/emergency-signs';
import { useTranslations } from '@/lib/text/here';

/** When to call 911 and when the surgeon’s team: on paper too, before everything else. */
export function PaperSigns() {
  const t = useTranslations('emergency');
  return (
    <section className="redflags" aria-labelledby="signs">
      <h2 id="signs"><SeverityShape level="stop" /> {t('title')}</h2>
      <ul>{EMERGENCY_SIGNS.er.map((sign) => <li key={sign}>{t(`er.${sign}`)}</li>)}</ul>
      <p><b>{t('er.answer')}</b></p>
      <ul>{EMERGENCY_SIGNS.now.map((sign) => <li key={sign}>{t(`now.${sign}`)}</li>)}</ul>
      <p><b>{t('now.answer')}</b> {t('now.note')}</p>
      <p className="soft small">{t('source')}</p>
    </section>
  );
}
