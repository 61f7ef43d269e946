import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateField, meantField } from '../../src/authoring/award-fields.ts';
import { csvCohort } from '../../src/content/cohorts.ts';
import type { Problem } from '../../src/problems/problem.ts';

test.each([
  ['recipient', 'recipient'],
  ['RECIPIENT', 'recipient'],
  [' Email ', 'recipient'],
  ['E-mail', 'recipient'],
  ['mail', 'recipient'],
  ['E-Mail Address', 'recipient'],
  ['Date', 'issuedOn'],
  ['Issued on', 'issuedOn'],
  ['issued_on', 'issuedOn'],
  ['NAME', 'name'],
  ['licence number', undefined],
  ['License number', 'licenseNumber'],
  ['recipient.type', 'recipient.type'],
  ['Recipient.Address', 'recipient.address'],
  ['evidence', 'evidence'],
  ['evidence.2', 'evidence.2'],
  ['Evidence.1.ID', 'evidence.1.id'],
  ['result.1.alignment.2.targetName', 'result.1.alignment.2.targetName'],
  ['endorsement.1', 'endorsement.1'],
  ['revoked.on', 'revoked.on'],
  ['extensions:Photo.@context', 'extensions:Photo.@context'],
])('%s', (written, field) => {
  const meant = meantField(written);
  expect(meant.kind === 'field' ? meant.field : undefined).toBe(field);
});

test.each(['id', 'ID', 'statusIndex', 'status index', 'recipient.identity', 'Recipient.Salt'])(
  'sealing makes %s',
  (written) => {
    expect(meantField(written).kind).toBe('sealed');
  },
);

describe('what no field is, and what it may be', () => {
  test.each([
    ['naem', 'name'],
    ['Full name', 'name'],
    ['E-mail of the student', 'recipient'],
    ['Emial', 'recipient'],
    ['evidence.id', 'evidence.1.id'],
    ['evidence.1.ids', 'evidence.1.id'],
    ['resutl.1.value', 'result'],
    ['Shoe size', undefined],
    ['ID card', undefined],
    ['name.1', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s', (written, near) => {
    const meant = meantField(written);
    expect(meant.kind).toBe('unknown');
    expect(meant.kind === 'unknown' ? meant.near : '').toBe(near);
  });
});

test('the reader of recipient files knows every field that a column can mean', () => {
  const words = fc.constantFrom(
    ...[
      'evidence',
      'result',
      '1',
      '2',
      'id',
      'value',
      'Name',
      'recipient',
      'type',
      'revoked',
      'on',
    ],
    ...['source', 'url', 'related', 'endorsement', 'alignment', 'targetUrl', 'E-mail', 'issued on'],
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (parts) => {
      const meant = meantField(parts.join('.'));
      if (meant.kind !== 'field') return;
      const problems: Problem[] = [];
      csvCohort({ path: 'recipients/x.csv', text: `${meant.field}\n` }, undefined, problems);
      expect(problems).toEqual([]);
    }),
  );
});

test('which fields are days', () => {
  const days = ['issuedOn', 'expires', 'activityStartDate', 'activityEndDate', 'revoked.on'];
  expect(days.filter(isDateField)).toEqual(days);
  expect(['term', 'revoked.reason', 'evidence.1.id'].filter(isDateField)).toEqual([]);
});
