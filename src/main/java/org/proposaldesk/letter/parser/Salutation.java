package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To whom a letter goes (主送): 尊敬的何涌委员：, names of joint proposers, 等N名代表, or an organisation.
 *
 * @param start    first character in the view
 * @param end      end, behind the colon when there is one
 * @param title    what the persons are: 委员 or 代表; null for organisations
 * @param readings the addressees as they are called, without 尊敬的 and without title
 */
record Salutation(int start, int end, String title, List<Reading> readings) {

    private static final String ONE = "[\\p{IsHan}\\x{D800}-\\x{DFFF}·*×XxＸ.()]";
    private static final String SEPARATOR = "(?:代表|委员)?[、,;./](?:尊敬的)?|(?<=\\p{IsHan}{2})(?:并|和|与|及)(?=\\p{IsHan}{2})";
    private static final Pattern PERSONS = Pattern.compile("(?:尊敬的|敬爱的)?(?<names>" + ONE + "{2,20}?(?:[、,;]" + ONE + "{1,20}?){0,40}?)"
            + "(?<many>等?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})?(?:名|位|人|个)?(?:联名)?)"
            + "(?<body>(?:[全省市区县州旗盟]|全国|全省|全市)?(?:人大|政协))?(?<title>代表|委员)(?<tail>团|们|小组|同志|先生|女士)?"
            + "(?:\\([^()]{2,20}\\))?(?:,?[您你]们?好)?(?<colon>[:;,!]|$)");
    /** The title before the names, or the word for the proposer in place of a salutation. */
    private static final Pattern TITLE_FIRST = Pattern.compile("(?:尊敬的)?(?:\\p{IsHan}{0,10}?(?:政协|人大)(?<title>委员|代表)|(?:建议|提案|提议)[人者]:)"
            + "(?<names>" + ONE + "{2,4}(?:[、,]" + ONE + "{2,4}){0,20}?)(?:同志|先生|女士)?:?");
    private static final Pattern ALL = Pattern.compile("(?:尊敬的)?(?<names>各位(?:政协|人大)?(?<title>代表|委员)):");
    private static final Pattern POLITE = Pattern.compile("尊敬的(?<names>" + ONE + "{2,12}?)(?:同志|先生|女士|主席|副主席)?:");
    private static final Pattern NO_NAME = Pattern.compile("政协|人大|关于|提案|建议|答复|您|你|提出|会议|反映|各位|办理|联名|所属|领衔|附议");
    private static final Pattern BODY = Pattern.compile("[^。!?]{1,120}(委员会|委|工商联|商联|联合会|支部|总支|小组|组|界别?|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟"
            + "|学社|社|党派|党|局|厅|办公室|办|部|部门|科室|处室|单位|政府|机构|政协|中心|集团|公司|会|代表团|团|街道|所|院|同志)(\\([^)]{1,30}\\))?:");
    private static final Pattern NOT_A_BODY = Pattern.compile("如下|答复|[“《]|提出|通知.{0,4}:|^(附|抄|承办|联系|主办|责任|发布|来源|注)");
    private static final Pattern OPENING = Pattern.compile("(您|你|贵|现|首先|感谢|非常|收到|根据|按照|为|关于|[^。]{0,60}(代表|委员).{0,40}(提出|所提)"
            + "|[^。]{0,60}(收悉|闭幕|期间))[\\s\\S]*");
    private static final Pattern ADDRESSED = Pattern.compile("(?:贵|你|您).{0,60}(?:提出|提案|建议|收悉).*");
    private static final int LONGEST = 400;

