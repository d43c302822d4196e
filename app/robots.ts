import type { MetadataRoute } from 'next';

/**
 * Plans carry sealed answers in their address, and trips belong to their people: neither is for search engines. Addresses that
 * open by a token are missing here: who may not open one never reads that it must not be listed (next.config.ts).
 */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/plan/', '/trips', '/account', '/inbox', '/api/'] } };
}
