// The page 公开答复: the record of what was published, how a reply is taken back and published again with a corrected copy.

import {change as request, dayInWords, element, failure, fill, read} from '../../../assets/screens.js';

/** Address of the page. */
export const PUBLISHED = '#/published-replies';

const PUBLIC_PAGE = new URL('../../../../replies', import.meta.url);
const API = new URL('../../../../bureau/api/', import.meta.url);

/** Draws the page that the address asks for. */
export function drawPublished(node) {
  document.title = '公开答复';
  const parameters = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? ''));
  const place = element('div');
  node.append(element('div', {class: 'desk desk-page'}, element('h1', null, '公开答复'), place));
  const draw = () => fill(place, () => read('published-replies', parameters), page => listOf(page, draw));
  draw();
}

function listOf(page, changed) {
  const last = Math.ceil(page.total / page.pageSize);
  const link = (label, number) => number >= 1 && number <= last
    && element('a', {href: `${PUBLISHED}?page=${number}`, class: 'desk-button'}, label);
  return element('div', null,
    page.pageOn && element('p', null, element('a', {href: PUBLIC_PAGE.href, target: '_blank', rel: 'noopener'}, '打开公众看到的网页')),
    element('h2', null, page.total === 0 ? '还没有公开的答复' : `共 ${page.total} 件`),
    element('ul', {class: 'desk-changes'}, page.rows.map(row => recordOf(row, page, changed))),
    last > 1 && element('nav', {class: 'desk-actions', 'aria-label': '翻页'},
      link('上一页', page.page - 1), element('span', null, `第 ${page.page} 页，共 ${last} 页`), link('下一页', page.page + 1)));
}

function recordOf(row, page, changed) {
  const place = element('div');
  const send = async (path, content) => {
    try {
      await request('POST', `published-replies/${row.id}/${path}`, content);
      changed();
    } catch (error) {
      place.querySelector('.desk-failure')?.remove();
      place.append(failure(error, () => send(path, content)));
    }
  };
  const button = (label, click, main = false) =>
    element('button', {type: 'button', class: main ? 'desk-button desk-main' : 'desk-button', click}, label);
  const copyLink = label => element('a', {href: new URL(`published-replies/${row.id}/correction/public-copy.pdf`, API).href,
    target: '_blank', rel: 'noopener'}, label);
  const withdrawalWaits = row.state === 'WITHDRAWAL_REQUESTED' && page.mayDecide && row.withdrawalRequestedById !== page.person;
  const correctionWaits = row.correctedById && page.mayDecide && row.correctedById !== page.person;
  return element('li', null,
    element('p', null, element('a', {href: `#/proposals/${encodeURIComponent(row.proposalId)}`}, row.title), ' ',
      element('span', {class: `desk-mark ${row.state === 'PUBLISHED' ? '' : 'desk-overdue'}`}, row.stateLabel + (row.toCorrect ? '，改后重新公开' : ''))),
    element('p', {class: 'desk-quiet'},
      `${dayInWords(row.publishedOn)} ${row.publishedBy}发布，${row.attribute}，栏目：${row.column}，隐去 ${row.redactions} 处，`,
      `版本 ${row.contentHash.slice(0, 12)}，网址：${row.url}`),
    row.withdrawalRequestedBy && element('p', null,
      `${row.withdrawalRequestedBy} ${dayInWords(row.withdrawalRequestedOn)}申请撤回：${row.withdrawalReason}`,
      row.withdrawnBy && `；${row.withdrawnBy} ${dayInWords(row.withdrawnOn)}批准`,
      row.takenDownOn && `；其他网站 ${dayInWords(row.takenDownOn)}撤下`),
    row.correctedBy && element('p', null, `${row.correctedBy}已改公开件，待批准重新公开。`, (page.mayRequest || page.mayDecide) && copyLink('看改后的公开件（PDF）')),
    element('div', {class: 'desk-actions'},
      row.state === 'PUBLISHED' && page.mayRequest && button('撤回', () => place.replaceChildren(askWhy(send))),
      withdrawalWaits && [
        button('批准撤回，不再公开', () => send('withdrawal/decision', {decision: 'WITHDRAW'}), true),
        button('批准撤回，改后重新公开', () => send('withdrawal/decision', {decision: 'CORRECT'})),
        button('恢复公开', () => send('withdrawal/decision', {decision: 'PUT_BACK'}))],
      row.toCorrect && !row.correctedById && page.mayRequest
        && button('改公开件', () => fill(place, () => read(`published-replies/${row.id}/correction`), form => correctionOf(form, copyLink, send))),
      correctionWaits && [
        button('批准重新公开', () => send('correction/decision', {approve: true}), true),
        button('不同意', () => send('correction/decision', {approve: false}))],
      row.state !== 'PUBLISHED' && row.elsewhere && !row.takenDownOn && page.mayRequest
        && button('登记其他网站撤下', () => place.replaceChildren(askWhen(send)))),
    place);
}

function entry(fields, label, submit) {
  return element('form', {class: 'desk-entry desk-form', submit: event => {
    event.preventDefault();
    submit(event.target);
  }}, fields, element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button desk-main'}, label)));
}

function labelled(label, control) {
  return element('label', null, element('span', null, label), control);
}

function askWhy(send) {
  return entry(labelled('撤回理由（提交后公众网页立即撤下，由另一人批准）',
    element('input', {type: 'text', name: 'reason', maxlength: 500, required: true})), '撤下并申请撤回',
  form => send('withdrawal', {reason: new FormData(form).get('reason')}));
}

function askWhen(send) {
  return entry(labelled('撤下日期', element('input', {type: 'date', name: 'on', required: true})), '登记撤下',
    form => send('take-down', {on: new FormData(form).get('on')}));
}

/** The public copy may change in what it hides, what it keeps and what it sums up; the letter itself does not. */
function correctionOf({summarised, correction}, copyLink, send) {
  const redactions = wordsOf('隐去的文字', '加一处隐去', correction.redactions);
  const kept = wordsOf('保留的文字（像个人信息、但确需公开）', '加一处保留', correction.kept);
  const summary = element('textarea', {rows: 6, maxlength: 5000});
  summary.value = correction.summary;
  return entry([element('p', null, copyLink('看撤回的公开件（PDF）')), summarised && labelled('公开的摘要（一段一行）', summary), redactions.node, kept.node], '送审批',
    () => send('correction', {redactions: redactions.value(), kept: kept.value(), summary: summary.value}));
}

/** Words with their reasons, one a line; lines can be added and removed. */
function wordsOf(label, more, words) {
  const lines = element('div');
  const add = ({text, reason}) => {
    const input = (name, value) => Object.assign(element('input', {type: 'text', 'aria-label': name, placeholder: name, maxlength: 500}), {value});
    const line = element('div', {class: 'desk-row'}, input('文字', text), input('理由', reason),
      element('button', {type: 'button', class: 'desk-button', 'aria-label': `删除${text}`, click: () => line.remove()}, '删除'));
    lines.append(line);
    return line;
  };
  words.forEach(add);
  const node = element('fieldset', null, element('legend', null, label), lines, element('button', {type: 'button', class: 'desk-button',
    click: () => add({text: '', reason: ''}).querySelector('input').focus()}, more));
  return {node, value: () => [...lines.children].map(line => [...line.querySelectorAll('input')].map(input => input.value))
    .map(([text, reason]) => ({text, reason}))};
}
