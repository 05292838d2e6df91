// The numbers of the supervisors' start page. Each number leads to the list that it counts.

import {element, fill, read} from '../../../assets/screens.js';
import {listAddress} from './proposals.js';

export function drawOverview(node) {
  const place = element('div', {class: 'desk desk-overview'});
  node.append(place);
  // The node joins the page after this call; then the numbers go before the engine's own.
  queueMicrotask(() => {
    const section = node.closest('section.deprecate');
    section?.parentElement.prepend(section);
  });
  fill(place, numbers, summary => summary === null ? hidden(node) : element('div', null,
    element('ul', {class: 'desk-tiles'},
      tile('在办', summary.running, {state: 'RUNNING'}, ''),
      tile('已逾期', summary.overdue, {deadline: 'OVERDUE'}, 'desk-overdue'),
      tile('七日内到期', summary.dueSoon, {deadline: 'SOON'}, 'desk-soon'),
      tile('可能逾期', summary.forecastLate, {deadline: 'FORECAST_LATE'}, 'desk-soon'),
      tile('已办结', summary.finished, {state: 'FINISHED'}, ''),
      tile('已退回', summary.returned, {state: 'RETURNED'}, '')),
    element('p', null, contacts(summary.contacts)),
    element('div', {class: 'desk-columns'},
      bars('按当前步骤', '步骤', ['件数', '步骤逾期'], summary.steps.map(step => ({
        name: step.name,
        numbers: [
          {count: step.items, parameters: {step: step.step}},
          {count: step.late, parameters: {step: step.step, deadline: 'STEP_LATE'}, late: true}
        ]
      }))),
      bars('按主办科室', '科室', ['在办', '已逾期', '七日内到期'], summary.sections.map(section => ({
        name: section.name,
        numbers: [
          {count: section.running, parameters: {section: section.section, state: 'RUNNING'}},
          {count: section.overdue, parameters: {section: section.section, deadline: 'OVERDUE'}, late: true},
          {count: section.dueSoon, parameters: {section: section.section, deadline: 'SOON'}}
        ]
      }))))));
}

/** Null for those who do not see every item, such as an administrator. */
async function numbers() {
  return (await read('supervision/choices')).seesEveryItem ? read('supervision/summary') : null;
}

/** Leaves the numbers out with their heading. */
function hidden(node) {
  (node.closest('section.deprecate') ?? node).hidden = true;
  return '';
}

/** Face to face counts for the first rate only (R9). */
function contacts({items, met, contacted, meetingRate, contactRate}) {
  return items === 0 ? '今年还没有分办的件，没有见面率和沟通率。'
    : `今年交办并已分办 ${items} 件：见面率 ${meetingRate}%（当面沟通 ${met} 件），沟通率 ${contactRate}%（有沟通记录 ${contacted} 件）。`;
}

function tile(label, count, parameters, kind) {
  return element('li', null,
    element('a', {href: listAddress(parameters), class: `desk-tile ${count > 0 ? kind : ''}`},
      element('span', null, label), element('strong', null, String(count)), element('span', null, '件')));
}

/** A table whose first number is drawn as a bar too; the bar of a part that is late has its own colour. */
function bars(heading, first, columns, rows) {
  const most = Math.max(1, ...rows.map(row => row.numbers[0].count));
  return element('div', null,
    element('h2', null, heading),
    rows.length === 0
      ? element('p', {class: 'desk-quiet'}, '现在没有在办的办理件。')
      : element('table', {class: 'desk-bars'},
        element('thead', null, element('tr', null,
          element('th', {scope: 'col'}, first),
          element('td', {class: 'desk-bar'}),
          columns.map(column => element('th', {scope: 'col', class: 'desk-number'}, column)))),
        element('tbody', null, rows.map(row => element('tr', null,
          element('th', {scope: 'row'}, row.name),
          element('td', {class: 'desk-bar', 'aria-hidden': 'true'}, bar(row.numbers, most)),
          row.numbers.map(number => element('td', {class: 'desk-number'}, numberLink(number, row.name))))))));
}

function bar([all, late], most) {
  const whole = element('div');
  whole.style.width = `${100 * all.count / most}%`;
  const part = element('div');
  part.style.width = `${all.count === 0 ? 0 : 100 * late.count / all.count}%`;
  whole.append(part);
  return whole;
}

function numberLink({count, parameters, late}, name) {
  return count === 0
    ? element('span', {class: 'desk-quiet'}, '0')
    : element('a', {href: listAddress(parameters), class: late ? 'desk-late' : null, 'aria-label': `${name} ${count} 件，查看列表`},
      String(count));
}
