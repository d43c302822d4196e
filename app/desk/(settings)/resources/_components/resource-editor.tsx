import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import { canBeFilled } from '@/lib/domain/appointments/fillable';
import type { Ahead, DeskSettings, SetResource } from '@/lib/domain/appointments/settings';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { retire } from '../actions';
import { ResourceForm } from './resource-form';

interface ResourceEditorProps {
  readonly centreId: string;
  readonly settings: DeskSettings;
  readonly resource: SetResource;
  readonly ahead: readonly Ahead[];
}

/** One resource: what it is, and what it would mean to give it out no more. */
export function ResourceEditor({ centreId, settings, resource, ahead }: ResourceEditorProps) {
  const t = useTranslations('deskSettings.resources');
  const { id: resourceId, name, isRetired } = resource;
  return (
    <>
      <ResourceForm centreId={centreId} resource={resource} />
      {isRetired ? null : (
        <Section id="retire" title={t('retireTitle')}>
          <ActionForm action={retire} submit={t('retire', { name })} look="stop" hidden={{ centreId, resourceId }}>
            <p>{t('retireNote', { name })}</p>
            <StillBooked name={name} booked={ahead.filter(({ resourceIds }) => resourceIds.includes(resourceId))} />
            {leftWithout(settings, resourceId).map((service) => <p key={service}>{t('retireLeaves', { service })}</p>)}
          </ActionForm>
        </Section>
      )}
    </>
  );
}

function StillBooked({ name, booked }: { name: string; booked: readonly Ahead[] }) {
  const t = useTranslations('deskSettings.resources');
  const locale = useLocale();
  if (booked.length === 0) return null;
  return (
    <>
      <p>{t('retireBooked', { name, count: booked.length })}</p>
      <ul className="ds-list">
        {booked.map(({ appointmentId, patientName, startsAt }) => (
          <li key={appointmentId}>{patientName}, {formatDayOf(startsAt, NEW_YORK, locale)}, {formatTime(startsAt, NEW_YORK, locale)}</li>
        ))}
      </ul>
    </>
  );
}

/** Names of the services that could be given with it and could not without. */
function leftWithout({ services, resources }: DeskSettings, resourceId: string): readonly string[] {
  const now = resources.filter(({ isRetired }) => !isRetired).map(({ id }) => id);
  const [withIt, without] = [new Set(now), new Set(now.filter((id) => id !== resourceId))];
  return services.filter(({ isRetired, places }) => !isRetired && canBeFilled(places, withIt) && !canBeFilled(places, without)).map(({ name }) => name);
}
