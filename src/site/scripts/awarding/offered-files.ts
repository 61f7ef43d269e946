/** Files that are made in the page: saved when a button is pressed, and kept nowhere meanwhile. */

export type MadeFile = {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
};

type Make = () => MadeFile | Promise<MadeFile>;

const files = new WeakMap<HTMLButtonElement, Make>();

/** What was offered before at the same button is forgotten. */
export function offerFile(button: HTMLButtonElement, make: Make): void {
  if (!files.has(button)) button.addEventListener('click', () => void save(button));
  files.set(button, make);
  button.hidden = false;
}

async function save(button: HTMLButtonElement): Promise<void> {
  const make = files.get(button);
  if (make === undefined) return;
  const { name, content, type = 'text/plain;charset=utf-8' } = await make();
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Copies a text, and says what came of it. */
export function offerCopy(
  button: HTMLButtonElement,
  textOf: () => string,
  say: (isCopied: boolean) => void,
): void {
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(textOf()).then(
      () => say(true),
      () => say(false),
    );
  });
}

/** The last part of a path. */
export const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
