/** A sound badge of 2.0, and a bad one for each step. */

import { sample20 } from '../../verify/sample.ts';
import {
  hosting20,
  keyDocument,
  list20,
  rsaPair,
  sign,
  signed20,
  at as stranger,
} from '../../verify/signed-sample.ts';
import type { Web } from '../check-page.ts';

const { assertion, badge, issuer } = sample20();

/** A sound badge, and where it is hosted. */
export const hosted: Web = {
  [`${stranger}awards/1.json`]: assertion,
  [`${stranger}badge.json`]: badge,
  [`${stranger}issuer.json`]: issuer,
};
const own = `${stranger}awards/1.json`;
export const text = JSON.stringify(assertion);

export type BadBadge = {
  readonly text: string;
  readonly web: Web;
  readonly verdict: string;
  readonly step: string;
  readonly trouble?: string;
};

/** By what is wrong with them. */
export async function badBadges(): Promise<Record<string, BadBadge>> {
  const [key, other] = [await rsaPair(), await rsaPair()];
  const signed = signed20();
  const web = hosting20(signed, key.pem);
  const jws = await sign(signed.assertion, key);
  const [head = '', body = '', signature = ''] = jws.split('.');
  const tampered = Buffer.from(
    Buffer.from(body, 'base64url').toString().replace('Done.', 'Best.'),
  ).toString('base64url');
  const revoked = signed.assertion.id as string;
  return {
    tampered: {
      text: `${head}.${tampered}.${signature}`,
      web,
      verdict: 'invalid',
      step: 'signature failed',
    },
    'wrong key': {
      text: await sign(signed.assertion, other),
      web,
      verdict: 'invalid',
      step: 'signature failed',
    },
    'compromised key': {
      text: jws,
      web: { ...web, [`${stranger}key.json`]: keyDocument(key.pem, { revoked: true }) },
      verdict: 'invalid',
      step: 'key failed',
    },
    expired: {
      text: JSON.stringify({ ...assertion, expires: '2026-02-01T00:00:00Z' }),
      web: { ...hosted, [own]: { ...assertion, expires: '2026-02-01T00:00:00Z' } },
      verdict: 'expired',
      step: 'expires failed',
    },
    revoked: {
      text: jws,
      web: {
        ...web,
        [`${stranger}revoked.json`]: list20([{ id: revoked, revocationReason: 'Copied.' }]),
      },
      verdict: 'revoked',
      step: 'revocation failed',
    },
    'list of another issuer': {
      text: jws,
      web: {
        ...web,
        [`${stranger}revoked.json`]: list20([], {
          issuer: 'https://other.example/issuer.json',
        }),
      },
      verdict: 'invalid',
      step: 'status-list failed',
    },
    'not 200': {
      text,
      web: { ...hosted, [own]: { status: 404 } },
      verdict: 'invalid',
      step: 'hosted failed',
      trouble: 'status',
    },
    unreachable: {
      text,
      web: {},
      verdict: 'unknown',
      step: 'hosted could-not-check',
      trouble: 'silent',
    },
    'no CORS': {
      text,
      web: { ...hosted, [own]: { closed: true } },
      verdict: 'unknown',
      step: 'hosted could-not-check',
      trouble: 'closed',
    },
  };
}
