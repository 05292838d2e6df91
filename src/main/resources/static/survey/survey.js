'use strict';

/* The survey that a proposer answers by the link. The server decides everything; this page shows what it says. */

const here = location.pathname.replace(/\/$/, '');
const part = id => document.getElementById(id);
const day = text => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

function say(text) {
  part('message').textContent = text;
}

async function problem(answer) {
  const body = await answer.json().catch(() => ({}));
  return {detail: /[\u4e00-\u9fff]/.test(body.detail) ? body.detail : '没有提交成功，请稍后再试。', errors: body.errors || []};
}

async function open() {
  const answer = await fetch(here + '/content');
  if (!answer.ok) {
    say((await problem(answer)).detail);
    return;
  }
  const content = await answer.json();
  for (const name of ['title', 'subject', 'bureau']) {
    part(name).textContent = content[name];
  }
  part('phone').textContent = content.phone;
  part('phone').href = 'tel:' + content.phone;
  part('due').textContent = day(content.dueOn || '');
  part('due').parentElement.hidden = !content.dueOn;
  part('guide').hidden = Boolean(content.closed);
  part('item').hidden = false;
  part('answer').hidden = Boolean(content.closed);
  say(content.closed || '');
}

async function send(event) {
  event.preventDefault();
  const form = part('answer');
  const button = form.querySelector('button');
  document.querySelectorAll('.error').forEach(place => { place.textContent = ''; });
  button.disabled = true;
  const data = new FormData(form);
  const answer = await fetch(here + '/answer', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({attitude: data.get('attitude'), result: data.get('result'), comment: part('comment').value})
  }).catch(() => null);
  button.disabled = false;
  if (answer && answer.ok) {
    form.hidden = true;
    say('评价已收到，谢谢您的监督和支持。');
    part('message').scrollIntoView();
    return;
  }
  const refused = answer ? await problem(answer) : {detail: '网络不通，没有提交成功，请稍后再试。', errors: []};
  say(refused.detail);
  for (const error of refused.errors) {
    const place = document.querySelector('.error[data-field="' + error.field + '"]');
    if (place) {
      place.textContent = error.message;
    }
  }
  part('message').scrollIntoView();
}

part('answer').addEventListener('submit', send);
open().catch(() => say('网络不通，请稍后再打开。'));
