/** The page that checks badges: takes what is handed over, one check at a time, and what can be done with a report. */

import type { Input } from '../../../verify/input.ts';
import { check } from './check.ts';
import { find } from './elements.ts';
import { addressInHash, givenAddress, hashOf } from './given-address.ts';
import { pictureType } from './picture-type.ts';
import { reportText } from './report-text.ts';
import { wordsIn } from './words.ts';
import { createYours } from './yours.ts';

const root = find('[data-verify]');
const words = await wordsIn(root.dataset.language);
const options = { base: root.dataset.base ?? '', site: root.dataset.site ?? '' };
const maxBytes = 20_000_000;

const result = find('[data-report]', root);
const form = find('[data-form]', root);
const zone = find('[data-zone]', root);
const chooser = find<HTMLInputElement>('[data-file]', root);
const address = find<HTMLInputElement>('[data-address]', root);
const pasted = find<HTMLTextAreaElement>('[data-text]', root);
const notice = find('[data-notice]', root);
const said = find('[data-said]', root);

const showYours = createYours(find('[data-yours]', root), words);
let pictures: Promise<ReturnType<typeof import('./in-picture.ts').createInPicture>> | undefined;

/** What shows them is fetched for the first; without it the badge is judged all the same. */
async function showPicture(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  isCurrent: () => boolean,
): Promise<void> {
  const isPicture = bytes !== undefined && pictureType(bytes) !== undefined;
  if (!isPicture && pictures === undefined) return;
  pictures ??= import('./in-picture.ts').then(({ createInPicture }) =>
    createInPicture(find('[data-in-picture]', root), find('[data-picture]', root), words),
  );
  const show = await pictures.catch(() => {
    pictures = undefined;
  });
  if (isCurrent()) await show?.(bytes, isCurrent);
}

let latest = 0;
let copyable = '';

/** The latest check wins: what an earlier one finds is not shown any more. */
async function start(input: Input, bytes?: Uint8Array<ArrayBuffer>): Promise<void> {
  latest += 1;
  const number = latest;
  const isCurrent = () => number === latest;
  notice.textContent = '';
  said.textContent = '';
  copyable = '';
  showYours(undefined);
  form.hidden = true;
  const hash = 'address' in input ? hashOf(input.address) : '';
  if (location.hash !== hash) history.replaceState(null, '', hash || location.pathname);
  const checked = check(input, result, options, words, isCurrent);
  await showPicture(bytes, isCurrent);
  const { examined, title } = (await checked) ?? {};
  if (examined === undefined || title === undefined || !isCurrent()) return;
  copyable = reportText(examined.report, title, words);
  showYours(examined.document);
}

async function startFile(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > maxBytes) {
    notice.textContent = words('verifyTooLarge');
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await start({ bytes, name: file.name }, bytes);
  } catch {
    notice.textContent = words('verifyUnreadable');
  }
}

async function startAddress(isAsked: boolean): Promise<void> {
  const given = givenAddress(address.value, location.href);
  if (given.kind === 'refused') {
    notice.textContent = words(given.why);
    address.focus();
    return;
  }
  if (isAsked || given.isOwn) await start({ address: given.address });
  else {
    notice.textContent = words('verifyGiven', { host: given.host });
    find('[data-ask]', root).focus();
  }
}

function followHash(): void {
  const given = addressInHash(location.hash);
  if (given === undefined) return;
  address.value = given;
  void startAddress(false);
}

chooser.addEventListener('change', () => {
  const [file] = chooser.files ?? [];
  void startFile(file).finally(() => {
    // So that the same file can be chosen again.
    chooser.value = '';
  });
});

/** A file or a text, wherever on the page it is dropped or pasted, except where something else is written or chosen. */
function take(data: DataTransfer | null): void {
  const [file] = data?.files ?? [];
  const text = data?.getData('text/plain').trim() ?? '';
  if (file !== undefined) void startFile(file);
  else if (URL.canParse(text)) {
    address.value = text;
    void startAddress(false);
  } else if (text !== '') void start({ text });
}

const isField = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input:not([data-file]), textarea') !== null;

for (const name of ['dragenter', 'dragover'] as const) {
  document.addEventListener(name, (event) => {
    if (isField(event)) return;
    event.preventDefault();
    zone.classList.add('is-over');
  });
}
for (const name of ['dragleave', 'drop'] as const) {
  document.addEventListener(name, () => zone.classList.remove('is-over'));
}
document.addEventListener('drop', (event) => {
  if (isField(event)) return;
  event.preventDefault();
  take(event.dataTransfer);
});
document.addEventListener('paste', (event) => {
  if (!isField(event)) take(event.clipboardData);
});

find('[data-address-form]', root).addEventListener('submit', (event) => {
  event.preventDefault();
  void startAddress(true);
});

find('[data-text-form]', root).addEventListener('submit', (event) => {
  event.preventDefault();
  if (pasted.value.trim() !== '') void start({ text: pasted.value });
});

find('[data-copy]', root).addEventListener('click', () => {
  if (copyable === '') return;
  navigator.clipboard.writeText(copyable).then(
    () => {
      said.textContent = words('reportCopied');
    },
    () => {
      said.textContent = words('reportNotCopied');
    },
  );
});

find('[data-print]', root).addEventListener('click', () => print());

find('[data-another]', root).addEventListener('click', () => {
  latest += 1;
  result.hidden = true;
  void showPicture(undefined, () => true);
  history.replaceState(null, '', location.pathname);
  form.hidden = false;
  chooser.focus();
});

// Paper cannot be opened.
addEventListener('beforeprint', () => {
  for (const detail of result.querySelectorAll('.step details')) detail.setAttribute('open', '');
});

const bake = find('[data-bake]', root);
find('form', bake).addEventListener('submit', (event) => {
  event.preventDefault();
  import('./bake-form.ts')
    .then(({ bakeAgain }) => bakeAgain(bake, words))
    .catch(() => {
      find('[data-answer]', bake).textContent = words('verifyBroken');
    });
});
addEventListener('hashchange', followHash);
for (const part of [form, bake]) {
  part.hidden = false;
  // Its place was kept for now alone: while a report stands there, the form takes none.
  part.classList.remove('reserved');
}
find('[data-without-scripts]', root).hidden = true;
// The room is fetched while the reader looks for the badge, so that a signed one can be checked without a network.
import('../../../verify/verify.ts').catch(() => undefined);
followHash();
