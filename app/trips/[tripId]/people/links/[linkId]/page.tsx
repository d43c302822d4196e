import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { SectionHead } from '@/components/kit/section-head';
import { TripScreen } from '@/components/trip/trip-screen';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { shareLinkPage } from '@/lib/server/share-link-page';
import { LinkForm } from '../_components/link-form';
import { changeShareLink, renewShareLink } from '../actions';
import '@/app/styles/of/shared.css';

interface Props {
  readonly params: Promise<{ tripId: string; linkId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shared.form'))('changeTitle') };
}

/** Changes a link, gives it another address, leads on to turning it off. */
export default async function LinkPage({ params }: Props) {
  const asked = await params;
  const { access, record, link, now } = await shareLinkPage(asked);
  const t = await getTranslations('shared.form');
  const people = `/trips/${record.trip.id}/people`;
  const hidden = { ...asked, version: link.stamp };
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('changeTitle')} lead={link.name}
      back={{ href: people, label: t('back') }}
    >
      <data hidden className="people-revision" value={record.peopleRevision} />
      <LinkForm action={changeShareLink} hidden={hidden} submit={t('save')} initial={link} hasPasscode={link.hasPasscode} today={dayIn(NEW_YORK, now)} />
      <section aria-labelledby="new-address" className="link-part">
        <SectionHead id="new-address">{t('address')}</SectionHead>
        <p>{t('addressNote')}</p>
        <ActionForm action={renewShareLink} submit={t('newAddress')} look="outline" hidden={hidden} />
      </section>
      <p className="link-part"><Link className="link-off" href={`${people}/links/${link.id}/off`} prefetch={false}>{t('off')}</Link></p>
    </TripScreen>
  );
}
