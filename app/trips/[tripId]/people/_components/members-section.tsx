import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { Tag } from '@/components/kit/tag';
import { initialsOf } from '@/lib/domain/people/initials';
import { PersonSign } from '@/components/trip/person-sign';
import { mayDo } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { type MemberWay, type Reader, rightsOf, wayOf } from '@/lib/domain/people/roles';
import type { TripPerson } from '@/lib/domain/people/types';
import { capitalised } from '@/lib/text/capitalised';
import { useLocale, useTranslations } from '@/lib/text/here';
import { type RightsReader, rightsWords } from '@/lib/text/people-words';

interface MembersSectionProps {
  readonly path: string;
  readonly reader: Reader;
  readonly record: TripRecord;
  readonly people: readonly TripPerson[];
}

/** Who is on this trip, what they are to the patient, and what they see and may do. */
export function MembersSection(props: MembersSectionProps) {
  const { people, record: { centre, isSharedWithCentre } } = props;
  const t = useTranslations('people');
  const count = t('count', { count: people.length, centre: centre && isSharedWithCentre ? 'one' : 'none' });
  return (
    <Section id="members" title={t('members')} aside={<p className="soft">{count}</p>}>
      <ul className="sheet lines">
        {people.map((person, index) => <PersonLine key={person.userId} {...props} person={person} index={index} />)}
        <CentreLine {...props} />
      </ul>
    </Section>
  );
}

interface PersonLineProps extends MembersSectionProps {
  readonly person: TripPerson;
  readonly index: number;
}

function PersonLine({ person, index, path, reader, record }: PersonLineProps) {
  const t = useTranslations('people');
  const locale = useLocale();
  const isSelf = person.userId === reader.userId;
  const way = wayOf(reader, person);
  const told = { reader: readerOf(reader, isSelf), keptFor: person.role === 'KEEPER' ? record.patientName : null };
  return (
    <li className="person">
      <PersonSign name={person.name} index={index} size="l" />
      <div>
        <b><bdi>{person.name}</bdi></b>
        <span className="soft"><bdi>{isSelf ? t('you') : capitalised(person.relation, locale)}</bdi></span>
      </div>
      <Tag>{t(`roles.${person.role}`)}</Tag>
      <span className="person-way">{way ? <WayLink way={way} path={path} person={person} /> : null}</span>
      {way ? <p className="can soft small">{rightsWords(rightsOf(person), told, locale)}</p> : null}
    </li>
  );
}

function readerOf({ standing: { role } }: Reader, isSelf: boolean): RightsReader {
  if (role === 'OWNER' || role === 'KEEPER') return role;
  return isSelf ? 'SELF' : 'KEEPER';
}

function WayLink({ way, path, person: { userId, name } }: { way: MemberWay; path: string; person: TripPerson }) {
  const t = useTranslations('people');
  switch (way) {
    case 'change':
      return <RowLink href={`${path}/person?who=${userId}`} label={name}>{t('change')}</RowLink>;
    case 'leave':
      return <RowLink href={`${path}/person/leave`} label={name}>{t('leaveLink')}</RowLink>;
    case 'hand-over':
      return <RowLink href={`${path}/hand-over`} label={t('title')}>{t('handOverLink')}</RowLink>;
  }
}

/** The centre's staff, where the trip has a centre with a desk on Mendway: to its owner always, to the others while it is shared. */
function CentreLine({ path, reader: { standing }, record: { centre, isSharedWithCentre } }: MembersSectionProps) {
  const t = useTranslations('people');
  const mayShare = mayDo('share-with-centre', standing);
  if (!centre?.hasStaff || !(isSharedWithCentre || mayShare)) return null;
  return (
    <li className="person">
      <span className="avatar avatar--l avatar--4" aria-hidden="true">{initialsOf(centre.name)}</span>
      <div><b><bdi>{centre.name}</bdi></b><span className="soft">{t('desk')}</span></div>
      <Tag>{t('roles.STAFF')}</Tag>
      <span className="person-way">{mayShare ? <RowLink href={`${path}/person/centre`} label={centre.name}>{t('change')}</RowLink> : null}</span>
      <p className="can soft small">{t(isSharedWithCentre ? 'can.centre' : 'can.centreNot')}</p>
    </li>
  );
}
