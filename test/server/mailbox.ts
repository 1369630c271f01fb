interface Message {
  readonly method: string;
  readonly params: unknown;
}

/** Messages that have come and have not been asked for yet. */
export class Mailbox {
  private readonly messages: Message[] = [];
  private waiting: (() => void)[] = [];

  put(method: string, params: unknown): void {
    this.messages.push({ method, params });
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  has(method: string): boolean {
    return this.messages.some(message => message.method === method);
  }

  /** Takes the first message that fits, or waits for it. Each message is taken once. */
  async take<Params>(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    for (;;) {
      const at = this.messages.findIndex(message => message.method === method && fits(message.params as Params));
      if (at >= 0) return this.messages.splice(at, 1)[0]!.params as Params;
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }
}
