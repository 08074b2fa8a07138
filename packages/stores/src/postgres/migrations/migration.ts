/** One step of the schema. Once released, its text never changes: what comes next is a migration of its own. */
export interface Migration {
  /** 1, 2, 3, … without gaps. */
  readonly version: number;
  /** For people: what it brings. */
  readonly name: string;
  /** Statements that run together in one transaction, on PostgreSQL 14 and newer. */
  readonly sql: string;
}
