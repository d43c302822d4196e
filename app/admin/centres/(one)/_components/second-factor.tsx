import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import type { CentreSecondFactor } from '@/lib/domain/access/second-factor';
import { ASKING_STARTS } from '@/lib/domain/access/centre-asks';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { askSecondFactor } from '../actions';

interface SecondFactorProps extends CentreSecondFactor {
  readonly centreId: string;
  readonly now: Date;
}

/** Whether a centre's staff have to sign in with a second factor, from when on, and how many are ready. */
export function SecondFactor({ centreId, since, staff, now }: SecondFactorProps) {
  const t = useTranslations('adminCentres.secondFactor');
  const locale = useLocale();
  const when = since && { day: formatDayOf(since, NEW_YORK, locale), time: formatTime(since, NEW_YORK, locale) };
  const starts = ASKING_STARTS.filter((start) => since !== null || start !== 'off');
  return (
    <Section id="second-factor" title={t('title')}>
      <Sheet className="stack">
        <p>{t('lead')}</p>
        <p><b>{when ? t(since > now ? 'soon' : 'on', when) : t('off')}</b> {t('ready', staff)}</p>
        <p className="soft">{t('means')}</p>
        <ActionForm action={askSecondFactor} submit={t('submit')} hidden={{ centreId }} label={t('title')}>
          <ChoiceGroup name="from" legend={t('from')} options={starts.map((value) => ({ value, label: t(`starts.${value}`) }))} />
        </ActionForm>
      </Sheet>
    </Section>
  );
}
