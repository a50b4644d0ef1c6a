/** Parts of a page of text: a heading and what is said under it. */
export function Sections({ of }: { of: readonly { key: string; title: string; text: string }[] }) {
  return of.map(({ key, title, text }) => (
    <section key={key} className="panel">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  ));
}
