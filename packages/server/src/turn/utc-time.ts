/**
 * A time as Docent writes it: UTC with a `Z`. One without a zone is taken as UTC (the reference server writes such
 * times, and browsers would read them as local); what is not a time is left as it is.
 */
export function utcTime(time: string): string {
  if (time.endsWith('Z')) return time;
  const zoned = /[+-]\d\d:?\d\d$/.test(time) ? time : `${time}Z`;
  const instant = new Date(zoned);
  return Number.isNaN(instant.getTime()) ? time : instant.toISOString();
}
