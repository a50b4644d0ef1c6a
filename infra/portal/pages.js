/**
 * Runs in CloudFront before the portal's files are looked up: an address without a file name is a page of the
 * portal, which is one document.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  if (!request.uri.split('/').pop().includes('.')) request.uri = '/index.html';
  return request;
}
