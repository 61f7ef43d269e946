/** Dates of documents as milliseconds of Unix time. No clock is read. */

const written =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** @see Open Badges 2.0, "DateTime": ISO 8601 with time and zone */
export function dateTime(value: unknown): number | undefined {
  const parts = typeof value === 'string' ? written.exec(value) : null;
  return parts?.[8] === undefined ? undefined : instantOf(parts);
}

/**
 * @param end whether a day without a time means its last moment, as the day somebody may still use
 *   a badge does. Without a zone, UTC is meant, as the reference validator takes it.
 * @see Open Badges 1.1, "DateTime": ISO 8601, or a Unix timestamp of at most ten digits
 */
export function looseDateTime(value: unknown, end: 'start' | 'end' = 'start'): number | undefined {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0 && value <= 9_999_999_999
      ? value * 1000
      : undefined;
  }
  const parts = typeof value === 'string' ? written.exec(value) : null;
  const instant = parts === null ? undefined : instantOf(parts);
  const isDay = parts?.[4] === undefined;
  return instant !== undefined && isDay && end === 'end' ? instant + 86_400_000 - 1 : instant;
}

function instantOf(parts: RegExpExecArray): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  // Years below 100 would be taken for those of the last century.
  if (year < 100 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return undefined;
  const zone = offsetMinutes(parts[8] ?? 'Z');
  if (zone === undefined) return undefined;
  const milliseconds = Number(`0.${(parts[7] ?? '0').slice(0, 9)}`) * 1000;
  return midnight + ((hour * 60 + minute - zone) * 60 + second) * 1000 + milliseconds;
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', ''))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
