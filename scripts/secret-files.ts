import { readFileSync } from 'node:fs';
import { errorCode, StartRefusal } from './postgres/start-refusal';

type Variables = Readonly<Record<string, string | undefined>>;

/** Settings that hold a secret, and may stand in a file that the same name with `_FILE` names: what Docker, Kubernetes and systemd hand over. */
export const SECRET_SETTINGS = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL', 'AUTH_SECRET', 'ENCRYPTION_KEY', 'SMTP_URL', 'DUFFEL_TOKEN', 'METRICS_TOKEN', 'BACKUP_PASSPHRASE'] as const;

/** The settings with what such files hold in its place. A file that cannot be read is refused; an empty one leaves its setting out. */
export function withSecretFiles(variables: Variables): Variables {
  const read = SECRET_SETTINGS.filter((name) => variables[`${name}_FILE`]).map((name) => [name, contentFor(name, variables)] as const);
  return { ...variables, ...Object.fromEntries(read) };
}

function contentFor(name: string, variables: Variables): string {
  if (variables[name]) throw new StartRefusal(`${name} and ${name}_FILE are both set: leave one of them out.`);
  const file = variables[`${name}_FILE`] ?? '';
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartRefusal(`${name}_FILE names ${file}, which cannot be read (${errorCode(error) ?? 'no such file'}).`, { cause: error });
  }
}
