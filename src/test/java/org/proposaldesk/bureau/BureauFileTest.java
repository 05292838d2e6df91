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

    private static Bureau readWith(String text, String replacement) throws IOException {
        String file = new ClassPathResource("bureau.yml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains(text);
        return BureauFile.read(new ByteArrayInputStream(file.replace(text, replacement).getBytes(StandardCharsets.UTF_8)));
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

    @Test
    void membersBelongToOneOfTheGroups() throws IOException {
        assertThat(readWith("tell-leader-after: 3", "tell-leader-after: 2").members(List.of(Role.DEPUTY_LEADER, Role.SUPERVISOR)))
                .containsExactly("deputy", "supervisor");
    }
}
