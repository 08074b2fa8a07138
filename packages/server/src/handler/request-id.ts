/** Anything else in the header could forge log lines. */
const acceptable = /^[\w.:-]{1,128}$/;

/** The id under which a request is logged and answered: the caller's `x-request-id` if it is acceptable, or a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given !== null && acceptable.test(given) ? given : crypto.randomUUID();
}
