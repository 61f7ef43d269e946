/**
 * Loaded into the real command before it begins (`node --import`): whatever it asks the network for comes from a file,
 * `{ "https://…": "base64" | 404 | null }`, and no connection is made.
 */

import dns from 'node:dns/promises';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { Readable } from 'node:stream';

/** @type {Record<string, string | number | null>} */
const web = JSON.parse(readFileSync(process.env.STAND_IN_NETWORK ?? '', 'utf8'));

/** As a browser does, it answers under https what is written with http. @param {string | URL} url */
const at = (url) => {
  const { href } = new URL(url);
  return web[href.replace(/^http:/, 'https:')] ?? web[href] ?? null;
};

/** @param {string | URL} url @param {object} _options @param {(answer: Readable) => void} answered */
const request = (url, _options, answered) => {
  const asked = new EventEmitter();
  const found = at(url);
  return Object.assign(asked, {
    end: () =>
      setImmediate(() => {
        if (found === null) {
          asked.emit('error', new Error('No connection.'));
          return;
        }
        const body = typeof found === 'string' ? [Buffer.from(found, 'base64')] : [];
        const statusCode = typeof found === 'string' ? 200 : found;
        answered(Object.assign(Readable.from(body), { statusCode, headers: {} }));
      }),
  });
};

Object.assign(http, { request });
Object.assign(https, { request });
// Somewhere in public: an address of documentation is none.
Object.assign(dns, { lookup: async () => [{ address: '93.184.215.14', family: 4 }] });
syncBuiltinESMExports();
