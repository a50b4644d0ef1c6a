import { Refused, Unanswered } from '../../api/problem.ts';
import { isSame } from '../terms/same.ts';
import { type Conflict, merge } from './merge.ts';
import type { DraftPorts, DraftText, Kept, Saved, SaveState } from './save-state.ts';
import { setIn } from './set-in.ts';

/**
 * Saves a draft as it is typed: one request at a time, each on the version that it was made on. What others
 * have changed meanwhile is brought together with it; where both have changed the same thing, nothing is
 * saved before the person has chosen. Whatever is typed stays in `draft` and is kept on the device.
 */

const PAUSE = 900;
/** A version that nothing has. */
const UNKNOWN = '"0"';
const RETRY = [1000, 2000, 5000, 15_000];

interface Outgoing<Draft> {
  send: () => Promise<{ id: string; etag: string }>;
  /** The draft as the API has it once this was done. */
  after: Draft;
}

export class Autosave<Draft, Subject extends Saved, Proposal, Change> {
  readonly #text: DraftText<Draft, Subject, Proposal, Change>;
  readonly #ports: DraftPorts<Draft, Subject, Proposal, Change>;
  readonly #listeners = new Set<() => void>();
  #state: SaveState<Draft, Subject>;
  #isBusy = false;
  #typed = 0;
  #failures = 0;
  #outgoing: Outgoing<Draft> | undefined;
  #isStopped = false;
  /** The draft as this page found it. */
  readonly #found: Draft;
  /** Whether something was typed here, or is sent from here: what a page only reads it keeps over nobody else's words. */
  #isAtWork: boolean;

