/** Where a build keeps its things: all below `.rosette/`, which git ignores and anyone may delete but for its keys. */

import { join } from 'node:path';

export const workspaceFolder = '.rosette';

/** Private keys of issuers, below the root and with forward slashes: the one folder nobody may lose. */
export const privateKeys = {
  folder: `${workspaceFolder}/keys`,
  file: (issuer: string, thumbprint: string): string =>
    `${workspaceFolder}/keys/${issuer}/${thumbprint}.jwk.json`,
  /** The active ones of all issuers as a JWK Set: what `ROSETTE_KEYS` is set to. */
  secret: `${workspaceFolder}/keys/secret.json`,
};

/** Keys that a machine makes for itself, to try a site out at a loopback address. */
export const developmentKeyFiles = {
  folder: `${workspaceFolder}/development`,
  issuer: (issuer: string): string => `${workspaceFolder}/development/${issuer}`,
  publicKey: (issuer: string, thumbprint: string): string =>
    `${workspaceFolder}/development/${issuer}/${thumbprint}.json`,
  privateKey: (issuer: string, thumbprint: string): string =>
    `${workspaceFolder}/development/${issuer}/${thumbprint}.jwk.json`,
};

export type Workspace = ReturnType<typeof workspaceOf>;

/** @param root the folder that holds badges/, recipients/, keys/ and public/ */
export function workspaceOf(root: string) {
  const folder = join(root, workspaceFolder);
  return {
    folder,
    stage: join(folder, 'stage'),
    previous: join(folder, 'previous'),
    swapRecord: join(folder, 'swap.json'),
    lock: join(folder, 'build.lock'),
    cache: join(folder, 'cache'),
    lastError: join(folder, 'last-error.txt'),
  };
}
