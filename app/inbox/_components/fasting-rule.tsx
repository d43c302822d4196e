import { fastingAdvice } from '@/lib/domain/appointments/fasting';
import type { ReminderNote } from '@/lib/domain/inbox-note';
import { useTranslations } from '@/lib/text/here';

/** On the evening before surgery: when to stop eating and drinking, in the centre's own words, else that one asks. */
export function FastingRule({ fasting }: Pick<ReminderNote, 'fasting'>) {
  const t = useTranslations('inbox');
  if (fasting === null) return null;
  const isKnown = fastingAdvice({ fasting, isRemote: false }) === 'rule';
  return <p className="ib-rule"><b>{t('fasting')}</b> {isKnown ? fasting : t('askFasting')}</p>;
}
