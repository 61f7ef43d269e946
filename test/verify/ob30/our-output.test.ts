/** What Rosette publishes in 3.0, judged by the room that knows nothing of how it was made. */

import { beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../../src/bakery/png.ts';
import { unbakeSvg } from '../../../src/bakery/svg.ts';
import { identityHash } from '../../../src/model/recipient.ts';
import { otherKeys, testKeys } from '../../support/keys.ts';
import { rich } from '../../support/rich-site.ts';
import { sealedAward } from '../../support/site.ts';
import { awards, type SiteInMemory, siteInMemory } from '../site-in-memory.ts';
import { fetchFrom, judged, messageOf } from './judging.ts';

const endorsements = (who: string) =>
  `endorsement:\n  - comment: They know engines.\n    by: { name: ${who}, url: "https://guild.example.org/", email: hello@guild.example.org }\n    issuedOn: 2026-03-01\n`;

/** Without endorsements that others publish, and with one of each kind that is written here. */
const withoutElsewhere = (path: string) => `${rich[path]}`.replace(/^endorsement: .*\n/m, '');
const endorsed = {
  'badges/acme/issuer.md': withoutElsewhere('badges/acme/issuer.md'),
  'recipients/ada.md': withoutElsewhere('recipients/ada.md').replace(
    /identity: [^,]+, salt: (\S+) /,
    (_, salt: string) => `identity: ${identityHash('ada@example.org', salt)}, salt: ${salt} `,
  ),
  'badges/acme/engines.endorsements.yaml': endorsements('The Guild'),
  'recipients/ada.endorsements.yaml': endorsements('The School'),
};

const forms = ['a Data Integrity proof', 'a VC-JWT', 'a baked image'] as const;

async function written(site: SiteInMemory, award: string, form: (typeof forms)[number]) {
  switch (form) {
    case 'a Data Integrity proof':
      return JSON.parse(site.textAt(`awards/${award}/credential.json`));
    case 'a VC-JWT':
      return site.textAt(`awards/${award}/credential.jwt.txt`);
    case 'a baked image': {
      const png = site.files.get(`awards/${award}/credential.png`);
      const svg = site.files.get(`awards/${award}/credential.svg`);
      const [baked] = png ? await unbakePng(png) : unbakeSvg(svg ?? new Uint8Array());
      return JSON.parse(baked?.text ?? '');
    }
  }
}

let site: SiteInMemory;
beforeAll(async () => {
  site = await siteInMemory({ files: endorsed });
});

const judgedAt = async (
  award: string,
  form: (typeof forms)[number],
  { at, of = site }: { at?: string; of?: SiteInMemory } = {},
) =>
  judged(await written(of, award, form), {
    fetchDocument: site.fetchDocument,
    ...(at === undefined ? {} : { at }),
  });

describe.each(forms)('%s', (form) => {
  test.each(['live', 'old'] as const)('%s: valid', async (name) => {
    const { steps, verdict, faults } = await judgedAt(awards[name], form);
    expect(faults).toEqual([]);
    expect(verdict).toBe('valid');
    expect(messageOf(steps, 'key')).toBe('The key belongs to the issuer, who still stands by it.');
    expect(messageOf(steps, 'endorsements')).toBe(
      name === 'live'
        ? 'What others say of it in the badge is signed by them.'
        : 'Nobody else says anything of it in the badge.',
    );
  });

  test('revoked', async () => {
    const { steps, verdict, faults } = await judgedAt(awards.revoked, form);
    expect(faults).toEqual(['revocation failed']);
    expect(verdict).toBe('revoked');
    const detail = steps
      .find(({ code }) => code === 'revocation')
      ?.detail?.map(({ message }) => message);
    expect(detail?.[0]).toBe('Read on 2026-11-01T12:00:00Z.');
    expect(detail).toContain(
      'The list is at “https://badges.example.org/club/issuers/acme/status/1.json”.',
    );
  });

  test('erased: what is left of it', async () => {
    const { verdict, faults } = await judgedAt(awards.erased, form);
    expect(faults).toEqual(['revocation failed']);
    expect(verdict).toBe('revoked');
  });

  test('a copy from before it was erased', async () => {
    const before = await siteInMemory({
      files: { 'recipients/erased.md': sealedAward(awards.erased, 19) },
    });
    const { verdict, faults } = await judgedAt(awards.erased, form, { of: before });
    expect(faults).toEqual(['revocation failed']);
    expect(verdict).toBe('revoked');
  });

  test('expired, and before it began', async () => {
    expect(await judgedAt(awards.live, form, { at: '2028-05-02T00:00:00Z' })).toMatchObject({
      faults: ['expires failed'],
      verdict: 'expired',
    });
    const early = await judgedAt(awards.old, form, { at: '2020-05-02T00:00:00Z' });
    expect(early.faults).toContain('starts failed');
    expect(early.verdict).toBe('unknown');
  });

  test('with nothing to be reached it is unknown, and whole where its key is in its name', async () => {
    const { verdict, faults } = await judged(await written(site, awards.old, form));
    expect(verdict).toBe('unknown');
    expect(faults).toEqual([
      'status-list could-not-check',
      ...(form === 'a VC-JWT' ? ['signature could-not-check'] : []),
      'key could-not-check',
      'revocation could-not-check',
    ]);
  });

  test.each([
    ['nobody', 'nobody@example.org', 'failed'],
    ['its recipient', ' ADA@example.org ', 'passed'],
  ])('asked whether it is of %s', async (_, recipient, result) => {
    const { steps } = await judged(await written(site, awards.live, form), {
      fetchDocument: site.fetchDocument,
      recipient,
    });
    const step = steps.find(({ code }) => code === 'recipient');
    expect(step?.result).toBe(result);
    expect(JSON.stringify(steps)).not.toContain(recipient.trim());
  });
});

describe('keys change', () => {
  test.each(['retired', 'compromised'] as const)('%s', async (status) => {
    const before = await siteInMemory({ files: endorsed });
    const after = await siteInMemory({
      files: endorsed,
      keys: await otherKeys(),
      former: { keys: await testKeys(), status },
    });
    for (const form of forms) {
      const copy = await judged(await written(before, awards.old, form), {
        fetchDocument: after.fetchDocument,
      });
      expect(copy.faults, form).toEqual(
        status === 'retired'
          ? []
          : [...(form === 'a VC-JWT' ? ['signature could-not-check'] : []), 'key failed'],
      );
      expect(copy.verdict, form).toBe(status === 'retired' ? 'valid' : 'invalid');
      if (status === 'compromised') {
        expect(messageOf(copy.steps, 'key')).toBe(
          'The issuer does not list this key, or no longer does: nothing that is signed with it counts.',
        );
      }
      const renewed = await judged(await written(after, awards.old, form), {
        fetchDocument: after.fetchDocument,
      });
      expect(renewed.faults, form).toEqual([]);
    }
  });
});

test('lists and endorsements by themselves', async () => {
  const paths = [...site.files.keys()].filter((path) =>
    /status\/\d+\.json$|endorsement-\d+\.credential\.json$/.test(path),
  );
  expect(paths).toHaveLength(3);
  for (const path of paths) {
    const found = await judged(JSON.parse(site.textAt(path)), {
      fetchDocument: site.fetchDocument,
    });
    expect(found.faults, path).toEqual([]);
    expect(found.verdict).toBe('valid');
  }
});

test('without any answer nothing is invalid', async () => {
  const { faults } = await judged(await written(site, awards.live, 'a VC-JWT'), {
    fetchDocument: fetchFrom({}),
  });
  expect(faults.filter((fault) => fault.endsWith('failed'))).toEqual([]);
});
