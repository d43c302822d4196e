import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Question } from '@/components/kit/question';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { DeskSettings, SetException } from '@/lib/domain/appointments/settings';
import type { Day } from '@/lib/domain/calendar/types';
import { deskPath } from '@/lib/input/desk-booking';
import { formatDaySpan } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { hoursWords } from '@/lib/text/hours-words';
import { remove } from '../actions';

interface ClosureListProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
  readonly today: Day;
}

/** The days that differ and are not over. */
export function ClosureList({ centreId, settings, today }: ClosureListProps) {
  const t = useTranslations('deskSettings.closures');
  const d = useTranslations('deskSettings');
  const ahead = settings.exceptions.filter(({ until }) => until > today);
  return (
    <Section id="closures" title={t('list')} aside={<span>{ahead.length}</span>}>
      {ahead.length === 0 ? <p>{d('noneYet')}</p> : (
        <Sheet padded={false} className="lines">
          {ahead.map((one) => <ClosureLine key={one.id} centreId={centreId} settings={settings} exception={one} />)}
        </Sheet>
      )}
      <div className="ds-ends">
        <ButtonLink href={deskPath('closures', { centre: centreId, add: 'closed' })}>{t('close')}</ButtonLink>
        <ButtonLink look="text" href={deskPath('closures', { centre: centreId, add: 'open' })}>{t('open')}</ButtonLink>
      </div>
    </Section>
  );
}

type ClosureLineProps = Omit<ClosureListProps, 'today'> & { readonly exception: SetException };

function ClosureLine({ centreId, settings, exception }: ClosureLineProps) {
  const t = useTranslations('deskSettings.closures');
  const locale = useLocale();
  const { id, from, until, isOpen, hours, reason, resourceId } = exception;
  const days = formatDaySpan({ from, until }, locale);
  const times = hours ? hoursWords(hours, locale) : '';
  const what = isOpen ? t('openLine', { hours: times }) : t('closedLine', { isWhole: hours ? 'no' : 'yes', hours: times });
  const who = settings.resources.find((one) => one.id === resourceId)?.name ?? t('everybody');
  return (
    <SettingRow title={days} note={<>{[`${what}.`, reason].filter(Boolean).join(' ')}<span className="small">{who}</span></>}>
      <ActionForm action={remove} submit={<>{t('remove')}<span className="vh">: {days}</span></>} look="text" hidden={{ centreId, exceptionId: id }}>
        <Question name="confirmed" />
      </ActionForm>
    </SettingRow>
  );
}
