export const changesUsage =
  'changes [--against REF] [--summary FILE] [--images URL] [--preview-run URL]';
