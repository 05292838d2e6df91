// The page 办理件: a list with filters, and the story of one item. What is asked for stands in the address, so that a list
// can be kept as a bookmark and the browser's Back works.

import {
  change, dayInWords, element, failure, fill, forecastMark, holdersInWords, provisionalMark, read, remainingMark, roundInWords, storyOf, whyOf
} from '../../../assets/screens.js';
import {drawActions} from '../../../assets/actions.js';

/** Address of the list. */
export const LIST = '#/proposals';

const STATES = [{value: 'RUNNING', label: '在办'}, {value: 'FINISHED', label: '已办结'}, {value: 'RETURNED', label: '已退回'}];
const DEADLINES = [
  {value: 'OVERDUE', label: '答复已逾期'}, {value: 'SOON', label: '七日内到期'}, {value: 'FORECAST_LATE', label: '可能逾期'}, {value: 'STEP_LATE', label: '步骤已逾期'}
];
const UNDISTRIBUTED = {value: 'none', label: '尚未分办'};
const ANY = {value: '', label: '全部'};

/** The list that was looked at last, to go back to. */
let lastList = LIST;
/** Whether the next list answers a question of this page, so that the keyboard goes on from its result. */
let asked = false;

/** Address of a list with these conditions. */
export function listAddress(parameters) {
  const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString();
  return search === '' ? LIST : `${LIST}?${search}`;
}

/** Draws the list that the address asks for; `reminds`: with the buttons of those who supervise. */
export function drawList(node, {reminds = true} = {}) {
  document.title = '办理件';
  lastList = location.hash;
  const parameters = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? ''));
  const filters = element('div');
  const result = element('div');
  node.append(element('div', {class: 'desk desk-page'}, element('h1', null, '办理件'), filters,
    reminds && reminding('催办全部逾期步骤', 'supervision/remind-overdue', () => showResult()), result));
  const showResult = () => fill(result, () => read('proposals', parameters), page => listOf(page, parameters));
  fill(filters, () => read('supervision/choices'), choices => filterForm(choices, parameters, showResult));
  showResult().then(() => {
    if (asked) {
      asked = false;
      result.querySelector('h2')?.focus();
    }
  });
}

function filterForm(choices, parameters, showResult) {
  const submit = event => {
    event.preventDefault();
    const address = listAddress(Object.fromEntries(new FormData(event.target)));
    asked = true;
    if (address === location.hash) {
      showResult();
    } else {
      location.hash = address;
    }
  };
  return element('form', {class: 'desk-filters', role: 'search', submit},
    field('关键词', element('input', {type: 'search', name: 'query', value: parameters.query ?? '', maxlength: 100, placeholder: '编号、案由或提案者'})),
    field('状态', selection('state', STATES, parameters)),
    field('当前步骤', selection('step', choices.steps, parameters)),
    field('主办科室', selection('section', [UNDISTRIBUTED, ...choices.sections], parameters)),
    field('期限', selection('deadline', DEADLINES, parameters)),
    element('label', {class: 'desk-check'},
      element('input', {type: 'checkbox', name: 'mine', value: 'true', checked: parameters.mine === 'true'}), '只看我经手的'),
    element('div', {class: 'desk-actions'},
      element('button', {type: 'submit', class: 'desk-button desk-main'}, '查询'),
      element('a', {href: LIST, class: 'desk-button'}, '清除条件')));
}

function field(label, control) {
  return element('label', null, element('span', null, label), control);
}

function selection(name, choices, parameters) {
  return element('select', {name}, [ANY, ...choices].map(choice =>
    element('option', {value: choice.value, selected: choice.value === (parameters[name] ?? '')}, choice.label)));
}

function listOf(page, parameters) {
  return element('div', null,
    element('h2', {tabindex: -1}, page.total === 0 ? '没有符合条件的办理件' : `共 ${page.total} 件`),
    page.total === 0 && element('p', {class: 'desk-quiet'}, '请放宽条件，或核对编号和案由。这里只列出您有权查看的办理件。'),
    page.rows.length > 0 && table(page.rows),
    pages(page, parameters));
}

const COLUMNS = [
  ['编号', row => element('a', {href: `${LIST}/${encodeURIComponent(row.id)}`}, row.number)],
  ['类型', row => row.kindLabel],
  ['案由', row => row.subject],
  ['提案者', row => row.proposer],
  ['主办科室', row => row.sectionName === '' ? UNDISTRIBUTED.label : row.sectionName],
  ['当前步骤', row => lines(row.now.map(hand => hand.stepName))],
  ['现在办理人', row => lines(row.now.map(holdersInWords))],
  ['期限', row => element('span', null, dayInWords(row.due), row.dueProvisional && ' ', row.dueProvisional && provisionalMark())],
  ['剩余工作日', row => row.remainingWorkingDays === null ? '—'
    : element('span', null, remainingMark(row.remainingWorkingDays, row.urgency), ' ', forecastMark(row.forecast))],
  ['要点', row => row.points === 0 ? '—' : `已答 ${row.answered}/${row.points}`],
  ['轮次', row => roundInWords(row.round)],
  ['状态', standing]
];

/** The roles are said aloud, because narrow screens show the rows as blocks. */
function table(rows) {
  return element('table', {class: 'desk-table', role: 'table'},
    element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'},
      COLUMNS.map(([name]) => element('th', {role: 'columnheader', scope: 'col'}, name)))),
    element('tbody', {role: 'rowgroup'}, rows.map(row => element('tr', {role: 'row', click: openByMouse},
      COLUMNS.map(([name, show]) => element('td', {role: 'cell', 'data-label': name}, show(row)))))));
}

