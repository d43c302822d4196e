import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What reaches another machine: Node's own ways, and the libraries that have them inside. */
const WAY_OUT = /(?<![\w.])fetch\(|from 'node:(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?'|from '(?:nodemailer|web-push|@duffel\/api|undici|axios)[^']*'/;
/** Types alone, or what listens. */
const NO_WAY_OUT = /import type .*|import \{ isIPv6 \} from 'node:net'.*|import \{ createServer \} from 'node:http'.*/g;

/** Where those are, and where each leads. */
const WAYS_OUT = [
  // The database, of DATABASE_URL: a socket that the driver opens.
  'lib/data/silent-socket.ts',
  // The operator's mail server, of SMTP_URL.
  'lib/outside/mail/mime.ts', 'lib/outside/mail/smtp-line.ts', 'lib/outside/mail/smtp.ts',
  // The flight search, of DUFFEL_URL.
  'lib/outside/flight-search/bounded.ts', 'lib/outside/flight-search/duffel.ts',
  // Push services: addresses that browsers give. lib/outside/push/network.test.ts tries what they may be.
  'lib/outside/push/network.ts', 'lib/outside/push/send.ts',
];

/** In a browser: it reaches our own site alone, as its policy says (`connect-src 'self'`). */
const IN_BROWSERS = /^(?:lib\/device|components|app\/.*\/_components)\//;

it('nothing that runs on the server reaches another machine but what lies in lib/outside, where each has one place to go', () => {
  const files = ['lib', 'app', 'components'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !IN_BROWSERS.test(file));
  const found = files.filter((file) => WAY_OUT.test(readFileSync(file, 'utf8').replace(NO_WAY_OUT, '')));
  expect(found.sort()).toEqual([...WAYS_OUT].sort());
});
