/** A bad badge for each step, told with its step, the sentence and what to do. */

import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../src/verify/report.ts';
import { sample11, sample20 } from '../../verify/sample.ts';
import {
  hosting20,
  keyDocument,
  list20,
  rsaPair,
  sign,
  signed20,
  at as stranger,
} from '../../verify/signed-sample.ts';
import { handOver, shownReport, stepsOf, type Web } from '../check-page.ts';
import type { Bench } from './bench.ts';

export function waysToBeWrong(bench: Bench): void {
  const { expected } = bench;
  describe('each way to be wrong', () => {
    const { assertion, badge, issuer } = sample20();
    const hosted: Web = {
      [`${stranger}awards/1.json`]: assertion,
      [`${stranger}badge.json`]: badge,
      [`${stranger}issuer.json`]: issuer,
    };
    const own = `${stranger}awards/1.json`;
    const text = JSON.stringify(assertion);
    type Case = {
      readonly text: string;
      readonly web: Web;
      readonly verdict: string;
      readonly step: string;
      readonly trouble?: string;
    };

    async function cases(): Promise<Record<string, Case>> {
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

    test('is told with its step, the sentence and what to do, and is what the room says', async () => {
      const { page, setWeb, asked, troubles } = bench.opened;
      for (const [name, { text, web, verdict, step, trouble }] of Object.entries(await cases())) {
        setWeb(web);
        asked();
        await handOver(page, 'badge.json', text);
        const shown = await shownReport(page);
        const report = await expected(
          { bytes: new TextEncoder().encode(text), name: 'badge.json' },
          web,
        );
        expect(shown.steps, name).toEqual(stepsOf(report));
        expect(shown.verdict, name).toBe(verdict);
        expect(verdictOf(report.steps), name).toBe(verdict);
        const [code, result] = step.split(' ');
        expect(shown.steps, name).toContainEqual(expect.objectContaining({ code, result }));
        if (trouble !== undefined) expect(shown.troubles, name).toContain(trouble);
        if (verdict === 'valid') continue;
        // Nothing says who issued it unless that is shown.
        if (verdict === 'invalid') expect(shown.title, name).toBe('Not valid');
        // What failed is open, and says what it means.
        const open = await page
          .locator('.step[data-result="failed"] details')
          .evaluateAll((all) => all.every((one) => (one as HTMLDetailsElement).open));
        expect(open, name).toBe(true);
        for (const { url, body } of asked()) {
          expect(body, url).toBe(false);
          expect(url, name).toMatch(
            /^https:\/\/(issuer|x|other)\.example\/|^https:\/\/badges\.example\.org\/club\/_astro\//,
          );
        }
        expect(troubles(), name).toEqual([]);
      }
    });

    test('a sound one of each generation is valid, and its domain is named', async () => {
      const { page, setWeb } = bench.opened;
      const old = sample11();
      const webs: readonly (readonly [string, Web])[] = [
        [text, hosted],
        [
          JSON.stringify(old.assertion),
          {
            [own]: old.assertion,
            [`${stranger}badge.json`]: old.badge,
            [`${stranger}issuer.json`]: old.issuer,
          },
        ],
      ];
      for (const [badge, web] of webs) {
        setWeb(web);
        await handOver(page, 'badge.json', badge);
        const { title, text } = await shownReport(page);
        expect(title).toBe('Valid — issued by issuer.example');
        expect(text).toContain('It was not issued by this site.');
      }
    });
  });
}
