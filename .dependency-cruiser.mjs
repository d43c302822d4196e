// Who may import whom: the borders of docs/architecture.md, one rule each. `npm run check:borders`.

import { existsSync, readdirSync } from 'node:fs';

/** Paths of npm packages and of Node itself, as dependency-cruiser resolves them. */
const packageNamed = (name) => `(^|/)node_modules/(@types/)?${name}(/|$)`;
const anyPackage = 'node_modules/';
const beside = '\\.test\\.tsx?$';

/** Files under `from` may import only what matches one of `allowed`; tests beside them may import anything. */
const only = (name, comment, from, allowed, exceptFrom = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [beside, ...exceptFrom] },
  to: { pathNot: allowed, couldNotResolve: false },
});

const domain = '^lib/domain/';
const misspelled = '^lib/domain/flights/misspelled\\.ts$';
const input = '^lib/input/';
const text = '^lib/text/';
const crypto = '^lib/crypto/';
const outside = '^lib/outside/';
const data = '^lib/data/';
const server = '^lib/server/';
const kit = '^components/kit/';
const trip = '^components/trip/';
const device = '^lib/device/';
const styles = '\\.css$';
const react = [packageNamed('react'), packageNamed('react-dom'), packageNamed('clsx')];
const next = packageNamed('next');
const zod = packageNamed('zod');
const words = [packageNamed('next-intl'), packageNamed('use-intl')];
const maps = [packageNamed('d3-geo'), packageNamed('topojson-[a-z]+'), packageNamed('(us|world)-atlas')];
const nodeItself = '^(node:)?(assert|async_hooks|buffer|child_process|crypto|dns|diagnostics_channel|events|fs|http|https|net|os|path|perf_hooks|process|stream|timers|tls|url|util|worker_threads|zlib)(/|$)';

/** Every folder of app that has parts of its own. Rules are written out for each, because its name may hold brackets. */
function screens(folder = 'app') {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const own = entries.some((entry) => entry.name === '_components') ? [folder] : [];
  return [...own, ...entries.filter((entry) => entry.name !== '_components').flatMap((entry) => screens(`${folder}/${entry.name}`))];
}

/** A folder's parts belong to its page; where it has no page, to the routes below it, which make up one screen. */
function bordersOfScreen(folder) {
  const own = `^${folder.replace(/[^\w/]/g, '\\$&')}/`;
  const users = existsSync(`${folder}/page.tsx`) ? `${own}[^/]+$` : own;
  return [
    { name: 'screens-keep-their-parts', comment: "What two screens share lives in components; nobody imports another screen's parts.", severity: 'error', from: { path: '^(app|components|lib)/', pathNot: [users, `${own}_components/`] }, to: { path: `${own}_components/` } },
    { name: 'screen-parts-stay-home', comment: 'A part imports the parts and the actions of its own screen only.', severity: 'error', from: { path: `${own}_components/`, pathNot: beside }, to: { path: '^app/', pathNot: [`${own}_components/`, `${own}actions\\.ts$`, styles] } },
  ];
}

