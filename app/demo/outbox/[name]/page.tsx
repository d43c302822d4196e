import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Facts } from '@/components/kit/facts';
import { PageTitle } from '@/components/kit/page-title';
import { Sheet } from '@/components/kit/sheet';
import { PublicShell } from '@/components/trip/public-shell';
import { type OutboxMail, readOutboxMail } from '@/lib/outside/mail/outbox';
import { appUrl, isDemo, outboxFolder } from '@/lib/server/settings';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox');
  return { title: t('title'), robots: { index: false } };
}

/** One mail of the demo: as mail programs draw it, as text with its links to press, and what they read of it besides. */
export default async function OutboxMailPage({ params }: { params: Promise<{ name: string }> }) {
  const mail = isDemo() ? await readOutboxMail(outboxFolder(), (await params).name) : null;
  if (!mail) notFound();
  const t = await getTranslations('outbox');
  return (
    <PublicShell>
      <main id="main" className="wrap">
        <PageTitle lead={mail.to} back={{ href: '/demo/outbox', label: t('back') }}>{mail.subject}</PageTitle>
        <div className="mail-parts">
          <section>
            <h2>{t('text')}</h2>
            <Sheet className="stack">
              {mail.text.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph.split('\n').map(asLine)}</p>)}
            </Sheet>
          </section>
          <section>
            <h2>{t('shown')}</h2>
            <iframe className="mail-frame" title={t('shown')} src={`/demo/outbox/${mail.name}/html`} sandbox="allow-popups allow-popups-to-escape-sandbox" />
          </section>
        </div>
        <h2>{t('head')}</h2>
        <Sheet><MailHead mail={mail} /></Sheet>
      </main>
    </PublicShell>
  );
}

function MailHead({ mail: { from, to, messageId, unsubscribe } }: { readonly mail: OutboxMail }) {
  const t = useTranslations('outbox');
  const facts = [{ term: t('from'), value: from }, { term: t('to'), value: to }, { term: t('id'), value: messageId }, { term: t('stop'), value: unsubscribe ?? t('stopNone') }];
  return <Facts facts={facts} />;
}

/** Only links into Mendway itself become links. */
function asLine(line: string, index: number) {
  const isLink = line.startsWith(`${appUrl()}/`);
  return (
    <span key={index}>
      {index > 0 ? <br /> : null}
      {isLink ? <a href={line} style={{ wordBreak: 'break-all' }}>{line}</a> : line}
    </span>
  );
}
