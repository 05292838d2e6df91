// Asking the server: reading, saving, uploading. What it refuses is a sentence that people can read.

const KEEPALIVE_CHARACTERS = 20000; // browsers send at most 64 KB after a page is gone; a Chinese character takes three bytes

const SESSION_OVER = '登录已过期。请重新登录后再提交，本页内容仍在。';
const UNREACHABLE = '连接不上服务器，内容还没有保存。请保持本页打开，稍后再试。';
const WENT_WRONG = '服务器没有完成这次操作，本页内容仍在。请稍后再试；仍不成功请联系系统管理员。';
const ANSWERS = {
  0: UNREACHABLE,
  401: SESSION_OVER,
  403: '您没有办理这一步的权限，内容没有提交。请确认任务由您认领，或请办公室转交。',
  404: '这项任务已经办完或已被收回。请返回任务列表刷新。',
  409: '这项任务刚被别人改动过，您的内容没有覆盖对方的内容。',
  413: '内容或文件太大，没有保存。请减小后再试。',
  422: '有内容需要修改，还没有提交。'
};

/** A failed request: HTTP status (0 = no answer), a Chinese sentence and the refused fields. */
export class Refusal extends Error {
  constructor(status, body) {
    const detail = body && body.detail;
    super(/[\u4e00-\u9fff]/.test(detail) ? detail : ANSWERS[status] || WENT_WRONG);
    this.status = status;
    this.errors = (body && body.errors) || [];
  }
}

function token() {
  const cookie = document.cookie.split('; ').find(entry => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    return null;
  }
}

/** The JSON of the answer, or a Refusal. An answer that is no JSON is the login page: the session is over. */
export async function request(method, url, content) {
  const body = content === undefined ? undefined : angular.toJson(content);
  const headers = {Accept: 'application/json'};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers['X-XSRF-TOKEN'] = token();
  }
  const leaving = document.visibilityState === 'hidden' && (body || '').length < KEEPALIVE_CHARACTERS;
  const response = await fetch(url, {method, headers, body, credentials: 'same-origin', cache: 'no-store', keepalive: leaving})
    .catch(() => { throw new Refusal(0); });
  const answer = parse(await response.text());
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  if (response.status !== 204 && answer === null) {
    throw new Refusal(401);
  }
  return answer;
}

/** Sends one file; fetch cannot tell the progress of an upload. */
export function send(url, file, progress) {
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open('POST', url);
    upload.setRequestHeader('Accept', 'application/json');
    upload.setRequestHeader('X-XSRF-TOKEN', token());
    upload.upload.onprogress = event => progress(Math.floor(100 * event.loaded / event.total));
    upload.onerror = () => reject(new Refusal(0));
    upload.onload = () => {
      const answer = parse(upload.responseText);
      if (upload.status >= 200 && upload.status < 300 && answer) {
        resolve(answer);
      } else {
        reject(new Refusal(upload.status, answer));
      }
    };
    const content = new FormData();
    content.append('file', file);
    upload.send(content);
  });
}
