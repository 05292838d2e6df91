// Tasklist: the order of the list, the card of a task in it, the tabs 办理经过 and
// 更多操作, the ways to items and earlier replies, and the bell.

import {drawActions} from '../../../assets/actions.js';
import {element, failure, fill, forecastMark, mayBeLate, provisionalMark, read, remainingMark, roundInWords, storyOf} from '../../../assets/screens.js';
import {drawBell} from './messages.js';

/** How long a card is shown again without asking, in milliseconds: the list is drawn anew with every click and refresh. */
const FRESH = 10_000;
/** A card whose task the server leaves out: it is no longer there, or not for this person. */
const NOTHING = {};

/** An order of tasks as Tasklist keeps it in its address. */
const BY_DUE_DATE = '[{"sortBy":"dueDate","sortOrder":"asc"}]';

/** The page of the items that one works on or has worked on. */
const ITEMS = new URL('../../../../items/items.html', import.meta.url).href;
/** The page of earlier replies. */
const ARCHIVE = new URL('../../../../archive/archive.html', import.meta.url).href;

/** The page 委托与替岗. */
const STAND_INS = new URL('../../../../stand-ins/stand-ins.html', import.meta.url).href;

const known = new Map();
let waiting = new Map();

/** Draws a card; all cards that are drawn in one turn are read by one request. */
function drawCard(place, taskId) {
  const card = known.get(taskId);
  if (card && Date.now() - card.readAt < FRESH) {
    showCard(place, card.content);
    return;
  }
  // What is known is shown until the new answer is there, so that the list does not jump.
  if (card) {
    showCard(place, card.content);
  }
  if (waiting.size === 0) {
    setTimeout(readCards);
  }
  waiting.set(place, taskId);
}

async function readCards() {
  const places = waiting;
  waiting = new Map();
  try {
    const cards = await read('tasks/cards', {ids: [...new Set(places.values())].join(',')});
    const byTask = new Map(cards.map(card => [card.taskId, card]));
    forgetOld();
    places.forEach((taskId, place) => {
      const content = byTask.get(taskId) ?? NOTHING;
      known.set(taskId, {content, readAt: Date.now()});
      showCard(place, content);
    });
  } catch (error) {
    places.forEach((taskId, place) =>
      place.replaceChildren(failure(error, () => places.forEach((task, failed) => failed.isConnected && drawCard(failed, task)))));
  }
}

function forgetOld() {
  known.forEach((card, taskId) => {
    if (Date.now() - card.readAt >= FRESH) {
      known.delete(taskId);
    }
  });
}

function showCard(place, card) {
  if (card === NOTHING) {
    place.replaceChildren();
    return;
  }
  place.replaceChildren(...[
    element('p', {class: 'desk-quiet'}, `${card.kindLabel} ${card.number}`,
      card.round > 1 && element('span', {class: 'desk-mark desk-soon'}, roundInWords(card.round))),
    element('p', {class: 'desk-subject', title: card.subject}, card.subject),
    card.about && element('p', {class: 'desk-quiet', title: card.about}, card.about),
    element('p', null, remainingMark(card.remainingWorkingDays, card.urgency, card.because.join('\n')),
      card.provisional && provisionalMark(),
      forecastMark(card.forecast),
      card.actingForName && element('span', {class: 'desk-mark desk-soon'}, `替${card.actingForName}办理`),
      card.takeable && element('span', {class: 'desk-quiet'}, '在“更多操作”中接手'),
      card.reminded > 0 && element('span', {class: 'desk-mark desk-soon'}, `已催 ${card.reminded} 次`)),
    mayBeLate(card.forecast) && element('p', {class: 'desk-reason'}, card.forecast.because)
  ].filter(Boolean));
}

// What is due first stands first, unless somebody chose otherwise: the choice stands in the address.
angular.module('cam.tasklist.custom').run(['$rootScope', '$location', ($rootScope, $location) => {
  $rootScope.$on('$locationChangeStart', () => {
    if ($location.path() === '/' && !$location.search().sorting) {
      $location.search('sorting', BY_DUE_DATE).replace();
    }
  });
}]);

export default [
  {
    id: 'bureau-archive',
    pluginPoint: 'tasklist.navbar.action',
    // Before the button that begins an item (100).
    priority: 200,
    render: node => node.append(element('a', {href: ARCHIVE, target: '_blank', rel: 'noopener'}, '以往答复'))
  },
  {
    id: 'bureau-card',
    pluginPoint: 'tasklist.card',
    // Before the card of process variables (1000).
    priority: 1100,
    render(node, {taskId}) {
      const place = element('div', {class: 'desk desk-card'});
      node.append(place);
      drawCard(place, taskId);
    }
  },
  {
    id: 'bureau-story',
    pluginPoint: 'tasklist.task.detail',
    // Next to the form (1000), before the engine's own history (800).
    priority: 900,
    properties: {label: '办理经过'},
    render(node, {taskId}) {
      const place = element('div', {class: 'desk'});
      node.append(place);
      fill(place, () => read(`tasks/${encodeURIComponent(taskId)}/journal`), storyOf);
    }
  },
  {
    id: 'bureau-actions',
    pluginPoint: 'tasklist.task.detail',
    // After the story (900).
    priority: 850,
    properties: {label: '更多操作'},
    render(node, {taskId}) {
      const place = element('div', {class: 'desk'});
      node.append(place);
      drawActions(place, `tasks/${encodeURIComponent(taskId)}`);
    }
  },
  {
    id: 'bureau-items',
    pluginPoint: 'tasklist.navbar.action',
    // Before the earlier replies (200).
    priority: 210,
    render: node => node.append(element('a', {href: ITEMS, target: '_blank', rel: 'noopener'}, '办理件'))
  },
  {
    id: 'bureau-stand-ins',
    pluginPoint: 'tasklist.navbar.action',
    // After the earlier replies (200), before the button that begins an item (100).
    priority: 190,
    render: node => node.append(element('a', {href: STAND_INS, target: '_blank', rel: 'noopener'}, '委托与替岗'))
  },
  {
    id: 'bureau-bell',
    pluginPoint: 'tasklist.navbar.action',
    // Before 发起流程 (100) and the help on shortcuts (300).
    priority: 400,
    render: drawBell
  }
];
