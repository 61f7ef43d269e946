import { describe, expect, test } from 'vitest';
import {
  changeOf,
  type Written,
  withChange,
  writtenFields,
} from '../../src/authoring/award-edit-set.ts';
import { awardSchema } from '../../src/content/schema/award.ts';

const whole = {
  badge: 'acme/engines',
  issuedOn: '2026-05-01T18:30:00+02:00',
  expires: '2029-05-01',
  narrative: 'Built it.',
  evidence: ['https://example.org/a', { name: 'Work', narrative: 'Two\nlines' }],
  creditsEarned: '1.5',
  source: { name: 'Club', url: 'https://club.example/' },
  related: 'https://example.org/other',
  endorsement: {
    comment: 'Well done.',
    by: { name: 'Bo', url: 'https://bo.example/', email: 'bo@bo.example' },
    issuedOn: '2026-05-02',
  },
  'extensions:Kind': {
    '@context': 'https://example.org/context',
    type: ['Extension'],
    kind: 'date',
    date: { year: 2026, isExact: true, day: null },
  },
};

test('what is written out reads back as the same fields', () => {
  const fields = awardSchema.parse(whole);
  expect(awardSchema.parse(writtenFields(fields))).toEqual(fields);
});

test.each([
  ['issuedOn=2026-05-02', { field: 'issuedOn', value: '2026-05-02' }],
  [' narrative = a = b\nc ', { field: 'narrative', value: 'a = b\nc' }],
  ['role=', { field: 'role', value: '' }],
  ['role', undefined],
  ['=x', undefined],
  ['two words=x', undefined],
])('%j', (written, expected) => {
  expect(changeOf(written)).toEqual(expected);
});

describe('withChange', () => {
  const fields: Written = {
    role: 'crew',
    evidence: [{ id: 'https://example.org/a' }, { name: 'b' }],
    source: { name: 'Club' },
  };
  const evidence = fields.evidence as Written[];

  test.each<{ set: string; expected: Written | string }>([
    { set: 'role=captain', expected: { ...fields, role: 'captain' } },
    { set: 'term=Spring', expected: { ...fields, term: 'Spring' } },
    {
      set: 'source.url=https://c.example/',
      expected: { ...fields, source: { name: 'Club', url: 'https://c.example/' } },
    },
    { set: 'result.1.value=A', expected: { ...fields, result: [{ value: 'A' }] } },
    { set: 'evidence.2.name=c', expected: { ...fields, evidence: [evidence[0], { name: 'c' }] } },
    { set: 'evidence.3.name=c', expected: { ...fields, evidence: [...evidence, { name: 'c' }] } },
    {
      set: 'evidence.3=https://c.example/',
      expected: { ...fields, evidence: [...evidence, 'https://c.example/'] },
    },
    { set: 'evidence=https://c.example/', expected: { ...fields, evidence: 'https://c.example/' } },
    { set: 'evidence.1=', expected: { ...fields, evidence: [{ name: 'b' }] } },
    { set: 'evidence=', expected: { role: 'crew', source: fields.source } },
    { set: 'source.name=', expected: { ...fields, source: {} } },
    { set: 'role.x=y', expected: { ...fields, role: { x: 'y' } } },
    {
      set: 'evidence.4.name=c',
      expected: '"evidence" has 2 entries, so the next one is "evidence.3".',
    },
    { set: 'result.2.value=A', expected: '"result" has 0 entries, so the next one is "result.1".' },
    {
      set: 'evidence.name=c',
      expected: '"evidence" is a list: say which entry of it, for example "evidence.1".',
    },
    {
      set: 'evidence.length=7',
      expected: '"evidence" is a list: say which entry of it, for example "evidence.1".',
    },
    { set: 'term=', expected: 'The award has no field "term" that could be taken out.' },
    {
      set: 'evidence.3=',
      expected: 'The award has no field "evidence.3" that could be taken out.',
    },
    {
      set: 'source.name.x=',
      expected: 'The award has no field "source.name.x" that could be taken out.',
    },
    { set: 'toString=', expected: 'The award has no field "toString" that could be taken out.' },
  ])('$set', ({ set, expected }) => {
    const change = changeOf(set);
    if (change === undefined) throw new Error('no change');
    const before = structuredClone(fields);
    expect(withChange(fields, change)).toEqual(expected);
    expect(fields).toEqual(before);
  });

  test('a field that objects have by nature is an unknown field like any other', () => {
    const changed = withChange(fields, { field: '__proto__.x', value: 'y' });
    expect(Object.keys(changed)).toContain('__proto__');
    expect(({} as Written).x).toBeUndefined();
    expect(
      awardSchema
        .safeParse(changed)
        .error?.issues.flatMap(({ path, ...issue }) => ('keys' in issue ? issue.keys : path)),
    ).toContain('__proto__');
  });
});
