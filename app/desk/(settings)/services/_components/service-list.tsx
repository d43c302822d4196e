import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import type { DeskSettings, SetResource, SetService } from '@/lib/domain/appointments/settings';
import { deskPath } from '@/lib/input/desk-booking';
import { SURGERY_RULE } from '@/lib/input/desk-settings-service';
import { whoGives } from '@/lib/text/desk-words';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { bringBack } from '../actions';
import { seenSentences, typedService } from './seen-words';
import { useSeenWords } from './use-seen-words';

interface ServiceListProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
}

/** Those that can be booked, the rule for surgery, and those that are offered no more. */
export function ServiceList({ centreId, settings: { services, resources, fasting } }: ServiceListProps) {
  const t = useTranslations('deskSettings');
  const offered = services.filter(({ isRetired }) => !isRetired);
  const retired = services.filter(({ isRetired }) => isRetired);
  return (
    <>
      <Section id="services" title={t('screens.services')} aside={<span>{offered.length}</span>}>
        {offered.length === 0 ? <p>{t('noneYet')}</p> : (
          <Sheet padded={false} className="lines">
            {offered.map((service) => <Offered key={service.id} centreId={centreId} service={service} resources={resources} />)}
          </Sheet>
        )}
        <ButtonLink href={deskPath('services', { centre: centreId, add: 'yes' })}>{t('services.add')}</ButtonLink>
      </Section>
      <SurgeryRule centreId={centreId} fasting={fasting} />
      {retired.length === 0 ? null : (
        <Section id="retired" title={t('services.retired')}>
          <Sheet padded={false} className="lines">{retired.map((service) => <Retired key={service.id} centreId={centreId} service={service} />)}</Sheet>
        </Section>
      )}
    </>
  );
}

function Offered({ centreId, service, resources }: { centreId: string; service: SetService; resources: readonly SetResource[] }) {
  const t = useTranslations('deskSettings');
  const [what, window, rules] = seenSentences(useSeenWords(), typedService(service));
  const names = new Map(resources.filter(({ isRetired }) => !isRetired).map(({ id, name }) => [id, name]));
  const who = whoGives(service, names, useLocale());
  return (
    <SettingRow title={service.name} note={<>{what} {who ? t('services.given', { who }) : null}<span className="small">{window} {rules}</span></>}>
      <RowLink href={deskPath('services', { centre: centreId, edit: service.id })} label={service.name}>{t('change')}</RowLink>
    </SettingRow>
  );
}

function SurgeryRule({ centreId, fasting: { rule, source, checkedOn } }: { centreId: string; fasting: DeskSettings['fasting'] }) {
  const t = useTranslations('deskSettings');
  const locale = useLocale();
  const from = checkedOn ? <span className="small">{t('services.surgeryFrom', { source, day: formatDayWithYear(checkedOn, locale) })}</span> : null;
  return (
    <Section id="surgery" title={t('services.surgery')}>
      <Sheet padded={false} className="lines">
        <SettingRow title={t('services.surgeryField')} note={<>{rule || t('services.surgeryNone')}{from}</>}>
          <RowLink href={deskPath('services', { centre: centreId, edit: SURGERY_RULE })} label={t('services.surgery')}>{t('change')}</RowLink>
        </SettingRow>
      </Sheet>
    </Section>
  );
}

function Retired({ centreId, service }: { centreId: string; service: SetService }) {
  const t = useTranslations('deskSettings.services');
  const { id: serviceId, name } = service;
  return (
    <SettingRow title={name} note={seenSentences(useSeenWords(), typedService(service))[0]}>
      <ActionForm action={bringBack} submit={<>{t('bringBack')}<span className="vh">: {name}</span></>} look="text" hidden={{ centreId, serviceId }} />
    </SettingRow>
  );
}
