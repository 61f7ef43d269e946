/** The page beside a document of an award, where a site like this one published it. Source: design, section 3. */

const documentPattern =
  /^(https?:\/\/[^/?#]+\/(?:[^/?#]+\/)*?)awards\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\/(?:assertion\.json|assertion\.jws\.txt|credential\.json|credential\.jwt\.txt|v1\.json|v1\.jws\.txt)$/;

/**
 * Undefined for a document of another make. Somebody else may have such names, too, so the criteria have to stand where
 * ours do; of a revoked award nothing is left that names them.
 */
export function awardPageOf(address: string, criteria: string | undefined): string | undefined {
  const [, below, id] = documentPattern.exec(address) ?? [];
  if (below === undefined || id === undefined) return undefined;
  const isOurs = criteria === undefined || criteria.startsWith(`${below}badges/`);
  return isOurs ? `${below}awards/${id}/` : undefined;
}
