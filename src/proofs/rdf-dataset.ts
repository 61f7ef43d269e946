/** RDF as the JSON-LD library gives it. @see RDF/JS: Data model specification */

export type Term =
  | { readonly termType: 'NamedNode' | 'BlankNode' | 'DefaultGraph'; readonly value: string }
  | {
      readonly termType: 'Literal';
      readonly value: string;
      readonly language?: string;
      readonly datatype: { readonly value: string };
    };

export type Quad = {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
};
