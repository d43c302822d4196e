import { SeverityShape } from '@/components/kit/severity-shape';
import { signsOfGroup } from '@/lib/domain/guide/signs';
import { useTranslations } from '@/lib/text/here';

/** When to call 911 and when the surgeon’s team: on paper too, before everything else. */
export function PaperSigns() {
  const t = useTranslations('emergency');
  return (
    <section className="redflags" aria-labelledby="signs">
      <h2 id="signs"><SeverityShape level="stop" /> {t('title')}</h2>
      <ul>{signsOfGroup('emergency').map((sign) => <li key={sign}>{t(`signs.${sign}`)}</li>)}</ul>
      <p><b>{t('answers.emergency.answer')}</b></p>
      <ul>{signsOfGroup('now').map((sign) => <li key={sign}>{t(`signs.${sign}`)}</li>)}</ul>
      <p><b>{t('answers.now.answer')}</b> {t('answers.now.note')}</p>
      <p className="soft small">{t('box.source')}</p>
    </section>
  );
}
