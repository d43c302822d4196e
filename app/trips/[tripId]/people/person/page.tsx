import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { RoleChoice } from '@/components/trip/role-choice';
import { TripScreen } from '@/components/trip/trip-screen';
import { UPDATE_WORDS } from '@/lib/domain/access/actor';
import { markOf } from '@/lib/domain/people/member-change';
import { LONGEST_RELATION } from '@/lib/input/people-forms';
import { memberPage } from '@/lib/server/member-page';
import { isolated } from '@/lib/text/isolated';
import { saveMember } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<{ who?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.person'))('tab') };
}

/** What somebody on the trip is, sees and reads; and the way to take them off it. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { access, record, person, role, now } = await memberPage((await params).tripId, (await searchParams).who);
  const [t, people] = await Promise.all([getTranslations('people.person'), getTranslations('people')]);
  const path = `/trips/${access.tripId}/people`;
  const name = isolated(person.name);
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={access.actor.name} now={now}
      title={t('title', { name })} lead={t('note')} back={{ href: path, label: people('back') }}
    >
      <ActionForm action={saveMember} submit={t('save')} hidden={{ tripId: access.tripId, userId: person.userId, seen: markOf(person) }} className="sheet pad">
        {person.email ? <p className="soft"><bdi>{t('email', { email: isolated(person.email) })}</bdi></p> : null}
        <RoleChoice legend={t('role', { name })} initial={role} seesMedical={person.seesMedical} />
        <Field name="relation" label={t('relation')} hint={t('relationHint')} initial={person.relation} maxLength={LONGEST_RELATION} autoComplete="off" />
        <ChoiceGroup name="updates" legend={t('updates')} initial={person.updates} options={UPDATE_WORDS.map((value) => ({ value, label: t(`reads.${value}`) }))} />
      </ActionForm>
      <p className="row person-ways"><ButtonLink look="text" href={`${path}/person/remove?who=${person.userId}`}>{t('remove', { name })}</ButtonLink></p>
    </TripScreen>
  );
}
