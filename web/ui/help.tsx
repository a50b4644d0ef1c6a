import './help.css';

interface Props {
  /** The question that it answers, in a few words. */
  title: string;
  /** What to know, a paragraph each. */
  texts: readonly string[];
}

/** What is not obvious in a form, for whoever opens it. */
export function Help({ title, texts }: Props) {
  return (
    <details className="help not-printed">
      <summary>{title}</summary>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}
