package org.proposaldesk.letter.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterParserTest {

    private static final String LETTER = """
            Ａ类
            同意公开
            云河市𬭊业局文件
            云业提〔2025〕7号　　签发人：高 山
            云河市𬭊业局
            关于市政协三届二次会议第0042号提案的
            答复
            尊敬的慕容雪、㛃晨委员：
            　　您提出的《关于修订<云河市条例>的建议》收悉，现答复如下：
            　　一、关于修订
            　　已列入计划。
            云河市𬭊业局
            2025年6月9日
            承办人：慕 云　联系电话：0731－28687609
            """;

    @Test
    void everyValueTellsWhereItStands() {
        ParsedLetter parsed = LetterParser.parse(LETTER);
        Stream.concat(parsed.fields().values().stream(), Stream.concat(parsed.addressees().stream(), parsed.sections().stream()))
                .filter(java.util.Objects::nonNull).forEach(reading -> {
                    String written = LETTER.substring(reading.start(), reading.end());
                    assertThat(written.replaceAll("[\\s　]", "")).isEqualTo(reading.value().replace(" ", ""));
                    assertThat(reading.assembled()).isEqualTo(!written.equals(reading.value()));
                    assertThat(reading.confidence()).isGreaterThan(0).isLessThanOrEqualTo(1);
                });
        assertThat(parsed.title().value()).isEqualTo("云河市𬭊业局关于市政协三届二次会议第0042号提案的答复");
        assertThat(parsed.title().assembled()).isTrue();
        assertThat(parsed.number().value()).isEqualTo("0042");
        assertThat(parsed.addressees()).extracting(Reading::value).containsExactly("慕容雪", "㛃晨");
        assertThat(parsed.proposalTitle().value()).isEqualTo("关于修订<云河市条例>的建议");
        assertThat(parsed.signer().value()).isEqualTo("高山");
    }

    @Test
    void theJsonIsTheOneOfTheInterface() {
        JsonNode json = new ObjectMapper().valueToTree(LetterParser.parse(LETTER));
        assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrder("kind", "category", "publication", "issuer", "documentNumber",
                "signer", "session", "number", "title", "addressees", "proposalTitle", "sections", "leadPerson", "handler", "phone", "date", "spans");
        assertThat(json.get("kind").asText()).isEqualTo("proposal-reply");
        assertThat(json.get("leadPerson").isNull()).isTrue();
        assertThat(json.at("/spans/addressees")).hasSize(2);
        assertThat(json.at("/spans/leadPerson").isMissingNode()).isTrue();
        JsonNode span = json.at("/spans/documentNumber/0");
        assertThat(LETTER.substring(span.get("start").asInt(), span.get("end").asInt())).isEqualTo("云业提〔2025〕7号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "今天天气很好。", "承办人：\n联系电话：\n签发人：\n", "《》“”()：：。", "各位居民：\n停水通知。\n"})
    void whatIsNotThereStaysAbsent(String text) {
        ParsedLetter parsed = LetterParser.parse(text);
        assertThat(parsed.kind()).isEqualTo(LetterKind.OTHER);
        assertThat(parsed.fields().values()).containsOnlyNulls();
        assertThat(parsed.sections()).isEmpty();
        assertThat(parsed.toLetter()).isEmpty();
    }

    /** The public page of a letter, its signature cut off: the day of publishing is not the date of the letter. */
    @Test
    void aLetterThatWasCutOffHasNoDate() {
        String cut = "关于市政协三届二次会议第42号提案的答复\n发布日期：2024-05-06\n慕云委员：\n您提出的《关于路灯的提案》收悉，现答复如下：\n路灯已经";
        assertThat(LetterParser.parse(cut).date()).isNull();
        assertThat(LetterParser.parse(cut + "装好。").date().value()).isEqualTo("2024-05-06");
    }

    @Test
    void aCitedNumberIsNotTheLettersOwn() {
        String cites = "慕云委员：\n您提出的《关于路灯的提案》收悉。\n根据《照明办法》（云政发〔2020〕3号），路灯已装好。\n云河市城管局\n2024年5月6日\n";
        assertThat(LetterParser.parse(cites).documentNumber()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2025年6月9日, 2025-06-09", "二〇一九年十二月三十一日, 2019-12-31", "二○二○年八月十日, 2020-08-10", "2023-06-01, 2023-06-01",
        "2022.6.20, 2022-06-20", "２０２４年２月２９日, 2024-02-29"})
    void datesAreReadInEveryWriting(String written, LocalDate day) {
        assertThat(WrittenDate.parse(written)).isEqualTo(day);
        String letter = "慕云委员：\n您提出的《关于路灯的提案》收悉。\n路灯已装好。\n云河市城管局\n" + written + "\n";
        assertThat(LetterParser.parse(letter).date().value()).isEqualTo(written);
    }

    @Test
    void daysThatDoNotExistAreNoDays() {
        assertThat(WrittenDate.parse("2023年2月29日")).isNull();
        assertThat(WrittenDate.parse("明天")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于", "第一届", "市财政局\n", "承办人\n", "关于提案\n", "承办人：张三 ", "《", "“、", "王一、", "（", "〔2020〕", "提出《关于", "|、"})
    void hostileRepetitionEnds(String piece) {
        String text = "王一代表：\n" + piece.repeat(200_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> LetterParser.parse(text).toLetter());
    }

    @Test
    void manyThreadsReadTheSame() {
        Map<String, Object> expected = LetterParser.parse(LETTER).toMap();
        Stream.generate(() -> LETTER).limit(200).parallel().forEach(text -> assertThat(LetterParser.parse(text).toMap()).isEqualTo(expected));
    }
}
