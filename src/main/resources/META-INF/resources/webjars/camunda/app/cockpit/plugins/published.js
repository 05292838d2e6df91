// The page 公开答复: the record of what was published, and how a reply is taken back.

import {change as request, dayInWords, element, failure, fill, read} from '../../../assets/screens.js';

/** Address of the page. */
export const PUBLISHED = '#/published-replies';

const PUBLIC_PAGE = new URL('../../../../replies', import.meta.url);

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
      place.replaceChildren(failure(error, () => send(path, content)));
    }
  };
  const waits = row.state === 'WITHDRAWAL_REQUESTED';
  return element('li', null,
    element('p', null, element('a', {href: `#/proposals/${encodeURIComponent(row.proposalId)}`}, row.title), ' ',
      element('span', {class: `desk-mark ${row.state === 'PUBLISHED' ? '' : 'desk-overdue'}`}, row.stateLabel)),
    element('p', {class: 'desk-quiet'}, `${dayInWords(row.publishedOn)} ${row.publishedBy}发布，${row.attribute}，栏目：${row.column}，隐去 ${row.redactions} 处，`,
      `版本 ${row.contentHash.slice(0, 12)}，网址：${row.url}`),
    row.withdrawalRequestedBy && element('p', null, `${row.withdrawalRequestedBy} ${dayInWords(row.withdrawalRequestedOn)}申请撤回：${row.withdrawalReason}`,
      row.withdrawnBy && `；${row.withdrawnBy} ${dayInWords(row.withdrawnOn)}批准`),
    element('div', {class: 'desk-actions'},
      row.state === 'PUBLISHED' && page.mayRequest
        && element('button', {type: 'button', class: 'desk-button', click: () => place.replaceChildren(askWhy(send))}, '撤回'),
      waits && page.mayDecide && row.withdrawalRequestedById !== page.person && [
        element('button', {type: 'button', class: 'desk-button desk-main', click: () => send('withdrawal/decision', {approve: true})}, '批准撤回'),
        element('button', {type: 'button', class: 'desk-button', click: () => send('withdrawal/decision', {approve: false})}, '恢复公开')]),
    place);
}

function askWhy(send) {
  const submit = event => {
    event.preventDefault();
    send('withdrawal', {reason: new FormData(event.target).get('reason')});
  };
  return element('form', {class: 'desk-entry', submit},
    element('label', null, element('span', null, '撤回理由（提交后公众网页立即撤下，由另一人批准）'),
      element('input', {type: 'text', name: 'reason', maxlength: 500, required: true})),
    element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button desk-main'}, '撤下并申请撤回')));
}
