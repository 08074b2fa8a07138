/** As much of a logger as this package uses; pino fits. */
export interface WarningLogger {
  warn(fields: object, message: string): void;
}
