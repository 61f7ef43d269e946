import { expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { subjectUrn } from '../../src/model/subject.ts';

test('a recipient is named by the UUID v5 of the award’s id and the word recipient', () => {
  // As Python's uuid.uuid5 makes it.
  expect(subjectUrn('0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42' as AwardId)).toBe(
    'urn:uuid:db748241-6576-5edb-88bd-aa720d40faf6',
  );
});
