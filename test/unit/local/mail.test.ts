import { expect, test } from 'vitest';
import { Folder } from '../../../local/folder.ts';
import { MailRoom } from '../../../local/mail.ts';
import { folderOfTests } from '../../temporary.ts';

const { path } = folderOfTests('mail');

function pageOf(text: string): string {
  const mails = new MailRoom(new Folder(path, { fresh: true }));
  mails.accept(
    JSON.stringify({
      Destination: { ToAddresses: ['bureau@example.ma'] },
      Content: { Simple: { Subject: { Data: '<Demande>' }, Body: { Text: { Data: text } } } },
    }),
  );
  return mails.page('http://localhost:3100');
}

test('a mail’s link can be clicked, and leads to the portal where it is now', () => {
  const page = pageOf('Voir :\nhttp://localhost:3000/conventions/c1?part=tasks&x=1#t2\n');
  expect(page).toContain('<a href="http://localhost:3100/conventions/c1?part=tasks&#38;x=1#t2">');
  expect(page).not.toContain(':3000');
});

test('what is written in a mail is text: no other link, and no markup', () => {
  const page = pageOf('https://evil.example/x <script>alert(1)</script> http://localhost.evil.example/');
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<a href="https://evil');
  expect(page).not.toContain('evil.example/">');
  expect(page).toContain('&#60;Demande&#62;');
});
