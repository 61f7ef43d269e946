/** Never print a recipient's plain address: from the file to the last line of a report, whatever is wrong with it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { load } from '../../src/publish/load.ts';
import { inMemory, minimal, now } from '../support/site.ts';

async function problemsOf(text: string, site = ''): Promise<readonly Problem[]> {
  const files = {
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}${site}`,
    'recipients/zoe.md': text,
  };
  return (await load(inMemory(files), now)).problems;
}

/** An address, and what of it must not be seen. */
type Canary = {
  readonly written: string;
  readonly secrets: readonly string[];
  readonly anywhere: boolean;
};

const canaries: readonly Canary[] = [
  { written: 'canary.bird@nest.example', secrets: ['canary', 'nest.example'], anywhere: true },
  { written: "o'canary@nest.example", secrets: ['canary', 'nest.example'], anywhere: true },
  { written: 'canary@bücher.nest.example', secrets: ['canary', 'nest.example'], anywhere: true },
  { written: 'tel:+44 20 7946 0958', secrets: ['7946', '0958'], anywhere: true },
  { written: 'did:example:canary', secrets: ['canary'], anywhere: true },
  // Elsewhere a web address or a number is no secret.
  { written: 'https://nest.example/canary', secrets: ['nest.example', 'canary'], anywhere: false },
  { written: '+44 20 7946 0958', secrets: ['7946', '0958'], anywhere: false },
];

const canary = fc.constantFrom(...canaries);

const inRecipient = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `recipient: ${text}`,
    `recipient: "${text}"`,
    `recipient: "${text}`,
    `recipient: '${text.replaceAll("'", "''")}'`,
    `recipient:   ${text}  # met at the fair`,
    `recipient: ${text}: x`,
    `recipient:\n  ${text}`,
    `recipient: |\n  ${text}`,
    `recipient: >- x\n  ${text}`,
    `recipient: [ ${text} ]`,
    `recipient: { address: "${text}", colour: red }`,
    `recipient: { address: "${text}", identity: x }`,
    `recipient: { type: phone, address: "${text}" }`,
    `recipient: { type: email, address: "${text}", salt: short }`,
    `recipient: { type: email, address: "${text}" `,
    `recipient:\n  address: "${text}"\n  type: fax`,
    `recipient:\n  address: ${text}\n type: email`,
    `recipient:\n\taddress: ${text}`,
    `recipient: &a ${text}\nname: *a`,
    `recipient: !!int ${text}`,
    `recipient: "\\q ${text}"`,
    `recipient: ${text}\nrecipient: ${text}`,
    `Recipient: x\nrecipient: ${text}`,
  );

const elsewhere = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `badge: ${text}`,
    `badge: "${text}"`,
    `name: { a: "${text}" }`,
    `issuedOn: ${text}`,
    `issuedOn: "${text}"`,
    `expires: [ ${text} ]`,
    `id: ${text}`,
    `id: *${text}`,
    `statusIndex: "${text}"`,
    `language: ${text}`,
    `version: "${text}\\e"`,
    `evidence: ${text}`,
    `evidence:\n  - name: x\n    url: ${text}`,
    `related: "${text}"`,
    `"${text}": x`,
    `? ${text}`,
    `${text}`,
    `revoked: { on: "${text}", reason: "" }`,
    `extensions:X: "${text}"`,
    `narrative: a: ${text}`,
    `narrative: "${text}`,
    `narrative: |${text}`,
    `narrative: !${text} x`,
    `awards: "${text}"`,
    `awards:\n  - "${text}"`,
    `awards:\n  - ${text}: x\n    recipient: "${text}"`,
    `# ${text}\nissuedOn: never`,
    `--- ${text}`,
    `---${text}`,
    `%${text}`,
  );

const file = canary.chain((bird) => {
  const recipient = inRecipient(bird.written);
  const field = bird.anywhere ? fc.oneof(recipient, elsewhere(bird.written)) : recipient;
  const sound = ['badge: acme/engines', 'issuedOn: 2026-05-01'];
  const wrong = ['badge: acme/engine', 'issuedOn: 2027-01-01', 'nmae: x', 'expires: 2020-01-01'];
  return fc
    .tuple(
      fc.array(field, { minLength: 1, maxLength: 2 }),
      fc.shuffledSubarray([...sound, ...wrong], { maxLength: 3 }),
      fc.constantFrom('---\n', '---\n', '---\n', `--- ${bird.anywhere ? bird.written : ''}\n`),
      fc.constantFrom('---\n', '---\n', '---\n', '', '--- \n'),
      fc.constantFrom('', 'recipients: plain\n'),
    )
    .map(([fields, more, ...rest]) => [[...more, ...fields], ...rest] as const)
    .map(([fields, opening, closing, site]) => ({
      text: `${opening}${fields.join('\n')}\n${closing}Text.\n`,
      site,
      secrets: bird.secrets,
    }));
});

test('law: no message, hint or frame shows an address', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(file, async ({ text, site, secrets }) => {
      for (const { code, message, hint = '', frame = '' } of await problemsOf(text, site)) {
        seen.add(code);
        for (const secret of secrets) {
          expect(message).not.toContain(secret);
          expect(hint).not.toContain(secret);
          expect(frame).not.toContain(secret);
        }
      }
    }),
    { numRuns: 250 },
  );
  // The law is about nothing unless there were problems of many kinds.
  expect(seen.size).toBeGreaterThan(7);
});

test('a frame without its address still points at it', async () => {
  const [problem] = await problemsOf(
    '---\nbadge: acme/engines\nrecipient: https://nest.example/canary # x\nissuedOn: 2026-05-01\n---\n',
  );
  expect(problem?.frame).toBe(`2 | badge: acme/engines
3 | recipient: ${'•'.repeat(27)} # x
  |            ${'^'.repeat(27)}`);
});
