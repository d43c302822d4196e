import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Button, ButtonLink } from '@/components/kit/button';
import { Door } from '@/components/trip/door';
import { areStopped, type MailsToStop, mailsToStop, REACH_PATH, unsubscribePath } from '@/lib/server/unsubscribe';
import { UNLISTED } from '@/lib/server/visitor-page';
import { useTranslations } from '@/lib/text/here';

interface Props {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('unsubscribe'))('title'), robots: UNLISTED };
}

/** What a mail's token ends, to be ended by a button: the page itself ends nothing, for programs open every link of a mail. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const mails = mailsToStop(token);
  if (!mails) notFound();
  const [isStopped, t] = await Promise.all([areStopped(mails), getTranslations('unsubscribe')]);
  return isStopped
    ? <Door title={t('stopped')} lead={t('stoppedLead')}><What mails={mails} /><Again mails={mails} token={token} /></Door>
    : <Door title={t('title')} lead={t('lead')}><What mails={mails} /><Stop mails={mails} token={token} /></Door>;
}

function What({ mails }: { readonly mails: MailsToStop }) {
  const t = useTranslations('unsubscribe');
  const names = mails.type === 'address' ? [t('allToAddress')] : mails.kinds.map((kind) => t(`kinds.${kind}`));
  return <ul className="happens">{names.map((name) => <li key={name}>{name}</li>)}</ul>;
}

interface DoneProps {
  readonly mails: MailsToStop;
  readonly token: string;
}

/** A plain form to the address that mail providers post to: it needs no script and no session. */
function Stop({ mails, token }: DoneProps) {
  const t = useTranslations('unsubscribe');
  return (
    <>
      <form method="post" action={`${unsubscribePath(token)}?from=page`}><Button look="primary" block>{t('stop')}</Button></form>
      <p className="soft">{t(`stays.${mails.type}`)}</p>
    </>
  );
}

function Again({ mails, token }: DoneProps) {
  const t = useTranslations('unsubscribe');
  return (
    <>
      <p className="soft">{t(`wayBack.${mails.type}`)}</p>
      {mails.type === 'person'
        ? <ButtonLink look="outline" block href={REACH_PATH}>{t('choose')}</ButtonLink>
        : <form method="post" action={`${unsubscribePath(token)}?from=again`}><Button look="outline" block>{t('again')}</Button></form>}
    </>
  );
}
