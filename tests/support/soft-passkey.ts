import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { PasskeyMade, PasskeyUse } from '@/lib/input/second-factor-forms';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

interface Wishes {
  readonly origin?: string;
  readonly host?: string;
  readonly isVerified?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** A device with one passkey, in software: signs what it is asked, and counts. */
export class SoftPasskey {
  counter = 0;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(32);
  handle = '';

  private data(flags: number, { host = 'localhost', isVerified = true }: Wishes, rest = Buffer.alloc(0)): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags | PRESENT | (isVerified ? VERIFIED : 0));
    head.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(host), head, rest]);
  }

  private said(type: string, challenge: string, { origin = process.env.APP_URL ?? '' }: Wishes): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private get publicKey(): Uint8Array {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]));
  }

  /** Answers what `navigator.credentials.create` would. */
  make({ challenge, user }: { challenge: string; user: { id: string } }, wishes: Wishes = {}): PasskeyMade {
    this.handle = user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const authData = this.data(WITH_KEY, wishes, Buffer.concat([Buffer.alloc(16), length, this.id, this.publicKey]));
    const attestation = isoCBOR.encode(new Map<string, string | Map<string, string> | Uint8Array>([['fmt', 'none'], ['attStmt', new Map<string, string>()], ['authData', new Uint8Array(authData)]]));
    const id = base64url(this.id);
    return {
      id, rawId: id, type: 'public-key', clientExtensionResults: {},
      response: { clientDataJSON: base64url(this.said('webauthn.create', challenge, wishes)), attestationObject: base64url(attestation), transports: ['internal'] },
    };
  }

  /** Answers what `navigator.credentials.get` would. */
  use({ challenge }: { challenge: string }, wishes: Wishes = {}): PasskeyUse {
    this.counter += 1;
    const authData = this.data(0, wishes);
    const said = this.said('webauthn.get', challenge, wishes);
    const signature = sign('sha256', Buffer.concat([authData, sha256(said)]), this.keys.privateKey);
    const id = base64url(this.id);
    return {
      id, rawId: id, type: 'public-key', clientExtensionResults: {},
      response: { clientDataJSON: base64url(said), authenticatorData: base64url(authData), signature: base64url(signature), userHandle: this.handle },
    };
  }
}
