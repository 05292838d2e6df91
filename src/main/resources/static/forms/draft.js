// Writing a letter: what stands beside the text (papers, reusable passages, versions), and what reviewers see of the changes.

import {request} from './server.js';

/**
 * Adds to a form's scope what the drafter and the reviewers of a letter need.
 *
 * @param form addresses of the product, its interface and the task, the version of the saved input, how to save and to reload
 */
export function draftDesk($scope, form) {
  $scope.roomy = {on: false};

  $scope.beside = {tab: 'letter'};

  $scope.passagesUrl = form.root + 'passages/passages.html';

  /** The field that was typed in last; what is quoted or inserted goes there. */
  let target = null;

  $scope.typingIn = event => {
    if (event.target.tagName === 'TEXTAREA' && event.target.closest('.bureau-work')) {
      target = event.target;
    }
  };

  const textarea = () => target && document.contains(target) ? target : document.querySelector('.bureau-work .bureau-item textarea');

  /** Puts a text behind the paragraph in which the cursor stands. */
  $scope.insertText = function (text) {
    const area = textarea();
    const end = area.value.indexOf('\n', area.selectionEnd);
    const at = area.value.trim() === '' ? 0 : end < 0 ? area.value.length : end;
    const before = area.value.substring(0, at).replace(/\s+$/, '');
    area.value = (before ? before + '\n' : '') + text + area.value.substring(at);
    area.dispatchEvent(new Event('input', {bubbles: true}));
    area.focus();
    area.setSelectionRange(before.length + text.length + 1, before.length + text.length + 1);
  };

  /** What is marked in the field that was typed in last, else all of it. */
  $scope.marked = function () {
    const area = textarea();
    return area.value.substring(area.selectionStart, area.selectionEnd).trim() || area.value.trim();
  };

  // Versions

  const versions = $scope.versions = form.draftsLetter && {list: null, before: null, after: 0, changes: null, note: '', state: ''};

  function told(promise) {
    versions.state = '请稍候…';
    return promise.then(sentence => {
      versions.state = sentence || '';
    }, refusal => {
      versions.state = refusal.message;
    }).finally(() => $scope.$applyAsync());
  }

  function read() {
    return request('GET', form.task + '/versions').then(list => {
      versions.list = list;
      versions.before = versions.before || (list.length ? list[0].version : null);
    });
  }

  $scope.readVersions = () => told(read());

  $scope.keepVersion = () => told(request('POST', form.task + '/versions', {input: $scope.input, note: versions.note})
    .then(kept => {
      versions.note = '';
      return read().then(() => `已保存为第 ${kept.version} 版。`);
    }));

  $scope.compareVersions = () => told(form.save()
    .then(() => request('GET', `${form.task}/versions/changes?before=${versions.before}&after=${versions.after}`))
    .then(changes => {
      versions.changes = changes;
    }));

  $scope.restoreVersion = number => told(form.save()
    .then(() => request('POST', `${form.task}/versions/${number}/restore`, {version: form.version()}))
    .then(() => form.reload())
    .then(() => {
      versions.changes = null;
      return read().then(() => `已回到第 ${number} 版；回退前的内容也存为了一版。`);
    }));

  $scope.versionNumbers = () => (versions.list || []).map(one => one.version);

  $scope.versionName = number => number ? `第 ${number} 版` : '现在写的';

  // Papers

  $scope.readBackground = function () {
    if ($scope.background) {
      return;
    }
    $scope.background = {};
    Promise.all(['background', 'earlier-replies', 'contributions'].map(part => request('GET', form.task + '/' + part))).then(([papers, alike, shares]) => {
      $scope.background = {...papers, alike, shares: shares.answers};
    }, refusal => {
      $scope.background = {problem: refusal.message};
    }).finally(() => $scope.$applyAsync());
  };

  $scope.promised = round => ($scope.view.commitments || []).filter(one => one.round === round);

  $scope.surveysOf = round => ($scope.view.surveys || []).filter(one => one.round === round && one.overallLabel);

  $scope.figures = () => ($scope.view.points || []).flatMap(point => (point.findings || []).flatMap(finding => finding.figures || []));

  // Passages

  const passages = $scope.passages = {query: '', list: null, state: '', fresh: null};

  $scope.findPassages = function () {
    passages.state = '正在查找…';
    request('GET', form.api + 'passages?query=' + encodeURIComponent(passages.query.trim())).then(list => {
      passages.list = list;
      passages.state = list.length ? '' : '没有可用的常用段落。';
    }, refusal => {
      passages.state = refusal.message;
    }).finally(() => $scope.$applyAsync());
  };

  $scope.beginPassage = function () {
    const day = new Date();
    day.setFullYear(day.getFullYear() + 1);
    passages.fresh = {topic: '', text: $scope.marked(), expiresOn: day.toLocaleDateString('sv-SE'), ofSection: true};
  };

  $scope.savePassage = function () {
    request('POST', form.api + 'passages', passages.fresh).then(() => {
      passages.fresh = null;
      passages.query = '';
      $scope.findPassages();
    }, refusal => {
      passages.state = refusal.message;
    }).finally(() => $scope.$applyAsync());
  };

  // Changes since the last look

  $scope.readChanges = () => request('GET', form.task + '/changes').then(changes => {
    $scope.changes = changes;
  }, refusal => {
    $scope.changes = {problem: refusal.message};
  }).finally(() => $scope.$applyAsync());

  $scope.show = function (tab) {
    $scope.beside.tab = tab;
    const reading = {papers: $scope.readBackground, passages: () => passages.list || $scope.findPassages(), versions: $scope.readVersions}[tab];
    if (reading) {
      reading();
    }
  };
}

const DIFFERENCES = `
  <p class="bureau-muted" ng-if="!sections.length">没有差异。</p>
  <section class="bureau-change" ng-repeat="section in sections track by $index">
    <h5 ng-if="section.name" ng-bind="section.name"></h5>
    <p class="bureau-text" ng-repeat="change in section.changes track by $index"><span
      ng-repeat="run in change.runs track by $index" ng-switch="run.mark"><del ng-switch-when="REMOVED" ng-bind="run.text"></del><ins
      ng-switch-when="ADDED" ng-bind="run.text"></ins><span ng-switch-default ng-bind="run.text"></span></span></p>
  </section>`;

angular.module('cam.tasklist.custom')

  /** Sections with the paragraphs that differ: what was taken out is struck through, what was put in is underlined. */
  .directive('bureauDifferences', () => ({restrict: 'E', scope: {sections: '<'}, template: DIFFERENCES}));
