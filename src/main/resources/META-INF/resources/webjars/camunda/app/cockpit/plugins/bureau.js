// Cockpit: the numbers of the start page, and the pages 办理件, 工作日历, 文号登记簿 and 公开答复 with their menu entries.

import {element} from '../../../assets/screens.js';
import {CALENDAR, drawCalendar} from './calendar.js';
import {drawNumbers, NUMBERS} from './numbers.js';
import {drawOverview} from './overview.js';
import {drawItem, drawList, LIST} from './proposals.js';
import {drawPublished, PUBLISHED} from './published.js';

/** The page of earlier replies. */
const ARCHIVE = new URL('../../../../archive/archive.html', import.meta.url).href;

/** The page 委托与替岗. */
const STAND_INS = new URL('../../../../stand-ins/stand-ins.html', import.meta.url).href;

export default [
  {
    id: 'bureau-overview',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    render: drawOverview
  },
  {
    id: 'bureau-menu',
    pluginPoint: 'cockpit.navigation',
    // First in the menu, before the engine's processes (100).
    priority: 200,
    checkActive: address => address.includes(LIST),
    render: node => node.append(element('a', {href: LIST}, '办理件'))
  },
  {
    id: 'bureau-calendar-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 190,
    checkActive: address => address.includes(CALENDAR),
    render: node => node.append(element('a', {href: CALENDAR}, '工作日历'))
  },
  {
    id: 'bureau-calendar',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: '/calendar'},
    render: drawCalendar
  },
  {
    id: 'bureau-numbers-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 190,
    checkActive: address => address.includes(NUMBERS),
    render: node => node.append(element('a', {href: NUMBERS}, '文号登记簿'))
  },
  {
    id: 'bureau-numbers',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: '/numbers'},
    render: drawNumbers
  },
  {
    id: 'bureau-published-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 190,
    checkActive: address => address.includes(PUBLISHED),
    render: node => node.append(element('a', {href: PUBLISHED}, '公开答复'))
  },
  {
    id: 'bureau-published',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: '/published-replies'},
    render: drawPublished
  },
  {
    id: 'bureau-archive',
    pluginPoint: 'cockpit.navigation',
    priority: 190,
    checkActive: () => false,
    render: node => node.append(element('a', {href: ARCHIVE, target: '_blank', rel: 'noopener'}, '以往答复'))
  },
  {
    id: 'bureau-stand-ins',
    pluginPoint: 'cockpit.navigation',
    priority: 190,
    checkActive: () => false,
    render: node => node.append(element('a', {href: STAND_INS, target: '_blank', rel: 'noopener'}, '委托与替岗'))
  },
  {
    id: 'bureau-list',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: '/proposals'},
    render: drawList
  },
  {
    id: 'bureau-item',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path: '/proposals/:id'},
    render: drawItem
  }
];
