// Plain JavaScript, so that a Node too old to read TypeScript still gets to say so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Rosette needs Node 22.18 or newer and this is ${process.versions.node}: install the current version from https://nodejs.org and run the command again.\n`,
  );
  process.exit(2);
}
