import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { SubmitButton } from '@/components/kit/submit-button';
import type { DeskSettings, SetResource } from '@/lib/domain/appointments/settings';
import { deskPath } from '@/lib/input/desk-booking';
import { useTranslations } from '@/lib/text/here';
import { bringBack, move } from '../actions';

interface DeskProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
}

/** Those in use in their order, then those that are given out no more. */
export function ResourceList({ centreId, settings }: DeskProps) {
  const t = useTranslations('deskSettings');
  const inUse = settings.resources.filter(({ isRetired }) => !isRetired);
  const retired = settings.resources.filter(({ isRetired }) => isRetired);
  return (
    <>
      <Section id="resources" title={t('screens.resources')} aside={<span>{inUse.length}</span>}>
        {inUse.length === 0 ? <p>{t('noneYet')}</p> : (
          <Sheet padded={false} className="lines">
            {inUse.map((resource) => <InUse key={resource.id} centreId={centreId} settings={settings} resource={resource} />)}
          </Sheet>
        )}
        <ButtonLink href={deskPath('resources', { centre: centreId, add: 'yes' })}>{t('resources.add')}</ButtonLink>
      </Section>
      {retired.length === 0 ? null : (
        <Section id="retired" title={t('resources.retired')}>
          <Sheet padded={false} className="lines">{retired.map((resource) => <Retired key={resource.id} centreId={centreId} resource={resource} />)}</Sheet>
        </Section>
      )}
    </>
  );
}

function InUse({ centreId, settings, resource: { id, name, kind } }: DeskProps & { resource: SetResource }) {
  const t = useTranslations('deskSettings.resources');
  const hasOwn = settings.hours.some(({ resourceId, weekly }) => resourceId === id && weekly.length > 0);
  const change = useTranslations('deskSettings')('change');
  return (
    <SettingRow title={name} note={`${t(`kinds.${kind}`)}, ${t(hasOwn ? 'ownHours' : 'centreHours')}`}>
      <div className="ds-moves">
        <ActionForm action={move} submit={null} hidden={{ centreId, resourceId: id }} label={name} className="ds-move">
          <SubmitButton look="text" name="direction" value="up">{t('up')}<span className="vh">: {name}</span></SubmitButton>
          <SubmitButton look="text" name="direction" value="down">{t('down')}<span className="vh">: {name}</span></SubmitButton>
        </ActionForm>
        <RowLink href={deskPath('resources', { centre: centreId, edit: id })} label={name}>{change}</RowLink>
      </div>
    </SettingRow>
  );
}

function Retired({ centreId, resource: { id, name, kind } }: { centreId: string; resource: SetResource }) {
  const t = useTranslations('deskSettings.resources');
  return (
    <SettingRow title={name} note={t(`kinds.${kind}`)}>
      <ActionForm action={bringBack} submit={<>{t('bringBack')}<span className="vh">: {name}</span></>} look="text" hidden={{ centreId, resourceId: id }} />
    </SettingRow>
  );
}
