// The page of earlier replies: searching, reading one, and, for the office, importing. What is searched for, or which letter is
// read, stands in the address behind #, so that it can be kept as a bookmark.

import {element, fill, read} from '../camunda/assets/screens.js';
import {importForm} from './import.js';

const LETTER = /^#[0-9a-f-]{36}$/;
const KINDS = {
  'proposal-reply': '提案答复', 'suggestion-reply': '建议答复', 'assist-opinion': '会办意见', assignment: '交办通知', proposal: '提案原文',
  ledger: '台账', other: '其他'
};

const place = document.getElementById('content');

function draw() {
  if (LETTER.test(location.hash)) {
    fill(place, () => read('archive/letters/' + location.hash.slice(1)), letterOf).then(() => place.querySelector('h2')?.focus());
  } else {
    const asked = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    fill(place, () => read('archive/letters', asked), found => list(found, asked));
  }
}

function facts(letter) {
  return [KINDS[letter.kind], letter.issuer, letter.documentNumber, letter.number && `第${letter.number}号`, letter.writtenOn].filter(Boolean).join('，');
}

function list(found, {query = ''}) {
  const submit = event => {
    event.preventDefault();
    const address = '#' + new URLSearchParams({query: new FormData(event.target).get('query')});
    if (address === location.hash) {
      draw();
    } else {
      location.hash = address;
    }
  };
  return element('div', null,
    element('form', {class: 'desk-filters', role: 'search', submit},
      element('label', null, element('span', null, '词语'),
        element('input', {type: 'search', name: 'query', value: query, maxlength: 200, placeholder: '案由、要点或正文中的词语，空格隔开'})),
      element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button desk-main'}, '查找'))),
    element('p', {role: 'status'}, query.trim() === '' ? `库中有 ${found.all} 份。` : found.total === 0
      ? `库中 ${found.all} 份，没有同时含有这些词语的。请减少词语或换个说法。` : `库中 ${found.all} 份，找到 ${found.total} 份。`),
    element('ol', {class: 'letters'}, found.letters.map(letter => element('li', null,
      element('p', null, element('a', {href: '#' + letter.id}, letter.title), letter.own && ' ', letter.own && element('span', {class: 'desk-mark desk-normal'}, '本系统')),
      letter.subject && element('p', null, letter.subject),
      element('p', {class: 'desk-quiet'}, facts(letter)),
      letter.passages.map(passage => element('p', null, passage))))),
    pages(found, query),
    found.mayImport && importForm(draw));
}

function pages(found, query) {
  const last = Math.ceil(found.total / found.pageSize);
  const link = (label, page) => page >= 1 && page <= last
    && element('a', {href: '#' + new URLSearchParams({query, page}), class: 'desk-button'}, label);
  return last > 1 && element('nav', {class: 'desk-actions', 'aria-label': '翻页'},
    link('上一页', found.page - 1), element('span', null, `第 ${found.page} 页，共 ${last} 页`), link('下一页', found.page + 1));
}

function letterOf(letter) {
  return element('article', null,
    element('p', null, element('a', {href: '#', click: event => {
      event.preventDefault();
      if (history.length > 1) {
        history.back();
      } else {
        location.hash = '';
      }
    }}, '← 返回查找')),
    element('h2', {tabindex: -1}, letter.title),
    letter.subject && element('p', {class: 'desk-lead'}, letter.subject),
    element('p', {class: 'desk-quiet'}, [facts(letter), `来源：${letter.source}`].join('；')),
    element('div', {class: 'text'}, letter.text));
}

addEventListener('hashchange', draw);
draw();