/** Its state, and what is true beside it: that it is asked back, or put off. */
function standing(item) {
  return [item.stateLabel, ...item.sideStates].join('，');
}

/** Different texts one below the other; the same text from parallel tasks once. */
function lines(texts) {
  const different = [...new Set(texts)];
  return different.length === 0 ? '—' : different.map(text => element('div', null, text));
}

/** The whole row is a target for the mouse; the keyboard has the link in it. Text can still be marked for copying. */
function openByMouse(event) {
  if (!event.target.closest('a') && getSelection().isCollapsed) {
    event.currentTarget.querySelector('a').click();
  }
}

function pages(page, parameters) {
  const last = Math.ceil(page.total / page.pageSize);
  if (last <= 1) {
    return null;
  }
  const link = (label, number) => number >= 1 && number <= last
    && element('a', {href: listAddress({...parameters, page: number}), class: 'desk-button', click: () => { asked = true; }}, label);
  return element('nav', {class: 'desk-actions', 'aria-label': '翻页'},
    link('上一页', page.page - 1), element('span', null, `第 ${page.page} 页，共 ${last} 页`), link('下一页', page.page + 1));
}

/** Draws the item that the address names; `reminds`: with the button of those who supervise. */
export function drawItem(node, {reminds = true} = {}) {
  document.title = '办理经过';
  const id = encodeURIComponent(decodeURIComponent(location.hash.slice(LIST.length + 1).split('?')[0]));
  const place = element('div');
  node.append(element('div', {class: 'desk desk-page'},
    element('p', null, element('a', {href: lastList}, '← 返回办理件列表')), place));
  const show = () => fill(place, () => Promise.all([read(`proposals/${id}/journal`), read(`proposals/${id}/dates`)]),
    ([story, dates]) => element('div', null, head(story.item), datesOf(dates, story.item),
      actionsOf(id, said => show().then(() => place.prepend(said))), storyOf(story)));
  if (reminds) {
    node.firstElementChild.append(reminding('催办本件', `proposals/${id}/remind`, show));
  }
  show().then(() => place.querySelector('h1')?.focus());
}

/** A button that reminds, and says what came of it. */
function reminding(label, path, after) {
  const outcome = element('span', {role: 'status'});
  const remind = async event => {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      outcome.replaceChildren(remindedInWords(await change('POST', path)));
      after();
    } catch (error) {
      outcome.replaceChildren(failure(error, () => button.click()));
    } finally {
      button.disabled = false;
    }
  };
  return element('div', {class: 'desk-actions'}, element('button', {type: 'button', class: 'desk-button', click: remind}, label), outcome);
}

/** What else may be done with the item. */
function actionsOf(id, redraw) {
  const place = element('div');
  drawActions(place, `proposals/${id}`, redraw);
  return element('section', null, element('h2', null, '更多操作'), place);
}

function remindedInWords({items, tasks, already, toWhom}) {
  const before = already > 0 ? `${already} 个步骤今天已经催办过，没有重复。` : '';
  return tasks > 0 ? `已催办 ${items} 件的 ${tasks} 个步骤：${toWhom.join('、')}。${before}` : before || '没有需要催办的步骤。';
}

function head(item) {
  const fact = (name, value) => element('div', null, element('dt', null, name), element('dd', null, value));
  return element('header', null,
    element('h1', {tabindex: -1}, `${item.kindLabel} ${item.number}`),
    element('p', {class: 'desk-lead'}, item.subject),
    element('dl', {class: 'desk-facts'},
      fact('提案者', item.proposer === '' ? '—' : item.proposer),
      fact('主办科室', item.sectionName === '' ? UNDISTRIBUTED.label : item.sectionName),
      fact('状态', standing(item)),
      fact('要点', item.points === 0 ? '尚未登记' : `${item.points} 条，已答 ${item.answered} 条`),
      fact('轮次', roundInWords(item.round)),
      element('div', null, element('dt', null, '答复期限'), element('dd', null, dayInWords(item.due), ' ',
        item.remainingWorkingDays !== null && remainingMark(item.remainingWorkingDays, item.urgency), ' ', forecastMark(item.forecast)))),
    item.forecast && element('p', {class: 'desk-reason'}, `预测：${item.forecast.because}`));
}

/** Why the dates are what they are, and when each step has to be done. */
function datesOf(dates, item) {
  return element('section', null,
    element('h2', null, '期限怎样算出'),
    whyOf(dates.reply),
    dates.tasks.map(whyOf),
    dates.moved.length > 0 && element('details', {class: 'desk-why'},
      element('summary', null, `因工作日历改动而变动的期限（${dates.moved.length} 次）`),
      element('ul', null, dates.moved.map(move => element('li', null, `${move.name}由${dayInWords(move.before)}改为${dayInWords(move.after)}`)))),
    item.remainingWorkingDays !== null && dates.plan.length > 0 && element('details', {class: 'desk-why'},
      element('summary', null, `倒推计划：各环节最迟日期（按${dates.internal ? '局内期限' : '答复期限'} ${dayInWords(dates.internal ?? dates.reply.due)}）`),
      element('ol', null, dates.plan.map(step => element('li', null,
        `${dayInWords(step.latest)} ${step.name} `, step.provisional && provisionalMark())))));
}
