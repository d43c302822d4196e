import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Notice } from '@/components/kit/notice';
import { InvitationList } from '@/components/trip/invitation-list';
import { TripScreen } from '@/components/trip/trip-screen';
import { standingOf } from '@/lib/domain/people/invitation';
import { holdsTrip } from '@/lib/domain/people/roles';
import type { TripPerson } from '@/lib/domain/people/types';
import { peoplePage } from '@/lib/server/people-page';
import { requireProof } from '@/lib/server/step-up';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { revokeInvite, sendInviteAgain } from '../invite/actions';
import { handOver } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.handOver'))('title') };
}

/** The trip becomes somebody else's, or the patient's for whom it was kept: one asks, the other accepts. */
export default async function HandOverPage({ params }: Props) {
  await requireProof();
  const { access, record, people, invitations, now } = await peoplePage((await params).tripId, 'manage-people');
  const [t, words] = await Promise.all([getTranslations('people.handOver'), getTranslations('people')]);
  const patient = access.standing.role === 'KEEPER' ? isolated(record.patientName) : null;
  const asked = invitations.filter(({ role }) => role === 'OWNER');
  const isWaiting = asked.some((one) => standingOf(one, now) === 'open');
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={access.actor.name} now={now}
      title={patient === null ? t('title') : t('titleKept', { patient })} lead={patient === null ? t('lead') : t('leadKept', { patient })}
      back={{ href: `/trips/${access.tripId}/people`, label: words('back') }}
    >
      <data hidden className="people-revision" value={record.peopleRevision} />
      <Notice tone="tip">{t('first')} {t('then')}</Notice>
      {isWaiting ? <p>{t('waiting')}</p> : <HandOverForm tripId={access.tripId} people={people} patient={patient} />}
      <InvitationList tripId={access.tripId} invitations={asked} now={now} actions={{ again: sendInviteAgain, revoke: revokeInvite }} />
    </TripScreen>
  );
}

interface HandOverFormProps {
  readonly tripId: string;
  readonly people: readonly TripPerson[];
  /** Of whoever keeps the trip: for whom; null for an owner. */
  readonly patient: string | null;
}

function HandOverForm({ tripId, people, patient }: HandOverFormProps) {
  const t = useTranslations('people.handOver');
  const roles = useTranslations('people.roles');
  const members = people.filter((person) => !holdsTrip(person)).map(({ userId, name, role }) => ({ value: userId, label: <bdi>{name}</bdi>, note: roles(role) }));
  const email = <Field name="email" type="email" inputMode="email" label={t('email')} hint={t('emailHint')} icon={<Icon name="mail" />} autoComplete="off" maxLength={254} />;
  const others = [{ value: 'mail', label: patient === null ? t('byMail') : t('toPatient', { patient }), more: email }, { value: 'link', label: t('byLink') }];
  // The patient comes first where somebody plans for them.
  const options = patient === null ? [...members, ...others] : [...others, ...members];
  return (
    <ActionForm action={handOver} submit={t('ask')} hidden={{ tripId }} className="sheet pad">
      <ChoiceGroup name="to" legend={t('to')} options={options} />
    </ActionForm>
  );
}