const borders = {
  forbidden: [
    only('domain-is-pure', 'The rules know no clock, database, network or framework; only the calendar knows @date-fns/tz.', domain, [domain], ['^lib/domain/calendar/', misspelled]),
    only('misspelled-knows-ufuzzy', 'A search for near spellings is arithmetic on text; one file knows whose.', misspelled, [domain, packageNamed('@leeoniya/ufuzzy')]),
    only('calendar-alone-knows-zones', 'One folder reckons with days and zones.', '^lib/domain/calendar/', [domain, packageNamed('@date-fns/tz')]),
    only('crypto-knows-node-only', 'Encryption, tokens and hashes stand on Node and on the hash function it lacks.', crypto, [crypto, nodeItself, packageNamed('@node-rs/argon2'), packageNamed('@zxcvbn-ts'), packageNamed('otpauth')]),
    only('input-knows-the-domain', 'Parsing gives values of the domain and nothing else.', input, [input, domain, zod, packageNamed('csv-parse'), packageNamed('ical\\.js'), packageNamed('ipaddr\\.js'), '^(node:)?stream(/|$)']),
    only('text-knows-the-domain', 'Words are about the domain; they ask nobody.', text, [text, domain, ...words, next, packageNamed('react')]),
    only('outside-knows-input', 'The world beyond is reached through what was parsed.', outside, [outside, domain, input, nodeItself, zod, packageNamed('nodemailer'), packageNamed('postal-mime'), packageNamed('web-push'), packageNamed('@duffel/api'), packageNamed('p-retry'), packageNamed('lru-cache')]),
    only('data-alone-knows-the-database', 'Queries take accesses and give values of the domain.', data, [data, domain, input, crypto, nodeItself, '@prisma/', packageNamed('pg'), packageNamed('rate-limiter-flexible'), packageNamed('p-limit'), packageNamed('cockatiel')]),
    // The state of a form is the agreement between the wrapper and the kit; it lives with the kit.
    only('server-joins', 'The wrapper, sessions and jobs join everything below the screens.', server, ['^components/kit/form-state\\.ts$', server, data, input, text, outside, crypto, domain, anyPackage, nodeItself]),
    { name: 'server-leaves-prisma-to-data', comment: 'Only lib/data knows Prisma and pg.', severity: 'error', from: { path: server, pathNot: beside }, to: { path: ['@prisma/', packageNamed('prisma'), packageNamed('pg'), '^lib/data/generated/'] } },
    only('device-knows-the-domain', 'What runs in a browser beside its pages, the service worker above all, is bundled whole: it knows rules, and two libraries of the browser.', device, [device, domain, packageNamed('idb'), packageNamed('serwist')]),
    { name: 'device-is-for-screens', comment: 'What a device keeps is the business of pages; the server knows nothing of it.', severity: 'error', from: { path: '^lib/', pathNot: [device, beside] }, to: { path: device } },
    only('kit-knows-no-trips', 'A part of the kit serves any page.', kit, [kit, styles, next, packageNamed('uqr'), ...react]),
    only('trip-parts-know-the-domain', 'Shared parts show values of the domain with words from text; one draws a map, one asks the browser for a passkey.', trip, [trip, kit, domain, text, device, styles, next, ...maps, ...words, ...react, packageNamed('@simplewebauthn/browser')]),
    only('screen-parts-ask-nobody', 'A part of a screen is given its values; its own actions are its only way out.', '^app/.*/_components/', ['^components/', domain, text, input, device, '^app/.*/_components/', '^app/.*actions\\.ts$', styles, next, ...words, ...react]),
    { name: 'screens-leave-prisma-to-data', comment: 'Pages and actions ask lib/data, which takes an access first.', severity: 'error', from: { path: '^(app|components|proxy\\.ts|instrumentation\\.ts)' }, to: { path: ['@prisma/', packageNamed('prisma'), packageNamed('pg'), '^lib/data/generated/'] } },
    ...screens().flatMap(bordersOfScreen),
    { name: 'product-leaves-commands-and-tests', comment: 'What people use does not depend on how it is started or tested.', severity: 'error', from: { path: '^(app|components|lib)/', pathNot: beside }, to: { path: '^(scripts|tests|prisma/seed)/' } },
    { name: 'no-cycles', comment: 'A cycle has no first file to read.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.config\\.(ts|mjs|cjs)$', '^\\.', '^app/.*(page|layout|route|error|not-found|loading|robots|sitemap|manifest|icon|opengraph-image)\\.tsx?$', '^(proxy|instrumentation)\\.ts$', beside],
      },
      to: {},
    },
    // What is types alone leaves nothing behind at run time.
    { name: 'no-unresolved', comment: 'An import that leads nowhere fails at run time.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['\\.css$', '^topojson-specification$'] } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/data/generated/'] },
    exclude: { path: ['^\\.next', '^\\.data'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};

export default borders;
