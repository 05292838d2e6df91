package org.proposaldesk.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** An application that commits row after row and says so, until it is killed. */
final class Committer {

    private Committer() {
    }

    /** @param arguments data folder, folder of the programs */
    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server;
        try {
            server = EmbeddedServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (StartRefused refusal) {
            System.out.println("refused");
            return;
        }
        try (Connection connection = DriverManager.getConnection(server.url(), EmbeddedServer.NAME, server.password())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE receipt (number integer PRIMARY KEY)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO receipt VALUES (?)")) {
                for (int number = 1; ; number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println(number);
                }
            }
        }
    }
}
