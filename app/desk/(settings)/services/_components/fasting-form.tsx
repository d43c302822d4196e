import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { TextArea } from '@/components/kit/text-area';
import type { DeskSettings } from '@/lib/domain/appointments/settings';
import { LONGEST_WORDS } from '@/lib/input/desk-settings-forms';
import { deskPath } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';
import { fast } from '../actions';

/** The centre's own rule on eating and drinking before surgery. */
export function FastingForm({ centreId, fasting: { rule, version } }: { centreId: string; fasting: DeskSettings['fasting'] }) {
  const t = useTranslations('deskSettings.services');
  const d = useTranslations('deskSettings');
  const back = <ButtonLink look="text" href={deskPath('services', { centre: centreId })}>{d('back')}</ButtonLink>;
  return (
    <Section id="fasting" title={t('surgery')}>
      <ActionForm action={fast} submit={d('save')} hidden={{ centreId, version }} className="sheet pad" aside={back}>
        <TextArea name="fasting" label={t('surgeryField')} hint={<>{t('surgeryHint')} {t('fastingHint')}</>} initial={rule} rows={4} maxLength={LONGEST_WORDS} />
      </ActionForm>
    </Section>
  );
}
