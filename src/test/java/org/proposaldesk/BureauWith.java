package org.proposaldesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.BureauFile;

/** The bureau of {@code bureau.yml} with other ways (practice, domain §13). */
public final class BureauWith {

    private BureauWith() {
    }

    /** @param entry the one entry under practice, such as {@code lead-copy-names-all: true} */
    public static Bureau practice(String entry) throws IOException {
        String file = new String(BureauWith.class.getResourceAsStream("/bureau.yml").readAllBytes(), StandardCharsets.UTF_8);
        String changed = file.replaceAll("(?m)^practice:\\n(  .*\\n)*", "practice:\n  " + entry + "\n");
        return BureauFile.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
    }
}
