import { SeverityShape } from '@/components/kit/severity-shape';
import { useTranslations } from '@/lib/text/here';

const GRAVEST = ['chest', 'bladder', 'numb', 'weak'] as const;
const URGENT = ['fever', 'cut', 'calf', 'headache', 'tingling', 'fall'] as const;

/** When to call 911 and when the surgeon’s team: on paper too, before everything else. */
export function PaperSigns() {
  const t = useTranslations('emergency');
  return (
    <section className="redflags" aria-labelledby="signs">
      <h2 id="signs"><SeverityShape level="stop" /> {t('title')}</h2>
      <ul>{GRAVEST.map((sign) => <li key={sign}>{t(`er.${sign}`)}</li>)}</ul>
      <p><b>{t('er.answer')}</b></p>
      <ul>{URGENT.map((sign) => <li key={sign}>{t(`now.${sign}`)}</li>)}</ul>
      <p><b>{t('now.answer')}</b> {t('now.note')}</p>
      <p className="soft small">{t('source')}</p>
    </section>
  );
}
