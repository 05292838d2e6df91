// The letter in a form: its printed pages beside the text, what proof-reading finds in it, and what was answered before.

import {controlOf, focus, idOf, setValueAt, valueAt} from './controls.js';
import {request} from './server.js';

/** Milliseconds after which new pages are shown even if the browser did not say that they are there. */
const LONGEST_LOADING = 5000;

/**
 * Adds to a form's scope what its letter needs.
 *
 * @param form addresses of the product, its interface and the task, and the version of the saved input
 */
export function letterDesk($scope, form) {
  /** Which letter is shown: joint items have one for each proposer (`addressee=2`), and there is one for each item merged into this (`merged=id`). */
  $scope.letterShown = {which: null};

  /** The items that are merged into this one. */
  $scope.mergedItems = () => ($scope.view.merged || []).filter(one => !one.leads && one.approved);

  /** Those of them that are signed with this item. */
  $scope.waitingItems = () => $scope.mergedItems().filter(one => one.waits);

  /** Those handled together with this item whose letter was corrected since ours, which says the same, was signed. */
  $scope.correctedItems = () => ($scope.view.merged || []).filter(one => one.mistake);

  $scope.leadItem = () => ($scope.view.merged || []).find(one => one.leads);

  $scope.letterUrl = (format = 'pdf') => letterFile('letter.' + format + '?')
    + ($scope.letterShown.which ? '&' + $scope.letterShown.which : '');

  /** The letters to all proposers in one file. */
  $scope.lettersUrl = (format = 'pdf') => letterFile('letters.zip?format=' + format + '&');

  function letterFile(address) {
    const shown = form.draftsLetter ? form.version() : $scope.view.letter && $scope.view.letter.version;
    return form.task + '/' + address + 'version=' + encodeURIComponent(shown || 0);
  }

  /** The copy for the public, with what is typed and saved so far. */
  $scope.publicCopyUrl = () => form.task + '/public-copy.pdf?version=' + encodeURIComponent(form.version());

  // Proof-reading

  const proofreading = $scope.proofreading = {mode: form.proofread, mayCorrect: Boolean(form.draftsLetter), slips: null, pages: {}, problem: null};

  const ignored = () => $scope.input.ignoredFindings || [];

  proofreading.open = () => (proofreading.slips || []).filter(slip => proofreading.mayCorrect ? !ignored().includes(slip.key) : !slip.ignored);

  proofreading.ignored = () => (proofreading.slips || []).length - proofreading.open().length;

  proofreading.read = function () {
    const asked = $scope.letterUrl();
    request('GET', form.task + '/findings').then(proof => {
      if (asked === $scope.letterUrl()) {
        Object.assign(proofreading, {slips: proof.slips, pages: proof.pages, problem: null});
      }
    }, refusal => {
      proofreading.problem = refusal.message;
    }).finally(() => $scope.$applyAsync());
  };

  /** Whether the place still says what was found. */
  const stands = slip => slip.field && slip.text && String(valueAt($scope.input, slip.field)).substring(slip.start, slip.end) === slip.text;

  proofreading.mayAdopt = slip => proofreading.mayCorrect && slip.suggestion !== null && stands(slip);

  proofreading.goTo = function (slip) {
    const control = controlOf(slip.field);
    if (!control) {
      return;
    }
    focus(control);
    if (control.setSelectionRange && stands(slip)) {
      // The field shows the blanks before its first word, which its value does not have.
      const shift = Math.max(0, control.value.indexOf(valueAt($scope.input, slip.field)));
      control.setSelectionRange(shift + slip.start, shift + slip.end);
      control.blur(); // only then the browser scrolls to the marked words
      control.focus();
    }
  };

  proofreading.adopt = function (slip) {
    const text = valueAt($scope.input, slip.field);
    setValueAt($scope.input, slip.field, text.substring(0, slip.start) + slip.suggestion + text.substring(slip.end));
    const moved = slip.suggestion.length - slip.text.length;
    proofreading.slips = proofreading.slips.filter(other => other !== slip).map(other => other.field === slip.field && other.start >= slip.end
      ? {...other, start: other.start + moved, end: other.end + moved} : other);
    $scope.touched(slip.field);
  };

  proofreading.ignore = function (slip) {
    $scope.input.ignoredFindings = ignored().concat(slip.key);
  };

  proofreading.showIgnored = function () {
    $scope.input.ignoredFindings = [];
  };

  let typedIn = null;

  /** The page on which the field that was typed in last is printed; the browser does not tell which page somebody looks at. */
  $scope.pageTypedIn = function () {
    const control = document.activeElement;
    typedIn = Object.keys(proofreading.pages).find(path => idOf(path) === control.id) || typedIn;
    const pages = proofreading.pages[typedIn];
    if (!pages) {
      return 1;
    }
    const share = control.id === idOf(typedIn) ? control.selectionStart / Math.max(1, control.value.length) : 0;
    return Math.min(pages.last, pages.first + Math.floor(share * (pages.last - pages.first + 1)));
  };

  // What was answered before

  $scope.archiveUrl = id => form.root + 'archive/archive.html#' + encodeURIComponent(id);

  /** Letters about a point, or those with the typed words. */
  $scope.earlierReplies = (point, query) => query
    ? request('GET', form.api + 'archive/letters?query=' + encodeURIComponent(query)).then(page => page.letters)
    : request('GET', form.task + '/earlier-replies?point=' + encodeURIComponent(point));
}

