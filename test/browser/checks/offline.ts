/** What can be checked without a network, and what not. */

import { describe, expect, test } from 'vitest';
import { hasShared } from '../../shared.ts';
import { textAt } from '../../support/signed-site.ts';
import { sample20 } from '../../verify/sample.ts';
import { drop, shownReport } from '../check-page.ts';
import type { Bench } from './bench.ts';

export function offlineChecks(bench: Bench): void {
  const { open, awardWith } = bench;
  describe('without a network', () => {
    test.skipIf(!hasShared)('a signed badge is checked once the page is there', async () => {
      const jwk = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
        'sign',
        'verify',
      ]);
      const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', jwk.publicKey);
      const issuer = `did:jwk:${Buffer.from(JSON.stringify({ kty, crv, x, y })).toString('base64url')}`;
      const path = awardWith('credential.json');
      const {
        proof: _,
        credentialStatus: _status,
        ...credential
      } = JSON.parse(textAt(bench.tree, path));
      credential.issuer = { ...credential.issuer, id: issuer };
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const seconds = Math.floor(Date.parse(credential.validFrom) / 1000);
      const claims = {
        ...credential,
        iss: issuer,
        jti: credential.id,
        nbf: seconds,
        sub: credential.credentialSubject.id,
      };
      const signed = `${part({ alg: 'ES256', typ: 'JWT', kid: `${issuer}#0` })}.${part(claims)}`;
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        jwk.privateKey,
        Buffer.from(signed),
      );
      const { page, asked, goOffline, close } = await open();
      await goOffline();
      asked();
      await drop(page, 'badge.jwt', `${signed}.${Buffer.from(signature).toString('base64url')}`);
      const shown = await shownReport(page);
      expect(shown.steps.filter(({ result }) => result === 'failed')).toEqual([]);
      expect(shown.title).toBe('Valid — but no domain stands behind it');
      expect(asked()).toEqual([]);
      await close();
    });

    test('of a hosted one it is said what could not be checked', async () => {
      const { page, goOffline, close } = await open();
      await goOffline();
      await drop(page, 'badge.json', JSON.stringify(sample20().assertion));
      const shown = await shownReport(page);
      expect(shown.verdict).toBe('unknown');
      expect(shown.title).toBe('Could not be fully checked');
      expect(
        shown.steps.filter(({ result }) => result === 'could-not-check').map(({ code }) => code),
      ).toEqual(expect.arrayContaining(['hosted', 'revocation']));
      await close();
    });
  });
}
