/** What a site weighs, whether hosts take that much, and what would make it lighter. */

export type Weight = {
  readonly files: number;
  readonly bytes: number;
  /** Of the baked images among them. */
  readonly bakedBytes: number;
};

type Limit = {
  readonly host: string;
  readonly files?: number;
  readonly bytes?: number;
};

/** What hosts take, as they said in November 2026. Source: GitHub's "GitHub Pages limits", Cloudflare's "Limits" of Pages. */
const limits: readonly Limit[] = [
  { host: 'GitHub Pages', bytes: 1_000_000_000 },
  { host: 'Cloudflare Pages, free of charge,', files: 20_000 },
];

/** From this part of a limit on, it is near. */
const near = 0.8;

export function weightText({ files, bytes }: Pick<Weight, 'files' | 'bytes'>): string {
  return `It weighs ${megabytes(bytes)} in ${files.toLocaleString('en')} files.`;
}

/** Sentences for whoever comes near to a limit; none for others. */
export function weightHints(weight: Weight): string[] {
  const { files, bytes, bakedBytes } = weight;
  const told = limits.flatMap(({ host, ...most }): string[] => {
    if (most.bytes !== undefined && bytes >= near * most.bytes) {
      return [`${host} takes ${megabytes(most.bytes)} at most.`];
    }
    if (most.files !== undefined && files >= near * most.files) {
      return [`${host} takes ${most.files.toLocaleString('en')} files at most.`];
    }
    return [];
  });
  if (told.length === 0 || bakedBytes < bytes / 4) return told;
  const share = Math.round((100 * bakedBytes) / bytes);
  return [
    ...told,
    `The baked images are ${share} % of it: smaller images of the badges, or fewer kinds under "bake:" in badges/site.yaml, would make it lighter.`,
  ];
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;
