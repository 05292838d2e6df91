package org.proposaldesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.BureauFile;

/** The bureau of {@code bureau.yml} with other ways (practice, domain §13), or with leaders who are in charge of sections. */
public final class BureauWith {

    /** A deputy leader who is not in {@code bureau.yml}. */
    public static final String SECOND_DEPUTY = "deputy.second";

    private BureauWith() {
    }

    /** @param leaders login names of the leaders in charge, by section */
    public static Bureau leaders(Map<String, String> leaders) throws IOException {
        String file = file().replaceFirst("(?m)^people:\\n", "people:\n  - { id: " + SECOND_DEPUTY + ", name: 第二副局长, title: 副局长, roles: [deputy-leader] }\n");
        for (Map.Entry<String, String> one : leaders.entrySet()) {
            file = file.replace("{ id: " + one.getKey() + ",", "{ id: " + one.getKey() + ", leader: " + one.getValue() + ",");
        }
        return BureauFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file() throws IOException {
        return new String(BureauWith.class.getResourceAsStream("/bureau.yml").readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * @param entry   the one entry under practice, such as {@code lead-copy-names-all: true}
     * @param changes a text of the file and what stands there instead, pair by pair
     */
    public static Bureau practice(String entry, String... changes) throws IOException {
        String changed = file();
        for (int at = 0; at < changes.length; at += 2) {
            changed = changed.replace(changes[at], changes[at + 1]);
        }
        changed = changed.replaceAll("(?m)^practice:\\n(  .*\\n)*", "practice:\n  " + entry + "\n");
        return BureauFile.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
    }
}
