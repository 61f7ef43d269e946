/** What a fast site generator needs for one plain page and one JSON file an award, from as many Markdown files. */

import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type Usage } from './run.ts';

export type PlainSite = Omit<Usage, 'peakMB'> & {
  readonly version: string;
  readonly files: number;
};

/** @returns nothing where Hugo is not installed */
export async function benchHugo(folder: string, awards: number): Promise<PlainSite | undefined> {
  let version: string;
  try {
    version = execFileSync('hugo', ['version'], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
  const write = async (path: string, text: string) => {
    const place = join(folder, path);
    await mkdir(join(place, '..'), { recursive: true });
    await writeFile(place, text);
  };
  await write(
    'hugo.toml',
    `baseURL = "https://bench.example.org/"
title = "Bench"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404"]
[outputs]
page = ["HTML", "JSON"]
`,
  );
  await write(
    'layouts/_default/single.html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><p>{{ .Params.issuedOn }}</p>{{ .Content }}</body></html>
`,
  );
  await write(
    'layouts/_default/single.json',
    '{"id": {{ .Permalink | jsonify }}, "badge": {{ .Title | jsonify }}, "issuedOn": {{ .Params.issuedOn | jsonify }}, "narrative": {{ .RawContent | jsonify }}}\n',
  );
  for (let index = 0; index < awards; index += 1) {
    await write(
      `content/awards/${index}.md`,
      `---\ntitle: Badge ${index % 12}\nissuedOn: 2026-05-01\nidentity: sha256$${'ab'.repeat(32)}\nstatusIndex: ${index}\n---\nDid the work, number ${index}, with *care*.\n`,
    );
  }
  const usage = await runProgram('hugo --quiet', folder);
  const entries = await readdir(join(folder, 'public'), { recursive: true, withFileTypes: true });
  await rm(join(folder, 'public'), { recursive: true, force: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  return { ...usage, version: version.trim().split('-')[0] ?? version, files };
}
