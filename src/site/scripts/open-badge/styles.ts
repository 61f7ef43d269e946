/**
 * How a card looks where the page says nothing else. It is a constructed stylesheet, which no Content-Security-Policy
 * forbids; sizes are in the page's own text size; directions are those of the writing.
 */

const text = `
:host {
  display: block;
  box-sizing: border-box;
  inline-size: 27em;
  max-inline-size: 100%;
  line-height: 1.4;
  text-align: start;
  --_ground: #ffffff;
  --_ink: #1c1a17;
  --_soft: #5d5850;
  --_line: #e0dbd0;
  --_accent: #17555d;
  --_valid: #1b5e3a;
  --_warning: #714a04;
  --_bad: #8f1d1d;
}
@supports (color: light-dark(red, red)) {
  :host {
    --_ground: light-dark(#ffffff, #1a1c21);
    --_ink: light-dark(#1c1a17, #eeeae2);
    --_soft: light-dark(#5d5850, #b3aea4);
    --_line: light-dark(#e0dbd0, #3d3f45);
    --_accent: light-dark(#17555d, #8fd0d8);
    --_valid: light-dark(#1b5e3a, #9bd8b3);
    --_warning: light-dark(#714a04, #f2cb84);
    --_bad: light-dark(#8f1d1d, #ffb9b0);
  }
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; }
.frame { container-type: inline-size; }
.card {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: center;
  gap: 1.1em;
  min-block-size: 13em;
  padding-block: 1em;
  padding-inline: 1em 1.2em;
  background: var(--open-badge-ground, var(--_ground));
  color: var(--open-badge-ink, var(--_ink));
  border: 1px solid var(--open-badge-line, var(--_line));
  border-radius: var(--open-badge-radius, 0.625em);
  overflow-wrap: anywhere;
}
.whole { grid-column: 1 / -1; display: grid; gap: 0.6em; }
.figure {
  display: grid;
  place-items: center;
  inline-size: 8em;
  block-size: 8em;
  color: var(--open-badge-accent, var(--_accent));
}
.figure > * { grid-area: 1 / 1; }
.rosette {
  inline-size: 100%;
  block-size: 100%;
  fill: none;
  stroke: currentcolor;
  stroke-width: 5;
  opacity: 0.45;
}
img {
  display: block;
  inline-size: 66%;
  block-size: 66%;
  object-fit: contain;
}
.rosette + img { inline-size: 56%; block-size: 56%; }
.blank {
  display: grid;
  place-items: center;
  inline-size: 62%;
  block-size: 62%;
  border: 1px dashed var(--open-badge-line, var(--_line));
  border-radius: 50%;
  font: 2.2em / 1 var(--_serif);
  color: var(--open-badge-muted, var(--_soft));
}
.text {
  --_serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif;
  display: grid;
  gap: 0.3em;
}
.name {
  font-family: var(--open-badge-name-font, var(--_serif));
  font-size: 1.2em;
  font-weight: 700;
  line-height: 1.22;
}
.issuer, .date, .warning { color: var(--open-badge-muted, var(--_soft)); font-size: 0.92em; }
.date { margin-block-start: -0.2em; }
.domain { display: block; }
.warning { font-weight: 600; }
.status { font-size: 0.95em; font-weight: 600; }
.status::before { display: inline-block; inline-size: 1.2em; }
.status-checking { color: var(--open-badge-muted, var(--_soft)); font-weight: 400; }
.status-valid { color: var(--open-badge-valid, var(--_valid)); }
.status-valid::before { content: "✓"; content: "✓" / ""; }
.status-expired, .status-unknown { color: var(--open-badge-warning, var(--_warning)); }
.status-expired::before, .status-unknown::before { content: "!"; content: "!" / ""; }
.status-invalid, .status-revoked { color: var(--open-badge-bad, var(--_bad)); }
.status-invalid::before, .status-revoked::before { content: "✕"; content: "✕" / ""; }
.is-false { border-color: var(--open-badge-bad, var(--_bad)); }
.is-unconfirmed { border-style: dashed; border-color: var(--open-badge-muted, var(--_soft)); }
.is-false .name, .is-unconfirmed .name, .is-withdrawn .name { font-weight: 400; color: var(--open-badge-muted, var(--_soft)); }
.is-withdrawn img, .is-unconfirmed img { filter: grayscale(1); opacity: 0.6; }
.link { font-size: 0.92em; }
a { color: var(--open-badge-accent, var(--_accent)); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.12em; }
a:focus-visible { outline: 0.18em solid currentcolor; outline-offset: 0.15em; border-radius: 0.1em; }
@container (max-width: 24em) {
  .card { gap: 0.8em; padding: 0.8em; }
  .figure { inline-size: 5.2em; block-size: 5.2em; }
}
@media (prefers-reduced-motion: no-preference) {
  .is-shown > * { animation: appear 0.25s ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media print {
  .card { break-inside: avoid; }
}
`;

let sheet: CSSStyleSheet | undefined;

/** One for all cards of a page. */
export function styles(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
