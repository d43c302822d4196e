import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReadingPage } from '@/components/trip/reading-page';
import { readRetention } from '@/lib/data/retention';
import { FIRST_RETENTION } from '@/lib/domain/retention/retention';
import { isSignedIn } from '@/lib/server/actor';
import { inTime } from '@/lib/server/in-time';
import { securityContact } from '@/lib/server/settings';

const PARTS = ['draft', 'account', 'who', 'centre', 'long', 'delete', 'mails', 'push', 'kept', 'others', 'cookies'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') };
}

export default async function PrivacyPage() {
  const [t, signedIn, kept] = await Promise.all([getTranslations('privacy'), isSignedIn(), inTime(readRetention(), FIRST_RETENTION)]);
  const { endedTripMonths, auditMonths, graceDays } = kept;
  const gaps = { months: endedTripMonths === null ? 'never' : String(endedTripMonths), auditMonths, days: graceDays, contact: securityContact() };
  const parts = PARTS.map((id) => ({ id, title: t(id), text: t(`${id}Text`, gaps) }));
  return <ReadingPage title={t('title')} lead={t('lead')} parts={parts} isSignedIn={signedIn} />;
}
