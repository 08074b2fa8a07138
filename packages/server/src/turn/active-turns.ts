export class ActiveTurns {
  async drain(_timeoutMs: number): Promise<void> {}
}
