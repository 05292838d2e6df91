package org.proposaldesk.forecast;

import org.proposaldesk.bureau.Bureau;

/** Says a forecast in one Chinese sentence. */
final class Reason {

    private final Bureau bureau;

    Reason(Bureau bureau) {
        this.bureau = bureau;
    }

    String of(Outlook.Ahead ahead, Experience experience, int remaining, double probability) {
        double rest = ahead.rest().mean();
        boolean tight = remaining < ahead.now().mean() + rest;
        return pace(ahead, experience) + (ahead.elapsed() > 0 ? "，已用 " + ahead.elapsed() + " 个工作日" : "")
                + (ahead.steps() > 0 ? "，后面还有 " + ahead.steps() + " 步通常共需 " + days(rest) + " 个工作日" : "")
                + (remaining == 0 ? "，今天就是答复期限" : "，距答复期限" + (tight ? "只剩 " : "还有 ") + remaining + " 个工作日")
                + "，按常规办理有" + percent(probability) + "的可能逾期。";
    }

    private String pace(Outlook.Ahead ahead, Experience experience) {
        String step = ahead.open().step();
        String name = ahead.open().name();
        if (ahead.section() != null && experience.times(step, ahead.section()) >= Experience.PRIOR) {
            return "同类件在" + bureau.sectionName(ahead.section()) + "“" + name + "”平均用 "
                    + days(experience.of(step, ahead.section()).mean()) + " 个工作日";
        }
        String mean = days(experience.of(step, null).mean());
        return experience.times(step, null) >= Experience.PRIOR ? "同类件“" + name + "”平均用 " + mean + " 个工作日"
                : "以往办结的件还不多，“" + name + "”参照办理时限按 " + mean + " 个工作日估算";
    }

    private static String days(double mean) {
        return mean < 0.5 ? "不到 1" : String.valueOf(Math.round(mean));
    }

    private static String percent(double probability) {
        long percent = Math.round(probability * 100);
        return percent < 1 ? "不到 1% " : percent > 99 ? " 99% 以上" : " " + percent + "% ";
    }
}
