package org.proposaldesk.database;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in plain words why the named database server cannot be used. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PSQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("08")) {
            return new FailureAnalysis("连接不上数据库服务器。", "请检查 SPRING_DATASOURCE_URL 中的地址和端口，以及数据库是否已启动。", cause);
        }
        if (state.startsWith("28")) {
            return new FailureAnalysis("数据库服务器拒绝了用户名或密码。",
                    "请检查 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。", cause);
        }
        if (state.equals("3D000")) {
            return new FailureAnalysis("数据库服务器上没有 SPRING_DATASOURCE_URL 所写的数据库。", "请先建立该数据库，或改正地址。", cause);
        }
        return null;
    }
}
