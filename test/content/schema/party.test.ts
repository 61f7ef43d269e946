import { describe, expect, test } from 'vitest';
import { party } from '../../../src/content/schema/party.ts';
import { read, told } from './parse.ts';

test('a name and an address are enough', () => {
  expect(read(party(), '{ name: Steam Guild, url: https://guild.example.org }').value).toEqual({
    name: 'Steam Guild',
    url: 'https://guild.example.org/',
  });
  expect(
    read(party(), '{ name: 42, url: https://a.example/, email: a@b.org, description: "x\\ny" }')
      .value,
  ).toEqual({ name: '42', url: 'https://a.example/', email: 'a@b.org', description: 'x\ny' });
});

describe('mistakes', () => {
  test.each([
    ['Steam Guild', ['field-invalid']],
    ['{}', ['field-missing name', 'field-missing url']],
    ['{ name: A, url: guild.example.org }', ['url-invalid url']],
    ['{ name: A, url: https://a.example/, email: a }', ['field-invalid email']],
    ['{ name: A, url: https://a.example/, phone: "1" }', ['field-unknown phone']],
  ])('%s', (given, expected) => {
    expect(told(read(party(), given).problems)).toEqual(expected);
  });
});
