package org.proposaldesk.web.security;

import java.util.UUID;

/** What people are told when something general goes wrong. */
final class Sentences {

    static final String WRONG_PASSWORD = "用户名或密码不对。请核对后重试；输错后须稍等几秒，连续输错会锁定账号，届时请联系系统管理员。";

    private Sentences() {}

    /** Whether somebody tried to log in and was refused. */
    static boolean isLogin(int status, String path) {
        return status == 401 && path.contains("/login/");
    }

    /** Short name of an HTTP error. */
    static String title(int status) {
        return switch (status) {
            case 400 -> "内容有误";
            case 401 -> "尚未登录";
            case 403 -> "没有权限";
            case 404 -> "找不到";
            case 405, 406, 415 -> "请求不受支持";
            case 409 -> "已被他人改动";
            case 413 -> "文件过大";
            case 422 -> "填写有误";
            default -> status < 500 ? "请求未被处理" : "系统出错";
        };
    }

    /** Sentence for an HTTP error: what happened and what to do. */
    static String of(int status) {
        return switch (status) {
            case 400 -> "提交的内容有误，没有被处理。请检查后重试。";
            case 401 -> "您尚未登录或登录已过期，请重新登录。";
            case 403 -> "您没有权限进行这项操作，或页面已失效。请刷新页面后重试；确需办理的，请联系系统管理员。";
            case 404 -> "找不到所要的内容，可能已由他人办结或地址有误。请刷新页面或返回首页。";
            case 405, 406, 415 -> "系统不支持这种请求。请刷新页面后重试。";
            case 409 -> "这项工作刚刚被他人改动，本次操作没有生效。请刷新页面，核对后再试。";
            case 413 -> "文件过大，没有上传。一般文件不超过 20 MB，PDF 不超过 50 MB。";
            default -> status < 500 ? "请求没有被处理。请刷新页面后重试。" : "系统未能完成这项操作，提交的内容没有生效。请稍后重试。";
        };
    }

    /** Sentence for a failure that was logged under an id. */
    static String failure(String errorId) {
        return "系统未能完成这项操作，提交的内容没有生效。请稍后重试；仍不成功的，请将错误编号 " + errorId + " 告知系统管理员。";
    }

    /** Id under which a failure is logged and told to the person. */
    static String newErrorId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
