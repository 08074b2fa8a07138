/** A row as the driver gives it, by column name. */
export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlQuery {
  readonly text: string;
  /** What `$1`, `$2`, … stand for. */
  readonly values?: unknown[];
  /** How long to wait for the answer, in milliseconds. Drivers that don't know it may ignore it. */
  readonly query_timeout?: number;
}

export interface SqlResult {
  readonly rows: readonly SqlRow[];
}

/** One connection, taken out of a pool. */
export interface SqlClient {
  query(query: SqlQuery): Promise<SqlResult>;
  /** Gives the connection back, or ends it. */
  release(destroy?: boolean): void;
}

/** The calls that Docent makes of a `Pool` of node-postgres (`pg`). A type of its own, so that nobody must install it. */
export interface SqlPool {
  query(query: SqlQuery): Promise<SqlResult>;
  connect(): Promise<SqlClient>;
}
