/**
 * Runs in CloudFront before the portal's files are looked up: an address that is none of a file is a page of the
 * portal, which is one document. A dot alone makes no file: tasks have one in their name.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  const isFile = /\.(css|html|ico|jpg|js|json|map|png|svg|txt|webmanifest|webp|woff|woff2)$/.test(
    request.uri,
  );
  if (!isFile) request.uri = '/index.html';
  return request;
}
