import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ButtonLink } from '@/components/kit/button';
import { Door } from '@/components/trip/door';
import { mailSentTo } from '@/lib/server/accounts/mail-sent';
import { isDemo } from '@/lib/server/settings';

const query = z.object({ to: z.string().max(2000).catch('') });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.sent');
  return { title: t('title') };
}

/** The one answer to every request for a link, whoever the address belongs to. */
export default async function MailSentPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const email = mailSentTo(query.parse(await searchParams).to);
  if (email === null) redirect('/sign-in');
  const t = await getTranslations('signIn.sent');
  return (
    <Door title={t('title')} lead={t('lead', { email })}>
      <p className="soft">{t('slow')}</p>
      {isDemo() ? <ButtonLink look="primary" block href="/demo/outbox">{t('demo')}</ButtonLink> : null}
      <p className="signin-alt"><Link href="/sign-in" prefetch={false}>{t('again')}</Link></p>
    </Door>
  );
}
