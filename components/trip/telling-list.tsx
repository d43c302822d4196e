import { SeverityShape } from '@/components/kit/severity-shape';
import type { Telling } from '@/lib/domain/appointments/telling';
import { useLocale, useTranslations } from '@/lib/text/here';
import { tellingWords } from '@/lib/text/telling-words';

/** What the patient was told about an appointment and what is planned, for staff; what did not arrive stands out. */
export function TellingList({ telling: { lines } }: { telling: Telling }) {
  const locale = useLocale();
  const t = useTranslations('telling');
  if (lines.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <ul className="tellings">
      {lines.map((line) => {
        const isLost = line.how.type === 'failed' || line.how.type === 'missed';
        return <li key={line.id}><SeverityShape level={isLost ? 'warn' : line.how.type === 'sent' ? 'ok' : 'none'} /><span>{tellingWords(line, locale)}</span></li>;
      })}
    </ul>
  );
}
