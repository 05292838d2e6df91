package org.proposaldesk.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.delegation.Belongings;
import org.proposaldesk.delegation.HandOvers;
import org.proposaldesk.letter.ChineseDate;
import org.springframework.stereotype.Component;

/** The reusable passages that a person keeps alone; those of a section stay with it. */
@Component
class PassagesInHand implements Belongings {

    private final ReusablePassageRepository passages;
    private final Clock clock;

    PassagesInHand(ReusablePassageRepository passages, Clock clock) {
        this.passages = passages;
        this.clock = clock;
    }

    @Override
    public Set<String> owners() {
        return passages.owners();
    }

    @Override
    public List<HandOvers.Line> of(String owner, String receiver) {
        return passages.ownedBy(owner).stream()
                .map(one -> new HandOvers.Line(one.id().toString(), "常用段落：" + one.topic()
                        + "（有效期至" + ChineseDate.format(one.expiresOn()) + "）", null)).toList();
    }

    @Override
    public void handOver(HandOvers.Line one, String from, String to, String by) {
        passages.give(UUID.fromString(one.reference()), to, by, clock.instant());
    }
}
