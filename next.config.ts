import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { buildFingerprint } from './scripts/serve/source-fingerprint';

const project = process.cwd();

// The content security policy carries a nonce and so is made for each request, in proxy.ts.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/**
 * Addresses that open by a token alone: kept by nobody and listed by nobody. `Referrer-Policy: same-origin` above keeps them from
 * every other site; `no-referrer` would also take the origin from our own forms, which Next then refuses where no script runs.
 */
const TOKEN_ADDRESSES = '/:place(s|join|card|unsubscribe)/:rest*';
const tokenHeaders = [
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
];

/**
 * The service worker: asked for anew each time, so that a mistake in it is mended as soon as somebody comes; it loads nothing and
 * sends to us alone. Its scope is its folder, which is everything.
 */
const workerHeaders = [
  { key: 'Cache-Control', value: 'no-cache' },
  { key: 'Content-Security-Policy', value: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'" },
];

/** What proxy.ts lets pass by without a policy of its own (its matcher): files that stand for themselves, framed by nobody and loading nothing. */
const STATIC_ADDRESSES = '/:file(_next/static/.*|_next/image|icon.svg|opengraph-image.png|robots.txt|admin/routes/import)';
const staticHeaders = [{ key: 'Content-Security-Policy', value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" }];

/** A mail that the demo shows in a frame of its own page. */
const framedHeaders = [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }];

const appUrl = process.env.APP_URL || null;

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  generateBuildId: () => buildFingerprint(project),
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm run check` checks the types; whoever starts Mendway need not wait for that, nor have the tools for it.
  typescript: { ignoreBuildErrors: true },
  // Behind a proxy the Host header can differ from the address that people see; forms sent from there are ours.
  experimental: { serverActions: { allowedOrigins: appUrl ? [new URL(appUrl).host] : [] } },
  // No picture of ours is made smaller; else `/_next/image` would work for whoever asks.
  images: { unoptimized: true },
  turbopack: { root: project },
  // The one bundles the service worker (app/sw.js) and runs a program of its own; the other counts for the whole process.
  serverExternalPackages: ['esbuild', 'prom-client'],
  headers: async () => [{ source: '/:path*', headers }, { source: TOKEN_ADDRESSES, headers: tokenHeaders }, { source: STATIC_ADDRESSES, headers: staticHeaders }, { source: '/demo/outbox/:name/html', headers: framedHeaders }, { source: '/sw.js', headers: workerHeaders }],
};

export default createNextIntlPlugin('./lib/text/request.ts')(config);
