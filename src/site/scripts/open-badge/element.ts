/** The element: when it is in a page and has an address, what stands there is checked and shown. */

import type { Report, Verdict } from '../../../verify/report.ts';
import { badgeCard, bareCard, type Waiting, waitingCard } from './card.ts';
import { mayAsk } from './places.ts';
import { createSharedFetch } from './shared-fetch.ts';
import { styles } from './styles.ts';
import type { Outcome } from './view.ts';
import { type Speech, speechOf, type Words } from './words.ts';

type Check = typeof import('./check.ts');

/** `detail` of the event `open-badge-checked`. */
export type Checked = {
  /** Complete. */
  readonly src: string;
  readonly verdict: Verdict;
  /** Of every step; absent when there was nothing to check. */
  readonly report?: Report;
};

const page = location.hostname;

const sharedFetch = createSharedFetch({
  fetch: (...given) => fetch(...given),
  page,
  now: () => performance.now(),
});

export class OpenBadge extends HTMLElement {
  static readonly observedAttributes = ['src', 'lang'];

  readonly #frame = document.createElement('div');
  #running: AbortController | undefined;
  /** What is shown, to be said again in another language. */
  #show: (() => void) | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    this.#frame.className = 'frame';
    root.append(this.#frame);
  }

  connectedCallback(): void {
    this.#start();
  }

  disconnectedCallback(): void {
    this.#running?.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === 'lang') this.#show?.();
    else this.#start();
  }

  #start(): void {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#put((speech) => waitingCard(this.#waiting(speech, speech.say('checking'))));
    // Attributes that are set one after the other are one change.
    queueMicrotask(() => {
      if (!running.signal.aborted) void this.#run(running.signal);
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const written = this.getAttribute('src')?.trim();
    const src = written ? URL.parse(written, document.baseURI)?.href : undefined;
    if (src === undefined) return this.#fail('', 'noAddress');
    if (!mayAsk(src, page)) return this.#fail(src, 'notAllowed');
    const fetchDocument = (address: string) => sharedFetch(address, signal);
    // Asked for while the check is being loaded, which will ask again and get this answer.
    void fetchDocument(src);
    let room: Check;
    let outcome: Outcome;
    try {
      room = await import('./check.ts');
      outcome = await room.check(src, fetchDocument, new Date().toISOString());
    } catch {
      if (!signal.aborted) this.#fail(src, 'notLoaded');
      return;
    }
    if (signal.aborted) return;
    this.#put((speech) => this.#cardOf(outcome, speech, room));
    this.#tell({ src, verdict: outcome.verdict, report: outcome.report });
  }

  #fail(src: string, why: keyof Words): void {
    this.#put((speech) => {
      const status = speech.say('unknown', { why: speech.say(why) });
      return bareCard(this.#waiting(speech, status), { verdict: 'unknown', trust: 'unconfirmed' });
    });
    this.#tell({ src, verdict: 'unknown' });
  }

  #put(make: (speech: Speech) => HTMLElement): void {
    this.#show = () => this.#frame.replaceChildren(make(this.#speech()));
    this.#show();
  }

  #tell(detail: Checked): void {
    const options = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('open-badge-checked', options));
  }

  #waiting({ language }: Speech, status: string): Waiting {
    const hasFallback = this.childElementCount > 0 || this.textContent.trim() !== '';
    return { status, language, hasFallback };
  }

  #cardOf(outcome: Outcome, speech: Speech, room: Check): HTMLElement {
    const view = room.viewOf(outcome, speech);
    const { language } = speech;
    const waiting = this.#waiting(speech, view.status);
    // What the page says of it is better than nothing, unless it is known to be wrong.
    const isBare = view.name === undefined && waiting.hasFallback && view.trust !== 'false';
    return isBare
      ? bareCard(waiting, view)
      : badgeCard(view, { language, page, rosette: figureOf(room.rosette(view.id)) });
  }

  /** The element's language, else the language of the text around it. */
  #speech(): Speech {
    const around = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    return speechOf([this.lang, around, document.documentElement.lang]);
  }
}

/** Only a decoration: a page that wants Trusted Types for all markup goes without. */
function figureOf(svg: string): Node | undefined {
  try {
    const text = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
    return document.importNode(
      new DOMParser().parseFromString(text, 'image/svg+xml').documentElement,
      true,
    );
  } catch {
    return undefined;
  }
}