/** New pages are loaded behind the old ones, so that nothing flickers, and open where somebody types. */
function showPages(scope, element) {
  let shown = null;
  let next = null;
  scope.$watch(() => scope.letterUrl(), url => {
    const frame = document.createElement('iframe');
    frame.title = '答复稿打印样式';
    const page = scope.pageTypedIn();
    frame.src = page > 1 ? url + '#page=' + page : url;
    frame.className = shown ? 'bureau-page-next' : 'bureau-page';
    if (next) {
      next.remove();
    }
    element.append(frame);
    if (!shown) {
      shown = frame;
      return;
    }
    next = frame;
    const turn = () => {
      if (next === frame) {
        shown.remove();
        frame.className = 'bureau-page';
        shown = frame;
        next = null;
      }
    };
    frame.addEventListener('load', turn);
    setTimeout(turn, LONGEST_LOADING);
  });
}

const FINDINGS = `
  <details class="bureau-findings" ng-open="proofreading.mode !== 'closed'">
    <summary>核稿提示 <span ng-if="proofreading.slips">{{proofreading.open().length}} 处</span></summary>
    <p class="bureau-muted" role="status" ng-if="proofreading.problem" ng-bind="proofreading.problem"></p>
    <p class="bureau-muted" ng-if="proofreading.slips && !proofreading.open().length">没有发现需要核对的地方。</p>
    <ul class="bureau-slips" tabindex="0" aria-label="核稿提示" ng-if="proofreading.open().length">
      <li ng-repeat="slip in proofreading.open() track by $index">
        <p><strong ng-bind="slip.ruleName"></strong>
          <button type="button" class="bureau-place" ng-if="proofreading.mayCorrect && slip.field" ng-click="proofreading.goTo(slip)"
            aria-label="转到：{{slip.text | limitTo: 40}}">“{{slip.text | limitTo: 40}}{{slip.text.length > 40 ? '…' : ''}}”</button>
          <span ng-if="!(proofreading.mayCorrect && slip.field) && slip.text">“{{slip.text | limitTo: 40}}{{slip.text.length > 40 ? '…' : ''}}”</span></p>
        <p>{{slip.reason}}<span ng-if="slip.suggestion"> 建议改为“{{slip.suggestion | limitTo: 60}}”。</span><span ng-if="slip.suggestion === ''"> 建议删去。</span></p>
        <p ng-if="proofreading.mayCorrect">
          <button type="button" class="bureau-button" ng-if="proofreading.mayAdopt(slip)" ng-disabled="!editable()" ng-click="proofreading.adopt(slip)"
            aria-label="采纳：{{slip.ruleName}}，{{slip.text | limitTo: 40}}">采纳</button>
          <button type="button" class="bureau-button" ng-disabled="!editable()" ng-click="proofreading.ignore(slip)"
            aria-label="忽略：{{slip.ruleName}}，{{slip.text | limitTo: 40}}">忽略</button></p>
      </li>
    </ul>
    <p class="bureau-muted" ng-if="proofreading.ignored()">拟稿人已忽略 {{proofreading.ignored()}} 处。
      <button type="button" class="bureau-place" ng-if="proofreading.mayCorrect" ng-disabled="!editable()" ng-click="proofreading.showIgnored()">重新显示</button></p>
  </details>`;

