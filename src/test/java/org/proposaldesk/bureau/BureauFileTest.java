package org.proposaldesk.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What {@code bureau.yml} says about reminders and messages. */
class BureauFileTest {

    /** @param changes a text of the file and what stands there instead, pair by pair */
    private static Bureau readWith(String... changes) throws IOException {
        String file = new ClassPathResource("bureau.yml").getContentAsString(StandardCharsets.UTF_8);
        for (int at = 0; at < changes.length; at += 2) {
            assertThat(file).contains(changes[at]);
            file = file.replace(changes[at], changes[at + 1]);
        }
        return BureauFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileFromBeforeIsStillRead() throws IOException {
        Bureau bureau = readWith("tell-leader-after: 3", "");
        assertThat(bureau.tellLeaderAfter()).isEqualTo(3);
        assertThat(bureau.person("deputy")).get().extracting(Person::email).isNull();
    }

    @Test
    void aWrongAddressOrLeaderStopsTheStart() {
        assertThatThrownBy(() -> readWith("id: deputy,", "id: deputy, email: \"d@x.cn\\r\\nBcc: t@x.cn\",")).hasMessageContaining("deputy 的邮箱");
        assertThatThrownBy(() -> readWith("name: 高新技术科", "name: 高新技术科, leader: zhou.nanping")).hasMessageContaining("不是局领导");
        assertThatThrownBy(() -> readWith("tell-leader-after: 3", "tell-leader-after: 0")).hasMessageContaining("tell-leader-after");
    }

    /** R10, §13-26: opinions to other units share the series of the replies unless the file gives them their own. */
    @Test
    void r10OpinionsTakeTheirOwnSeriesWhenTheFileSaysSo() throws IOException {
        assertThat(readWith("tell-leader-after: 3", "").seriesFor(true).id()).isEqualTo("main");
        assertThatThrownBy(() -> readWith("opinion-series:", "opinion-series: opinions")).hasMessageContaining("opinion-series");
        Bureau own = readWith("opinion-series:\n", "opinion-series: opinions\n", "outside-until: 38\n",
                "outside-until: 38\n  - { id: opinions, agency-code: 株科提函 }\n");
        assertThat(own.seriesFor(true).agencyCode()).isEqualTo("株科提函");
        assertThat(own.seriesFor(false).id()).isEqualTo("main");
    }

    @Test
    void membersBelongToOneOfTheGroups() throws IOException {
        assertThat(readWith("tell-leader-after: 3", "tell-leader-after: 2").members(List.of(Role.DEPUTY_LEADER, Role.SUPERVISOR)))
                .containsExactly("deputy", "supervisor");
    }
}
