import type { MetadataRoute } from 'next';
import { getTranslations } from 'next-intl/server';

/** How Mendway stands on a home screen. Apple's phones show reminders only of what opens from there on its own. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('common');
  return {
    id: '/',
    name: t('brand'),
    start_url: '/trips',
    scope: '/',
    display: 'standalone',
    background_color: '#F3F3EC',
    theme_color: '#F3F3EC',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