  constructor(
    text: DraftText<Draft, Subject, Proposal, Change>,
    ports: DraftPorts<Draft, Subject, Proposal, Change>,
    kept: Kept<Draft>,
    subject?: Subject,
  ) {
    this.#text = text;
    this.#ports = ports;
    this.#found = kept.draft;
    this.#isAtWork = kept.creating !== undefined || !isSame(kept.base?.draft ?? kept.draft, kept.draft);
    this.#state = {
      key: ports.newKey(),
      ...kept,
      status: 'saved',
      conflicts: [],
      faults: [],
      hasNews: false,
    };
    if (subject) this.#take(subject);
    this.#judge();
  }

  readonly state = (): SaveState<Draft, Subject> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The draft as typed; it is saved after a short pause in typing. */
  change(draft: Draft): void {
    this.#isAtWork = true;
    this.#join();
    this.#set({ draft, refusal: undefined });
    this.#judge();
    void this.#soon();
  }

  /** Chooses one of the two values of a conflict. */
  resolve(conflict: Conflict, side: 'mine' | 'theirs'): void {
    const { draft, conflicts } = this.#state;
    const chosen =
      side === 'mine' ? draft : this.#text.schema.parse(setIn(draft, conflict.path, conflict.theirs));
    this.#isAtWork = true;
    this.#set({ draft: chosen, conflicts: conflicts.filter((each) => each !== conflict) });
    this.#judge();
    void this.#soon();
  }

  /** A newer version that was read meanwhile. */
  refresh(subject: Subject): void {
    if (this.#isBusy || this.#outgoing || subject.etag === this.#state.base?.etag) return;
    if (subject.version < (this.#state.subject?.version ?? 0)) return;
    this.#take(subject);
    this.#judge();
    void this.#soon();
  }

  /** Saves now, without waiting for a pause; says whether everything that was typed is saved. */
  async flush(): Promise<boolean> {
    // A draft of several parts takes several requests: on until a run brings nothing.
    let before: unknown;
    do {
      before = this.#state.base;
      while (this.#isBusy) await this.#ports.wait(100);
      await this.#run();
    } while (this.#state.base !== before);
    return this.#state.status === 'saved' && this.#state.faults.length === 0;
  }

  stop(): void {
    this.#isStopped = true;
  }

  start(): void {
    this.#isStopped = false;
    void this.#soon();
  }

  async #soon(): Promise<void> {
    this.#typed += 1;
    const typed = this.#typed;
    await this.#ports.wait(PAUSE);
    if (typed === this.#typed && !this.#isStopped) await this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#next(); next && !this.#isStopped; next = this.#next()) {
        if (!(await this.#send(next))) break;
      }
    } finally {
      this.#isBusy = false;
    }
  }

  /** The next request: first one that was sent without an answer, exactly as it was. */
  #next(): Outgoing<Draft> | undefined {
    this.#join();
    this.#judge();
    this.#outgoing ??= this.#state.base ? this.#revision() : this.#proposal();
    if (this.#outgoing) {
      this.#isAtWork = true;
      this.#set({ status: 'saving', failure: undefined });
    }
    return this.#outgoing;
  }

  /**
   * Goes on with what another tab has made of this proposal meanwhile. The two are brought together
   * from where this page began: no version is known yet, so that the API has it read first.
   */
  #join(): void {
    const { id, key } = this.#state;
    const other = id === undefined && key !== undefined ? this.#ports.kept(key) : undefined;
    if (other?.id === undefined) return;
    this.#outgoing = undefined;
    this.#set({
      id: other.id,
      base: { etag: UNKNOWN, draft: this.#found },
      creating: undefined,
      refusal: undefined,
    });
  }

  #proposal(): Outgoing<Draft> | undefined {
    const creating = this.#state.creating ?? {
      key: this.#state.key ?? this.#ports.newKey(),
      draft: this.#state.draft,
    };
    const { body, after = creating.draft } = this.#text.proposalOf(creating.draft);
    if (!body || this.#state.refusal) return undefined;
    this.#set({ creating });
    return { send: () => this.#ports.create(body, creating.key), after };
  }

  #revision(): Outgoing<Draft> | undefined {
    const { id, base, draft, conflicts, subject, refusal } = this.#state;
    if (id === undefined || !base || conflicts.length > 0 || refusal) return undefined;
    const { request } = this.#text.changeOf(base.draft, draft, subject);
    if (!request) return undefined;
    const { body, after } = request;
    const headers = { key: this.#ports.newKey(), etag: base.etag };
    return {
      send: async () => ({ id, etag: (await this.#ports.revise(id, body, headers)).etag }),
      after,
    };
  }

  /** Sends; says whether there may be more to do. */
  async #send(outgoing: Outgoing<Draft>): Promise<boolean> {
    try {
      const { id, etag } = await outgoing.send();
      this.#outgoing = undefined;
      this.#failures = 0;
      this.#set({ id, base: { etag, draft: outgoing.after }, creating: undefined });
      this.#set({ savedAt: this.#ports.now() });
      await this.#reread(id);
      this.#judge();
      // Text typed meanwhile is sent after the next pause in typing.
      if (this.#state.status === 'waiting') void this.#soon();
      return false;
    } catch (error) {
      return this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<boolean> {
    if (error instanceof Unanswered) {
      this.#set({ status: 'unanswered', failure: error.sentence });
      void this.#again();
      return false;
    }
    this.#outgoing = undefined;
    if (!(error instanceof Refused)) throw error;
    if (error.problem.code === 'idempotencyKeyReused' && this.#state.id === undefined) {
      // Another tab has proposed it with other words, and keeps its answer a moment later.
      await this.#ports.wait(PAUSE);
      this.#join();
      if (this.#state.id !== undefined) return true;
      this.#set({ key: this.#ports.newKey() });
    }
    const { id } = this.#state;
    if (error.problem.status === 412 && id !== undefined) {
      const isRead = await this.#reread(id);
      if (!isRead) void this.#again();
      return isRead;
    }
    this.#set({ status: 'refused', refusal: error, creating: undefined });
    return false;
  }

  async #again(): Promise<void> {
    const pause = RETRY[Math.min(this.#failures, RETRY.length - 1)] ?? PAUSE;
    this.#failures += 1;
    await this.#ports.wait(pause);
    if (!this.#isStopped) await this.#run();
  }

  /** Reads what the API has now; says whether it could. */
  async #reread(id: string): Promise<boolean> {
    try {
      this.#take(await this.#ports.fetch(id));
      return true;
    } catch (error) {
      if (!(error instanceof Unanswered || error instanceof Refused)) throw error;
      return false;
    }
  }

  /** Brings a version of the API's together with what was typed. */
  #take(subject: Subject): void {
    const { base, draft, conflicts: open } = this.#state;
    const theirs = this.#text.draftOf(subject);
    const { value, conflicts } = base ? merge(base.draft, draft, theirs) : { value: draft, conflicts: [] };
    const isNews = base !== undefined && this.#text.isNews(base.draft, theirs);
    this.#set({
      id: subject.id,
      subject,
      draft: this.#text.schema.parse(value),
      base: { etag: subject.etag, draft: theirs },
      conflicts: [...open.filter((each) => !conflicts.some((one) => isAt(one, each))), ...conflicts],
      hasNews: this.#state.hasNews || isNews,
    });
  }

  /** Where the draft stands, without asking anybody. */
  #judge(): void {
    const { base, draft, conflicts, subject, refusal } = this.#state;
    if (this.#outgoing) return;
    if (!base) {
      const { body, faults } = this.#text.proposalOf(draft);
      this.#set({ faults, status: refusal ? 'refused' : body ? 'waiting' : 'local' });
      return;
    }
    const { request, faults } = this.#text.changeOf(base.draft, draft, subject);
    const waiting = request ? 'waiting' : 'saved';
    this.#set({ faults, status: conflicts.length > 0 ? 'conflict' : refusal ? 'refused' : waiting });
  }

  #set(part: Partial<SaveState<Draft, Subject>>): void {
    this.#state = { ...this.#state, ...part };
    const { draft, key, id, base, creating } = this.#state;
    // Once the page is left, what is kept belongs to whoever goes on with the draft.
    if (this.#isAtWork && !this.#isStopped) this.#ports.keep({ draft, key, id, base, creating });
    for (const listener of this.#listeners) listener();
  }
}

function isAt(a: Conflict, b: Conflict): boolean {
  return a.path.join('.') === b.path.join('.');
}
