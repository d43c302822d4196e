import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEnvironment } from '@/lib/input/environment';
import { SECRET_SETTINGS } from './secret-files';

const text = (file: string): string => readFileSync(file, 'utf8');
const dockerfile = text('Dockerfile').replace(/\\\n/g, ' ').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const stages = dockerfile.reduce<string[][]>((all, line) => (line.startsWith('FROM ') ? [...all, [line]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), line]]), []);
const result = stages.at(-1) ?? [];

const service = z.object({
  restart: z.string(), read_only: z.boolean(), cap_drop: z.array(z.string()), security_opt: z.array(z.string()), cap_add: z.array(z.string()).default([]), image: z.string(),
  command: z.array(z.string()).optional(), secrets: z.array(z.string()).default([]), networks: z.array(z.string()), environment: z.record(z.string(), z.string()), volumes: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(), ports: z.array(z.string()).default([]),
});
const compose = z.object({
  services: z.record(z.string(), service), networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
  volumes: z.record(z.string(), z.unknown()), secrets: z.record(z.string(), z.object({ file: z.string() })),
}).parse(parse(text('compose.yaml'), { merge: true }));
const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'mendway');

/** What docker leaves out of the context: patterns in their order, the last one that fits decides. */
function isSent(path: string): boolean {
  const fits = (pattern: string) => (pattern === '*' ? true : pattern.startsWith('**/*') ? path.endsWith(pattern.slice(4)) : path === pattern || path.startsWith(`${pattern}/`));
  const rules = text('.dockerignore').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rules.reduce((sent, rule) => (rule.startsWith('!') ? sent || fits(rule.slice(1)) : sent && !fits(rule)), true);
}

/** Settings that somebody asks for by their name, or by that of a file. */
function unknownSettings(given: Readonly<Record<string, string>>): readonly string[] {
  const known = text('.env.example').match(/^#([A-Z_]+)=/gm)?.map((line) => line.slice(1, -1)) ?? [];
  const elsewhere = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED'];
  return Object.keys(given).filter((name) => !known.includes(name) && !elsewhere.includes(name) && !SECRET_SETTINGS.some((secret) => `${secret}_FILE` === name));
}

describe('Dockerfile', () => {
  it('copies what is there, and what .dockerignore lets through', () => {
    const sources = dockerfile.filter((line) => line.startsWith('COPY ') && !line.includes('--from=')).flatMap((line) => line.split(/\s+/).slice(1, -1)).filter((path) => path !== '.');
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((path) => !existsSync(path) || !isSent(path))).toEqual([]);
  });

  it('sends no secret, no data and no test into the image', () => {
    for (const path of ['.env', '.data/secrets.json', 'secrets/auth_secret', '.git/config', 'node_modules/next', 'tests/support/factories.ts', 'lib/crypto/seal.test.ts', 'prisma/seed/maya.ts', 'lib/data/generated/client.ts']) expect(isSent(path), path).toBe(false);
    for (const path of ['lib/crypto/seal.ts', 'prisma/migrations/migration_lock.toml', 'scripts/web.ts', 'app/sw.js/route.ts']) expect(isSent(path), path).toBe(true);
  });

  it('ends with an image that installs nothing, runs as nobody special and is asked whether it is ready', () => {
    expect(result.filter((line) => /npm (ci|install|run)|apt-get|curl /.test(line))).toEqual([]);
    expect(result.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(result.find((line) => line.startsWith('HEALTHCHECK '))).toContain('/api/ready');
    expect(result.filter((line) => line.startsWith('COPY --from=')).map((line) => line.split('=')[1]?.split(' ')[0])).toEqual(['modules', 'modules', 'build']);
    expect(stages.find(([first]) => first?.endsWith('AS modules'))?.join('\n')).toContain('npm ci --omit=dev');
  });
});

describe('compose.yaml', () => {
  it('has two web servers, the jobs, a database and a proxy', () => {
    expect(Object.keys(compose.services)).toEqual(['proxy', 'web-1', 'web-2', 'worker', 'database']);
    expect(ours.map(([name, { command }]) => [name, command?.at(-1)])).toEqual([['web-1', 'scripts/web.ts'], ['web-2', 'scripts/web.ts'], ['worker', 'scripts/worker.ts']]);
  });

  it.each(Object.entries(compose.services))('%s restarts, writes nowhere but where it may, and has no rights that it does not name', (_name, one) => {
    expect(one).toMatchObject({ restart: 'unless-stopped', read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(one.secrets.filter((secret) => !compose.secrets[secret])).toEqual([]);
    expect(one.networks.filter((network) => !compose.networks[network])).toEqual([]);
    expect(one.volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => (source.startsWith('.') ? !existsSync(source) : !(source in compose.volumes)))).toEqual([]);
  });

  it('shows the proxy alone to the world, and the database to nobody beyond', () => {
    expect(Object.entries(compose.services).filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(['proxy']);
    expect(compose.services.database?.networks).toEqual(['inside']);
    expect(compose.networks.inside?.internal).toBe(true);
    expect(ours.flatMap(([, { cap_add }]) => cap_add)).toEqual([]);
  });

  it.each(ours)('%s is given settings that Mendway knows, its secrets by files, and time to drain', (_name, { environment, secrets, command, stop_grace_period: grace }) => {
    expect(unknownSettings(environment)).toEqual([]);
    const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
    expect(files.map(([, path]) => path.replace('/run/secrets/', '')).sort()).toEqual([...secrets].sort());
    const plain = Object.fromEntries(Object.entries(environment).filter(([name]) => !name.endsWith('_FILE')).map(([name, value]) => [name, value.replace(/\$\{MENDWAY_HOST[^}]*\}/, 'mendway.example.org').replace(/\$\{\w+:-([^}]*)\}/, '$1')]));
    expect(readEnvironment({ ...plain, METRICS_TOKEN: 'x'.repeat(40) })).toMatchObject({ ok: true, environment: { trustProxy: true, appUrl: 'https://mendway.example.org' } });
    expect(Number.parseInt(grace ?? '', 10)).toBeGreaterThan(Number(environment.DRAIN_SECONDS) + 10);
    expect(existsSync(command?.at(-1) ?? '')).toBe(true);
  });

  it('leads people by readiness, and keeps metrics inside', () => {
    const caddy = text('docs/compose/Caddyfile');
    expect(caddy).toContain('health_uri /api/ready');
    expect(caddy).toContain('respond /api/metrics 404');
  });
});

test.each(['mendway', 'mendway-worker'])('docs/systemd/%s.service starts what is there with settings that Mendway knows', (name) => {
  const unit = text(`docs/systemd/${name}.service`).split('\n');
  const valuesOf = (key: string) => unit.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));
  expect(existsSync(valuesOf('ExecStart')[0]?.split(' ').at(-1) ?? '')).toBe(true);
  const given = Object.fromEntries(valuesOf('Environment').flatMap((line) => line.split(' ')).map((pair) => pair.split('=') as [string, string]));
  expect(unknownSettings(given)).toEqual([]);
  const credentials = valuesOf('LoadCredential').map((line) => `%d/${line.split(':')[0]}`);
  expect(Object.entries(given).filter(([key]) => key.endsWith('_FILE')).map(([, path]) => path).sort()).toEqual(credentials.sort());
  for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'PrivateTmp=yes', 'User=mendway', 'Restart=always', 'KillMode=mixed']) expect(unit).toContain(line);
});
