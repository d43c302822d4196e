import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MenuLine } from '@/components/kit/menu-line';
import { Tag } from '@/components/kit/tag';
import { LanguageSwitch } from '@/components/trip/language-switch';
import { OwnScreen } from '@/components/trip/own-screen';
import { SignOutForm } from '@/components/trip/sign-out-form';
import { isStaff } from '@/lib/domain/access/actor';
import { mayDo } from '@/lib/domain/access/deeds';
import { listTrips } from '@/lib/data/own-trips';
import { deviceKey } from '@/lib/server/device-key';
import { personPage } from '@/lib/server/person-page';
import { unreadHere } from '@/lib/text/unread-here';
import { leave } from '../account/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('more');
  return { title: t('title') };
}

/** What the phone's bar has no room for. */
export default async function MorePage() {
  const person = await personPage();
  const [[next], t, desk, words, questions, kept] = await Promise.all([
    listTrips(person), getTranslations('more'), getTranslations('desk.shell'), getTranslations('needs'), getTranslations('questions'), getTranslations('kept.trip'),
  ]);
  const { count: unread } = unreadHere();
  return (
    <OwnScreen person={person.name} hasDesk={isStaff(person)} current="/more" title={t('title')}>
      <ul className="sheet menu">
        <MenuLine href="/inbox" icon="inbox" label={t('inbox')} aside={unread > 0 ? <Tag tone="mark">{t('newCount', { count: unread })}</Tag> : null} />
        <MenuLine href="/trips?all=yes" icon="map" label={t('trips')} note={t('tripsNote')} />
        {next ? <MenuLine href={`/trips/${next.id}/appointments`} icon="clipboard-check" label={t('appointments')} note={t('appointmentsNote')} /> : null}
        {next ? <MenuLine href={`/trips/${next.id}/people`} icon="users" label={t('people')} note={t('peopleNote')} /> : null}
        {next && mayDo('answer-centre', next) ? <MenuLine href={`/trips/${next.id}/needs`} icon="accessibility" label={words('short')} note={words('note')} /> : null}
        {next && mayDo('answer-centre', next) ? <MenuLine href={`/trips/${next.id}/questions`} icon="mail" label={questions('title')} note={words('questionsNote')} /> : null}
        {next ? <MenuLine href={`/trips/${next.id}/updates`} icon="heart-handshake" label={t('updates')} note={t('updatesNote')} /> : null}
        {next && mayDo('see-medical', next) ? <MenuLine href={`/trips/${next.id}/card`} icon="shield-plus" label={t('card')} note={t('cardNote')} /> : null}
        {next && mayDo('add-to-calendar', next) && !person.proof?.isShared ? <MenuLine href={`/trips/${next.id}/phone`} icon="smartphone" label={kept('menu')} note={kept('menuNote')} /> : null}
        {next && mayDo('set-reminders', next) ? <MenuLine href={`/trips/${next.id}/reminders`} icon="list-checks" label={t('reminders')} note={t('remindersNote')} /> : null}
        {next ? <MenuLine href={`/trips/${next.id}/history`} icon="clock" label={t('history')} note={t('historyNote')} /> : null}
        <MenuLine href="/guide" icon="book-open" label={t('guide')} note={t('guideNote')} />
        <MenuLine href="/centres" icon="hospital" label={t('centres')} note={t('centresNote')} />
        <MenuLine href="/help" icon="circle-question-mark" label={t('help')} />
        {isStaff(person) ? <MenuLine href="/arrivals" icon="plane-landing" label={desk('link')} note={desk('linkNote')} /> : null}
        {person.isAdministrator ? <MenuLine href="/admin" icon="key-round" label={t('administration')} note={t('administrationNote')} /> : null}
        <MenuLine href="/account" icon="user-round" label={t('account')} note={person.name} />
      </ul>
      <div className="menu-end">
        <LanguageSwitch />
        <SignOutForm person={deviceKey(person)} action={leave} label={t('signOut')} />
      </div>
    </OwnScreen>
  );
}
