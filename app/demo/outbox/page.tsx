import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from '@/components/trip/public-shell';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { listOutbox } from '@/lib/outside/mail/outbox';
import { isDemo, outboxFolder } from '@/lib/server/settings';
import { formatDayOf, formatTime } from '@/lib/text/format';

const MOST_SHOWN = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox');
  return { title: t('title') };
}

/** The demo's mails, for whoever tries it; anywhere else they are nobody's business. */
export default async function OutboxPage() {
  if (!isDemo()) notFound();
  const [mails, t, locale] = await Promise.all([listOutbox(outboxFolder(), MOST_SHOWN), getTranslations('outbox'), getLocale()]);
  return (
    <PublicShell>
      <main id="main" className="wrap">
        <div className="narrow">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {mails.length === 0 ? <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState> : null}
          <ul className="sheet menu outbox">
            {mails.map(({ name, subject, to, sentAt }) => (
              <li key={name}>
                <Link href={`/demo/outbox/${name}`} prefetch={false}>
                  <span>
                    {subject}
                    <span className="soft">{t('line', { to, day: formatDayOf(sentAt, NEW_YORK, locale), time: formatTime(sentAt, NEW_YORK, locale) })}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </PublicShell>
  );
}
