import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/kit/page-title';
import { Sheet } from '@/components/kit/sheet';
import { PublicShell } from '@/components/trip/public-shell';
import { readOutboxMail } from '@/lib/outside/mail/outbox';
import { appUrl, isDemo, outboxFolder } from '@/lib/server/settings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox');
  return { title: t('title'), robots: { index: false } };
}

/** One mail of the demo, as text, with its links to press. */
export default async function OutboxMailPage({ params }: { params: Promise<{ name: string }> }) {
  const mail = isDemo() ? await readOutboxMail(outboxFolder(), (await params).name) : null;
  if (!mail) notFound();
  const t = await getTranslations('outbox');
  return (
    <PublicShell>
      <main id="main" className="wrap">
        <div className="narrow">
          <PageTitle lead={mail.to} back={{ href: '/demo/outbox', label: t('back') }}>{mail.subject}</PageTitle>
          <Sheet className="stack">
            {mail.text.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph.split('\n').map(asLine)}</p>)}
          </Sheet>
        </div>
      </main>
    </PublicShell>
  );
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