const EARLIER = `
  <details class="bureau-earlier">
    <summary>以往答复</summary>
    <div class="bureau-find">
      <label for="{{earlierId}}">按词语查找</label>
      <input type="text" autocomplete="off" id="{{earlierId}}" ng-model="earlier.query" ng-keydown="$event.key === 'Enter' && ($event.preventDefault() || find())">
      <button type="button" class="bureau-button" ng-click="find()">查找</button>
    </div>
    <p role="status" class="bureau-muted" ng-bind="earlier.state"></p>
    <div class="bureau-quote" ng-repeat="letter in earlier.letters track by letter.id">
      <p><a ng-href="{{archiveUrl(letter.id)}}" target="_blank" rel="noopener" ng-bind="letter.subject || letter.title"></a><br>
        <span class="bureau-muted">{{[letter.issuer, letter.documentNumber, letter.writtenOn].filter(known).join('，')}}</span></p>
      <div ng-repeat="passage in letter.passages track by $index">
        <p class="bureau-text" ng-bind="passage"></p>
        <p><button type="button" class="bureau-button" ng-click="quote(passage)" aria-label="引用：{{passage | limitTo: 20}}">引用</button></p>
      </div>
    </div>
  </details>`;

angular.module('cam.tasklist.custom')

  /** The pages of the letter, shown anew when it has changed. */
  .directive('bureauPages', () => ({restrict: 'E', link: (scope, element) => showPages(scope, element[0])}))

  /** What proof-reading finds, read anew when the letter has changed. */
  .directive('bureauFindings', () => ({
    restrict: 'E',
    template: FINDINGS,
    link(scope) {
      scope.$watch(() => scope.letterUrl(), () => scope.proofreading.read());
    }
  }))

  /** Earlier answers to the point of an `answer`; a paragraph can be taken over. */
  .directive('bureauEarlier', () => ({
    restrict: 'E',
    scope: true,
    template: EARLIER,
    link(scope, element) {
      scope.earlier = {query: '', state: '', letters: null};
      scope.earlierId = 'earlier-' + scope.answer.pointId;
      scope.known = Boolean;
      scope.find = function () {
        scope.earlier.state = '正在查找…';
        scope.earlierReplies(scope.answer.pointId, scope.earlier.query.trim()).then(letters => {
          scope.earlier.letters = letters;
          scope.earlier.state = letters.length ? `找到 ${letters.length} 份。` : '没有相近的以往答复。';
        }, refusal => {
          scope.earlier.state = refusal.message;
        }).finally(() => scope.$applyAsync());
      };
      scope.quote = function (passage) {
        scope.answer.text = scope.answer.text ? scope.answer.text + '\n' + passage : passage;
        scope.touched(scope.at + '.text');
      };
      element.find('details').on('toggle', event => {
        if (event.target.open && !scope.earlier.letters) {
          scope.$applyAsync(scope.find);
        }
      });
    }
  }));
