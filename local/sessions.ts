import type { Adapter, AdapterPayload } from 'oidc-provider';

/** The sign-ins of the local issuer, until this process ends; then people choose a user again. */
export class Sessions implements Adapter {
  static readonly #kept = new Map<string, AdapterPayload>();
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    Sessions.#kept.set(this.#key(id), payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return Sessions.#kept.get(this.#key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.userCode === userCode);
  }

  #first(is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, payload] of Sessions.#kept) {
      if (key.startsWith(`${this.#model}:`) && is(payload)) return payload;
    }
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    Sessions.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of Sessions.#kept) if (payload.grantId === grantId) Sessions.#kept.delete(key);
  }
}
