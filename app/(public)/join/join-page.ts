import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UNLISTED } from '@/lib/server/visitor-page';
import { mailSignInLink, signInWithPassword } from '../sign-in/actions';

// What the pages of all invitations have in common.

export const joinMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('join'))('page'), robots: UNLISTED });

export const SIGN_IN = { withPassword: signInWithPassword, byMail: mailSignInLink } as const;
