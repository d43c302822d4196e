import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Section } from '@/components/kit/section';
import { TextArea } from '@/components/kit/text-area';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { UPDATE_STATES } from '@/lib/domain/people/types';
import { audienceOf } from '@/lib/domain/people/updates';
import { updatesTime } from '@/lib/domain/people/updates-days';
import { loadUpdates } from '@/lib/data/updates-page';
import { LONGEST_UPDATE } from '@/lib/input/update-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { EarlyNote } from './_components/early-note';
import { ReadersSheet } from './_components/readers-sheet';
import { postNews } from './actions';
import '@/app/styles/of/updates.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates.post'))('title') };
}

/** What happened, a few words, and before it is sent, who reads which of them. */
export default async function PostUpdatePage({ params }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'post-update', 'updates');
  const [{ record, readers, links }, t] = await Promise.all([loadUpdates(access, now), getTranslations('updates')]);
  const { tripId, actor, standing } = access;
  const { trip, version, peopleRevision } = record;
  const options = UPDATE_STATES.map((value) => ({ value, label: t(`states.${value}`) }));
  const back = await wayBack(access, { href: `/trips/${tripId}/updates`, label: t('title') });
  return (
    <TripScreen trip={trip} version={version} person={actor.name} now={now} title={t('post.title')} lead={t('post.lead')} back={back}>
      <data className="people-revision" value={peopleRevision} hidden />
      <EarlyNote time={updatesTime(trip, dayIn(NEW_YORK, now))} />
      <ActionForm action={postNews} submit={t('post.submit')} large hidden={{ tripId, commandId: randomUUID() }} className="sheet pad up-states">
        <ChoiceGroup name="state" legend={t('post.state')} options={options} layout="row" />
        <TextArea name="text" label={t('post.text')} hint={t('post.textHint', { most: String(LONGEST_UPDATE) })} rows={3} maxLength={LONGEST_UPDATE} />
      </ActionForm>
      <Section id="readers" title={t('readers.short')} className="up-readers">
        <ReadersSheet audience={audienceOf(readers, links, actor.userId)} />
        {mayDo('manage-people', standing) ? <p className="row"><ButtonLink look="text" href={`/trips/${tripId}/updates/readers`}>{t('readers.change')}</ButtonLink></p> : null}
      </Section>
    </TripScreen>
  );
}