    /** The first salutation of the text. */
    static Optional<Salutation> find(View view, Labels labels) {
        List<Line> lines = view.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<Salutation> found = labels.starts(line) ? Optional.empty() : persons(view, line);
            if (found.isEmpty() && i + 1 < lines.size()) {
                found = titleFirst(view, line, lines.get(i + 1).text());
            }
            if (found.isEmpty() && i + 1 < lines.size()) {
                found = body(view, line, lines.get(i + 1).text());
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** An organisation; what follows must read like a letter to it. */
    private static Optional<Salutation> body(View view, Line line, String next) {
        String text = line.text();
        if (NOT_A_BODY.matcher(text).find()) {
            return Optional.empty();
        }
        if (!text.endsWith(":")) {
            boolean addressed = text.length() < 30 && BODY.matcher(text + ":").matches()
                    && (next.startsWith(text) || ADDRESSED.matcher(next).matches());
            return addressed ? Optional.of(new Salutation(line.start(), line.end(), null, List.of(view.read(line.start(), line.end(), 0.7))))
                    : Optional.empty();
        }
        boolean opened = text.length() < 130 && (text.startsWith("各") || OPENING.matcher(next).lookingAt());
        if (!opened || !BODY.matcher(text).matches()) {
            return Optional.empty();
        }
        int start = line.start() + (text.startsWith("尊敬的") ? 3 : 0);
        return Optional.of(new Salutation(line.start(), line.end(), null, List.of(view.read(start, line.end() - 1, 0.85))));
    }

    /** 政协委员某某：, or 建议人：某某 above a sentence that speaks to them. */
    private static Optional<Salutation> titleFirst(View view, Line line, String next) {
        Matcher matcher = line.matcher(TITLE_FIRST);
        if (!matcher.matches() || !ADDRESSED.matcher(next).lookingAt() || !plausible(matcher.group("names"))) {
            return Optional.empty();
        }
        String title = matcher.group("title") != null ? matcher.group("title") : line.text().startsWith("提案") ? "委员" : "代表";
        List<Reading> names = names(view, line.start() + matcher.start("names"), line.start() + matcher.end("names"));
        return Optional.of(new Salutation(line.start(), line.end(), title, names));
    }

    private static Optional<Salutation> persons(View view, Line first) {
        String text = view.text();
        int limit = Math.min(text.length(), first.start() + LONGEST);
        int end = first.text().matches(".*[、,]") ? limit : first.end();
        Matcher matcher = PERSONS.matcher(text).region(first.start(), end);
        if (matcher.lookingAt() && endsLine(view, matcher) && plausible(matcher.group("names"))) {
            return Optional.of(new Salutation(first.start(), matcher.end(), matcher.group("title"), addressees(view, matcher)));
        }
        matcher = ALL.matcher(text).region(first.start(), first.end());
        if (matcher.lookingAt()) {
            return Optional.of(new Salutation(first.start(), matcher.end(), matcher.group("title"),
                    List.of(view.readName(matcher.start("names"), matcher.end("names"), 0.8))));
        }
        matcher = POLITE.matcher(text).region(first.start(), first.end());
        if (matcher.lookingAt() && plausible(matcher.group("names"))) {
            return Optional.of(new Salutation(first.start(), matcher.end(), null,
                    List.of(view.readName(matcher.start("names"), matcher.end("names"), 0.8))));
        }
        return Optional.empty();
    }

    /** Without a colon the salutation must be a whole line. */
    private static boolean endsLine(View view, Matcher matcher) {
        if (matcher.group("colon").equals(":") || "团".equals(matcher.group("tail"))) {
            return matcher.group("colon").equals(":");
        }
        return view.lineAt(matcher.end() - 1).end() == matcher.end();
    }

    private static boolean plausible(String names) {
        String[] each = names.split(SEPARATOR);
        for (String name : each) {
            boolean body = each.length > 1 && name.matches(".*(委员会|市委|县委|区委|支部|总支|支社|联合会)");
            if (!body && name.length() > (name.matches(".*[·(.].*") ? 16 : 6)) {
                return false;
            }
        }
        return !NO_NAME.matcher(names).find();
    }

    private static List<Reading> addressees(View view, Matcher matcher) {
        int start = matcher.start("names");
        if ("团".equals(matcher.group("tail"))) {
            return List.of(view.readName(start, matcher.end("tail"), 0.9));
        }
        boolean listed = matcher.group("many").equals("等") && matcher.group("names").contains("、");
        if (!matcher.group("many").isEmpty() && !listed) {
            return List.of(view.readName(start, matcher.end("title"), 0.9));
        }
        return names(view, start, matcher.end("names"));
    }

    private static List<Reading> names(View view, int start, int end) {
        List<Reading> names = new ArrayList<>();
        Matcher separator = Pattern.compile(SEPARATOR).matcher(view.text()).region(start, end);
        int from = start;
        while (separator.find()) {
            if (separator.start() > from) {
                names.add(view.readName(from, separator.start(), 0.95));
            }
            from = separator.end();
        }
        names.add(view.readName(from, end, 0.95));
        return List.copyOf(names);
    }
}
