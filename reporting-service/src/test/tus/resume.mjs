// Uploads a file with the public client, breaks off in the middle, and goes on. Prints what was sent, as one line of JSON.
import { readFile } from 'node:fs/promises';
import { Upload } from 'tus-js-client';

const [endpoint, authorization, item, path] = process.argv.slice(2);
const requests = [];
let paused = false;

const upload = new Upload(await readFile(path), {
  endpoint,
  retryDelays: [200, 500, 1000, 2000, 4000],
  headers: { Authorization: authorization },
  metadata: { filename: 'Ảnh hiện trường.png', filetype: 'image/png', reportItem: item },
  onBeforeRequest(request) {
    requests.push({ method: request.getMethod(), offset: request.getHeader('Upload-Offset') ?? null });
  },
  onProgress(sent, total) {
    if (!paused && sent > total / 3 && sent < total) {
      paused = true;
      upload.abort().then(() => setTimeout(() => upload.start(), 1500));
    }
  },
  onError(error) {
    console.error(error.message);
    process.exit(1);
  },
  onSuccess() {
    console.log(JSON.stringify({ url: upload.url, paused, requests }));
    process.exit(0);
  },
});
upload.start();
