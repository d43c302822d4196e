import { Section } from '@/components/kit/section';
import { initialsOf } from '@/components/trip/initials';
import type { TripAccess } from '@/lib/data/open-trip';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { TripPerson } from '@/lib/domain/people/types';
import { useTranslations } from '@/lib/text/here';

export interface MembersProps {
  readonly path: string;
  readonly access: TripAccess;
  readonly record: TripRecord;
  readonly people: readonly TripPerson[];
}

/** Who is on this trip. */
export function MembersSection({ people }: MembersProps) {
  const t = useTranslations('people');
  return (
    <Section id="members" title={t('members')} aside={<p className="soft">{t('count', { count: people.length })}</p>}>
      <ul className="sheet lines">
        {people.map(({ userId, name, role, relation }) => (
          <li key={userId} className="person">
            <span className="avatar avatar--l" aria-hidden="true">{initialsOf(name)}</span>
            <div><b><bdi>{name}</bdi></b><span className="soft"><bdi>{relation}</bdi></span></div>
            <span className="tag">{t(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
