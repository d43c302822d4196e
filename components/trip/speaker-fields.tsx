import { CheckChoice } from '@/components/kit/check-choice';
import { Field } from '@/components/kit/field';
import type { Recorder } from '@/lib/domain/recovery/centres-speaker';
import { useTranslations } from '@/lib/text/here';

interface SpeakerFieldsProps {
  /** One of the staff; null for the patient's side. */
  readonly recorder: Recorder | null;
  readonly initial?: string;
}

/** Whose word it is: as the patient heard it, a clinician's own or a colleague's, or one that a coordinator passes on. */
export function SpeakerFields({ recorder, initial }: SpeakerFieldsProps) {
  const w = useTranslations('word');
  const t = useTranslations('centresWord.speaker');
  const field = { name: 'saidBy', autoComplete: 'off', maxLength: 80, required: true } as const;
  if (!recorder) return <Field {...field} label={w('saidBy')} hint={w('saidByHint')} initial={initial} />;
  if (recorder.role !== 'CLINICIAN') return <Field {...field} label={t('clinician')} hint={t('relayHint')} initial={initial} />;
  return (
    <>
      <Field {...field} label={t('clinician')} hint={t('ownHint')} initial={recorder.name} />
      <CheckChoice name="isPassedOn" initial="">{t('passedOn')}</CheckChoice>
    </>
  );
}
