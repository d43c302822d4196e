import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SecondStepDoor } from '@/components/trip/second-step-door';
import { linkQuery } from '@/lib/input/account-forms';
import { lookAtLink } from '@/lib/server/accounts/look-at-link';
import { beginWait } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondStep'))('confirm.title'), robots: { index: false } };
}

/** Where the link lands that asks to be without a second step. Opening it does nothing. */
export default async function LostConfirmPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkQuery.parse(await searchParams);
  return <SecondStepDoor link={await lookAtLink('lost-factor', token, new Date())} token={token} words="confirm" action={beginWait} />;
}
