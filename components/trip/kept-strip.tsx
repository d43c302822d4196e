import { headers } from 'next/headers';
import { use } from 'react';
import { Icon } from '@/components/kit/icon';
import { NOBODY, READER_HEADER } from '@/lib/domain/kept/wire';
import { useTranslations } from '@/lib/text/here';
import { KeptBar } from './kept-bar';

/** Under the header of every page: says when there is no network, and of when a copy is. */
export function KeptStrip() {
  const t = useTranslations('kept.bar');
  const reader = use(headers()).get(READER_HEADER) ?? NOBODY;
  const words = { copy: t('copy'), from: t('from', { when: '{when}' }), about: t('about', { when: '{when}' }), cut: t('cut'), back: t('back'), newest: t('newest') };
  return <KeptBar reader={reader} words={words}><Icon name="wifi-off" /></KeptBar>;
}
