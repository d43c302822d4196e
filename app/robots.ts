import type { MetadataRoute } from 'next';

/** Plans carry sealed answers in their address, and trips belong to their people: neither is for search engines. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/plan/', '/trips', '/account', '/inbox', '/api/', '/s/', '/calendar/'] } };
}
